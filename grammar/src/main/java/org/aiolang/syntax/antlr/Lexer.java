package org.aiolang.syntax.antlr;

import org.jspecify.annotations.Nullable;

/**
 * The token source: one token a call, written by hand because it is on the start-up path and
 * because indentation, f-strings and CPython's messages want it. It follows CPython's tokenizer in
 * what it accepts and in the message and place of what it refuses.
 *
 * <p>It is in one of two modes: ordinary, or inside the literal text of an f-string ({@link
 * FStringMode}, a stack). Offsets are chars of the text, of which a byte order mark is part.
 */
public final class Lexer {
  final String text;
  final int length;
  int at;
  @Nullable FStringMode mode;

  private final Words words = new Words();
  private final Warnings warnings = new Warnings();
  private final Numbers numbers;
  private final Indents indents;
  private final Brackets brackets;
  private final Strings strings;

  private boolean lineBegins = true;
  private boolean lineHasTokens;
  private boolean endSeen;

  /** Where the comment began that was skipped last before a token; -1 if there was none. */
  private int comment = -1;

  /** Whether a last line without a line end is read as if it had one; not so an expression's. */
  private final boolean endImplied;

  /** A token source at the beginning of this text. */
  public Lexer(String text) {
    this(text, true);
  }

  /** One that does or does not take the last line for ended. */
  public Lexer(String text, boolean endImplied) {
    this.endImplied = endImplied;
    this.text = text;
    this.length = text.length();
    this.numbers = new Numbers(text, warnings);
    this.indents = new Indents(text);
    this.brackets = new Brackets(this);
    this.strings = new Strings(this);
    if (length > 0 && text.charAt(0) == '\uFEFF') {
      at = 1;
    }
  }

  /** What has been accepted and is odd. */
  public Warnings warnings() {
    return warnings;
  }

  /** How many brackets are open. */
  public int bracketDepth() {
    return brackets.depth();
  }

  /** Offset of the innermost open bracket. */
  public int openBracket() {
    return brackets.innermost();
  }

  /** Whether reading stands inside an f-string. */
  public boolean insideFString() {
    return mode != null;
  }

  /** Where reading has got to. */
  public int position() {
    return at;
  }

  /**
   * The next token; EOF again and again at the end.
   *
   * @throws Rejected where the text is not made of tokens
   */
  public Tok next() {
    try {
      return read();
    } catch (Rejected e) {
      throw e.inTokens();
    }
  }

  Tok read() {
    FStringMode inside = mode;
    if (inside != null && inside.literal) {
      return strings.literalPart(inside);
    }
    while (true) {
      if (lineBegins) {
        lineBegins = false;
        indentation();
      }
      if (indents.pending() != 0) {
        boolean indent = indents.pending() > 0;
        indents.given();
        return new Tok(indent ? AioParser.INDENT : AioParser.DEDENT, at, at, null);
      }
      int c = skipBlanks();
      if (c < 0) {
        return end();
      }
      if (c == '\n' || c == '\r') {
        int start = at;
        skipLineEnd();
        lineBegins = true;
        if (brackets.depth() > 0 || !lineHasTokens) {
          lineBegins = brackets.depth() == 0;
          continue;
        }
        lineHasTokens = false;
        return new Tok(AioParser.NEWLINE, comment < 0 ? start : comment, start + 1, null);
      }
      lineHasTokens = true;
      return token(c);
    }
  }

  int charAt(int offset) {
    return offset < length ? text.charAt(offset) : -1;
  }

  /** An error that CPython reports at the char before {@code cursor}. */
  static Rejected error(String message, int cursor) {
    return Rejected.because(message, cursor - 1, cursor);
  }

  // ---- lines

  private void skipLineEnd() {
    if (text.charAt(at) == '\r' && charAt(at + 1) == '\n') {
      at++;
    }
    at++;
  }

  /** Skips blanks, comments and joined lines; gives the char it stopped at, or -1. */
  private int skipBlanks() {
    comment = -1;
    while (at < length) {
      char c = text.charAt(at);
      switch (c) {
        case ' ':
        case '\t':
        case '\f':
          at++;
          break;
        case '#':
          comment = at;
          do {
            at++;
          } while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r');
          break;
        case '\\':
          joinLine();
          break;
        default:
          return c;
      }
    }
    return -1;
  }

  private void joinLine() {
    int backslash = at++;
    int c = charAt(at);
    if (c != '\n' && c != '\r') {
      if (c < 0 && endImplied) {
        throw unexpectedEnd(backslash);
      }
      int shown = c < 0 ? backslash : at;
      throw Rejected.because(
              "unexpected character after line continuation character", shown, shown + 1)
          .ending(Rejected.EndForm.ZERO);
    }
    skipLineEnd();
    if (at == length) {
      throw unexpectedEnd(backslash);
    }
  }

