package org.aiolang.syntax.antlr;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All tokens of a text, read ahead of the parser. It makes the two decisions that need more than
 * one token: {@code not in} and {@code is not} become one, and {@code match}, {@code case} and
 * {@code type} become keywords where they begin a statement.
 */
public final class Tokens implements TokenStream {
  private static final int MAX_INDENTS = 101;

  private final Warnings warnings;
  private Tok[] tokens;
  private int size;
  private int position;

  private int lineStart;
  private int indents;
  private boolean matchPending;
  private final boolean[] matchBlock = new boolean[MAX_INDENTS];

  /**
   * Reads the whole text.
   *
   * @throws Rejected where it is not made of tokens
   */
  public Tokens(String text) {
    tokens = new Tok[Math.max(16, text.length() / 4)];
    Lexer lexer = new Lexer(text);
    warnings = lexer.warnings();
    Tok token;
    do {
      token = lexer.next();
      add(token);
    } while (token.type != Tok.EOF);
  }

  /** A stream of these, the last of which must be EOF. */
  public Tokens(List<Tok> list) {
    warnings = new Warnings();
    tokens = new Tok[list.size() + 1];
    for (Tok token : list) {
      add(token);
    }
  }

  /** The places of comments, which lie between tokens: start and end of each. */
  public int[] comments(String text) {
    int[] found = new int[16];
    int n = 0;
    int from = 0;
    for (int i = 0; i < size; i++) {
      boolean line = tokens[i].type == AioParser.NEWLINE; // it begins where its comment does
      int to = Math.max(from, line ? tokens[i].end : tokens[i].start);
      for (int at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at)) {
        if (n + 2 > found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = at;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
        found[n++] = at;
      }
      from = Math.max(from, tokens[i].end);
    }
    return Arrays.copyOf(found, n);
  }

  private void add(Tok token) {
    Tok before = size > 0 ? tokens[size - 1] : null;
    switch (token.type) {
      case AioParser.IN:
        if (before != null && before.type == AioParser.NOT) {
          before.type = AioParser.NOT_IN;
          before.end = token.end;
          return;
        }
        break;
      case AioParser.NOT:
        if (before != null && before.type == AioParser.IS) {
          before.type = AioParser.IS_NOT;
          before.end = token.end;
          return;
        }
        break;
      case AioParser.NAME:
        name(token, before);
        break;
      case AioParser.NEWLINE:
        endLine(before);
        break;
      case AioParser.INDENT:
        matchBlock[++indents] = matchPending;
        lineStart = size + 1;
        break;
      case AioParser.DEDENT:
        indents--;
        lineStart = size + 1;
        break;
      default:
        break;
    }
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size + (size >> 1));
    }
    token.index = size;
    tokens[size++] = token;
  }

  private void name(Tok token, @Nullable Tok before) {
    if (before == null) {
      return;
    }
    if (before.type == AioParser.NAME && "type".equals(before.name)) {
      before.type = AioParser.TYPE;
    }
    if (size == lineStart && matchBlock[indents] && "case".equals(token.name)) {
      token.type = AioParser.CASE;
    }
  }

  /** A line that begins with {@code match} and ends with a colon is the head of a match. */
  private void endLine(@Nullable Tok last) {
    Tok first = tokens[lineStart];
    matchPending = false;
    if (last != null
        && last.type == AioParser.COLON
        && size - lineStart > 2
        && first.type == AioParser.NAME
        && "match".equals(first.name)
        && beginsSubject(tokens[lineStart + 1].type)) {
      first.type = AioParser.MATCH;
      matchPending = true;
    }
    lineStart = size + 1;
  }

  private static boolean beginsSubject(int type) {
    switch (type) {
      case AioParser.NAME:
      case AioParser.NUMBER:
      case AioParser.STRING:
      case AioParser.FSTRING_START:
      case AioParser.LPAREN:
      case AioParser.LBRACKET:
      case AioParser.LBRACE:
      case AioParser.MINUS:
      case AioParser.PLUS:
      case AioParser.TILDE:
      case AioParser.STAR:
      case AioParser.NOT:
      case AioParser.ELLIPSIS:
      case AioParser.LAMBDA:
      case AioParser.AWAIT:
      case AioParser.NONE:
      case AioParser.TRUE:
      case AioParser.FALSE:
      case AioParser.MATCH:
      case AioParser.CASE:
      case AioParser.TYPE:
        return true;
      default:
        return false;
    }
  }

  /** What the token source and the builders accept and find odd. */
  public Warnings warnings() {
    return warnings;
  }

  /** The token at that place. */
  public Tok at(int index) {
    return tokens[index];
  }

  /** The token that is to be consumed next. */
  public Tok current() {
    return tokens[position];
  }

  @Override
  public void consume() {
    if (tokens[position].type != Tok.EOF) {
      position++;
    }
  }

  @Override
  public int LA(int i) {
    return i == 1 ? tokens[position].type : LT(i).type;
  }

  @Override
  public Tok LT(int k) {
    if (k < 0) {
      return tokens[Math.max(0, position + k)];
    }
    return tokens[Math.min(size - 1, position + k - 1)];
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