  private Rejected unexpectedEnd(int backslash) {
    if (brackets.depth() > 0) {
      return brackets.neverClosed();
    }
    return new Rejected(
            Rejected.Kind.SYNTAX,
            "unexpected EOF while parsing",
            backslash + 1,
            backslash + 2,
            true)
        .ending(Rejected.EndForm.UNKNOWN);
  }

  /** Measures the indentation of a line that has tokens, and notes INDENT or DEDENTs. */
  private void indentation() {
    int column = 0;
    int alt = 0;
    int joined = 0;
    measuring:
    while (at < length) {
      switch (text.charAt(at)) {
        case ' ':
          column++;
          alt++;
          break;
        case '\t':
          column = (column / 8 + 1) * 8;
          alt++;
          break;
        case '\f':
          column = 0;
          alt = 0;
          break;
        case '\\':
          joined = joined != 0 ? joined : column;
          joinLine();
          continue;
        default:
          break measuring;
      }
      at++;
    }
    int c = charAt(at);
    if (c == '#' || c == '\n' || c == '\r' || c < 0 && !lineHasTokens) {
      return;
    }
    if (joined != 0) {
      column = joined;
      alt = joined;
    }
    indents.line(at, column, alt);
  }

  /** The end: a NEWLINE if the last line has none, the DEDENTs that are due, EOF. */
  private Tok end() {
    if (brackets.depth() > 0) {
      throw brackets.neverClosed();
    }
    if (lineHasTokens) {
      lineHasTokens = false;
      lineBegins = true;
      return new Tok(AioParser.NEWLINE, comment < 0 ? at : comment, at + 1, null);
    }
    if (!endSeen) {
      endSeen = true;
      indents.end();
      if (indents.pending() != 0) {
        return read();
      }
    }
    return new Tok(Tok.EOF, at, at, null);
  }

  // ---- tokens

  private Tok token(int c) {
    if (Names.isNameChar(c)) {
      return c >= '0' && c <= '9' ? number() : word();
    }
    switch (c) {
      case '"':
      case '\'':
        return strings.string(at, at);
      case '.':
        int second = charAt(at + 1);
        if (second >= '0' && second <= '9') {
          return number();
        }
        if (second == '.' && charAt(at + 2) == '.') {
          return take(AioParser.ELLIPSIS, 3);
        }
        return take(AioParser.DOT, 1);
      case '(':
        brackets.open(at);
        return take(AioParser.LPAREN, 1);
      case '[':
        brackets.open(at);
        return take(AioParser.LBRACKET, 1);
      case '{':
        brackets.open(at);
        return take(AioParser.LBRACE, 1);
      case ')':
        brackets.close(at, '(');
        return take(AioParser.RPAREN, 1);
      case ']':
        brackets.close(at, '[');
        return take(AioParser.RBRACKET, 1);
      case '}':
        brackets.close(at, '{');
        return take(AioParser.RBRACE, 1);
      default:
        return operator(c);
    }
  }

  private Tok take(int type, int chars) {
    int start = at;
    at += chars;
    return new Tok(type, start, at, null);
  }

  private Tok number() {
    int start = at;
    at = numbers.end(start);
    return new Tok(AioParser.NUMBER, start, at, null);
  }

  /** A name, a keyword, or the prefix of a string. */
  private Tok word() {
    int start = at;
    int i = start;
    int all = 0;
    int c = text.charAt(i);
    do {
      all |= c;
      i++;
      c = i < length ? text.charAt(i) : ' ';
    } while (Names.isNameChar(c));
    if ((c == '"' || c == '\'') && i - start <= 2 && Strings.isPrefix(text, start, i)) {
      return strings.string(start, i);
    }
    at = i;
    boolean ascii = all < 128;
    if (!ascii) {
      Names.verify(text, start, i);
    }
    String name = words.find(text, start, i, ascii);
    return new Tok(words.type, start, i, name);
  }

  /** The number, from 1, of the line that holds an offset. Counts: for errors only. */
  public int line(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && charAt(i + 1) != '\n') {
        line++;
      }
    }
    return line;
  }

  private Tok operator(int c) {
    FStringMode inside = mode;
    if (c == ':' && inside != null && inside.inField() && inside.depth - 1 == inside.fieldDepth) {
      inside.literal = true;
      inside.inFormatSpec = true;
      return take(AioParser.COLON, 1);
    }
    int found = Operators.find(c, charAt(at + 1), charAt(at + 2));
    if (found != 0) {
      return take(found >> 2, found & 3);
    }
    if (!Names.isPrintable(c)) {
      throw Names.invalid(c, at);
    }
    return take(Tok.INVALID_TYPE, 1);
  }
}
