package org.aiolang.syntax.antlr;

import java.util.Arrays;
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
  static final int MAX_BRACKETS = 200;
  static final int MAX_INDENTS = 100;

  final String text;
  final int length;
  int at;
  @Nullable FStringMode mode;

  private final Words words = new Words();
  private final Numbers numbers;
  private final Strings strings;

  private int[] columns = new int[8];
  private int[] altColumns = new int[8];
  private int indents;
  private int pendingIndents;
  private boolean lineBegins = true;
  private boolean lineHasTokens;
  private boolean endSeen;

  /** Where the comment began that was skipped last before a token; -1 if there was none. */
  private int comment = -1;

  private int[] brackets = new int[8];
  private int bracketDepth;

  /** A token source at the beginning of this text. */
  public Lexer(String text) {
    this.text = text;
    this.length = text.length();
    this.numbers = new Numbers(text);
    this.strings = new Strings(this);
    if (length > 0 && text.charAt(0) == '\uFEFF') {
      at = 1;
    }
  }

  /** How many brackets are open. */
  public int bracketDepth() {
    return bracketDepth;
  }

  /** Offset of the innermost open bracket. */
  public int openBracket() {
    return brackets[bracketDepth - 1];
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
      if (pendingIndents != 0) {
        boolean indent = pendingIndents > 0;
        pendingIndents += indent ? -1 : 1;
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
        if (bracketDepth > 0 || !lineHasTokens) {
          lineBegins = bracketDepth == 0;
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

  static boolean isNameChar(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c >= 128;
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
      if (c < 0) {
        throw unexpectedEnd(backslash);
      }
      throw Rejected.because("unexpected character after line continuation character", at, at + 1);
    }
    skipLineEnd();
    if (at == length) {
      throw unexpectedEnd(backslash);
    }
  }

  private Rejected unexpectedEnd(int backslash) {
    if (bracketDepth > 0) {
      return neverClosed();
    }
    return new Rejected(
        Rejected.Kind.SYNTAX, "unexpected EOF while parsing", backslash + 1, backslash + 2, true);
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
    indent(column, alt);
  }

  private void indent(int column, int alt) {
    if (column == columns[indents]) {
      if (alt != altColumns[indents]) {
        throw inconsistent();
      }
    } else if (column > columns[indents]) {
      if (indents + 1 >= MAX_INDENTS) {
        throw atLineStart(Rejected.Kind.INDENTATION, "too many levels of indentation");
      }
      if (alt <= altColumns[indents]) {
        throw inconsistent();
      }
      pendingIndents++;
      if (++indents == columns.length) {
        columns = Arrays.copyOf(columns, indents * 2);
        altColumns = Arrays.copyOf(altColumns, indents * 2);
      }
      columns[indents] = column;
      altColumns[indents] = alt;
    } else {
      while (indents > 0 && column < columns[indents]) {
        pendingIndents--;
        indents--;
      }
      if (column != columns[indents]) {
        int end = lineEnd();
        throw new Rejected(
            Rejected.Kind.INDENTATION,
            "unindent does not match any outer indentation level",
            end,
            end + 1,
            false);
      }
      if (alt != altColumns[indents]) {
        throw inconsistent();
      }
    }
  }

  private Rejected inconsistent() {
    return atLineStart(Rejected.Kind.TAB, "inconsistent use of tabs and spaces in indentation");
  }

  private Rejected atLineStart(Rejected.Kind kind, String message) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return new Rejected(kind, message, start, start + 1, false);
  }

  private int lineEnd() {
    int end = at;
    while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The end: a NEWLINE if the last line has none, the DEDENTs that are due, EOF. */
  private Tok end() {
    if (bracketDepth > 0) {
      throw neverClosed();
    }
    if (lineHasTokens) {
      lineHasTokens = false;
      lineBegins = true;
      return new Tok(AioParser.NEWLINE, comment < 0 ? at : comment, at + 1, null);
    }
    if (!endSeen) {
      endSeen = true;
      pendingIndents = -indents;
      indents = 0;
      if (pendingIndents != 0) {
        return read();
      }
    }
    return new Tok(Tok.EOF, at, at, null);
  }

  private Rejected neverClosed() {
    int open = openBracket();
    return new Rejected(
        Rejected.Kind.SYNTAX, "'" + text.charAt(open) + "' was never closed", open, open + 1, true);
  }

  // ---- tokens

  private Tok token(int c) {
    if (isNameChar(c)) {
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
        return open(AioParser.LPAREN);
      case '[':
        return open(AioParser.LBRACKET);
      case '{':
        return open(AioParser.LBRACE);
      case ')':
        return close(AioParser.RPAREN, '(');
      case ']':
        return close(AioParser.RBRACKET, '[');
      case '}':
        return close(AioParser.RBRACE, '{');
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
    } while (isNameChar(c));
    if ((c == '"' || c == '\'') && i - start <= 2 && Strings.isPrefix(text, start, i)) {
      return strings.string(start, i);
    }
    at = i;
    boolean ascii = all < 128;
    if (!ascii) {
      verifyName(start, i);
    }
    String name = words.find(text, start, i, ascii);
    return new Tok(words.type, start, i, name);
  }

  private void verifyName(int start, int end) {
    int i = start;
    while (i < end) {
      int c = text.codePointAt(i);
      boolean good =
          c == '_'
              || (i == start
                  ? Character.isUnicodeIdentifierStart(c)
                  : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
      if (!good) {
        throw invalidCharacter(c, i);
      }
      i += Character.charCount(c);
    }
  }

  private Rejected invalidCharacter(int c, int offset) {
    StringBuilder hex =
        new StringBuilder(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
    while (hex.length() < 4) {
      hex.insert(0, '0');
    }
    String message =
        isPrintable(c)
            ? "invalid character '" + Character.toString(c) + "' (U+" + hex + ")"
            : "invalid non-printable character U+" + hex;
    return Rejected.because(message, offset, offset + Character.charCount(c));
  }

  private static boolean isPrintable(int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SURROGATE:
      case Character.PRIVATE_USE:
      case Character.UNASSIGNED:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
        return false;
      case Character.SPACE_SEPARATOR:
        return c == ' ';
      default:
        return true;
    }
  }

  // ---- brackets

  private Tok open(int type) {
    if (bracketDepth >= MAX_BRACKETS) {
      throw error("too many nested parentheses", at + 1);
    }
    if (bracketDepth == brackets.length) {
      brackets = Arrays.copyOf(brackets, bracketDepth * 2);
    }
    brackets[bracketDepth++] = at;
    if (mode != null) {
      mode.depth++;
    }
    return take(type, 1);
  }

  private Tok close(int type, char opening) {
    char c = text.charAt(at);
    FStringMode inside = mode;
    if (inside != null && inside.depth == 0 && c == '}') {
      throw error("f-string: single '}' is not allowed", at + 1);
    }
    if (bracketDepth == 0) {
      throw error("unmatched '" + c + "'", at + 1);
    }
    int open = brackets[--bracketDepth];
    if (text.charAt(open) != opening) {
      throw mismatch(c, open, inside);
    }
    if (inside != null) {
      inside.depth--;
      if (inside.depth < 0) {
        throw error("f-string: unmatched '" + c + "'", at + 1);
      }
      if (c == '}' && inside.depth == inside.fieldDepth) {
        inside.fieldDepth--;
        inside.literal = true;
        inside.inFormatSpec = false;
      }
    }
    return take(type, 1);
  }

  private Rejected mismatch(char c, int open, @Nullable FStringMode inside) {
    char opened = text.charAt(open);
    if (inside != null && opened == '{' && inside.depth - 1 == inside.fieldDepth) {
      return error("f-string: unmatched '" + c + "'", at + 1);
    }
    String message =
        "closing parenthesis '" + c + "' does not match opening parenthesis '" + opened + "'";
    int line = line(open);
    return error(line == line(at) ? message : message + " on line " + line, at + 1);
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

  // ---- operators

  private Tok operator(int c) {
    FStringMode inside = mode;
    if (c == ':' && inside != null && inside.inField() && inside.depth - 1 == inside.fieldDepth) {
      inside.literal = true;
      inside.inFormatSpec = true;
      return take(AioParser.COLON, 1);
    }
    int second = charAt(at + 1);
    switch (c) {
      case ',':
        return take(AioParser.COMMA, 1);
      case ':':
        return second == '=' ? take(AioParser.COLON_ASSIGN, 2) : take(AioParser.COLON, 1);
      case '=':
        return second == '=' ? take(AioParser.EQUAL, 2) : take(AioParser.ASSIGN, 1);
      case '+':
        return second == '=' ? take(AioParser.PLUS_ASSIGN, 2) : take(AioParser.PLUS, 1);
      case '-':
        if (second == '>') {
          return take(AioParser.ARROW, 2);
        }
        return second == '=' ? take(AioParser.MINUS_ASSIGN, 2) : take(AioParser.MINUS, 1);
      case ';':
        return take(AioParser.SEMICOLON, 1);
      case '~':
        return take(AioParser.TILDE, 1);
      case '!':
        return second == '=' ? take(AioParser.NOT_EQUAL, 2) : take(AioParser.EXCLAMATION, 1);
      case '@':
        return second == '=' ? take(AioParser.AT_ASSIGN, 2) : take(AioParser.AT, 1);
      case '%':
        return second == '=' ? take(AioParser.PERCENT_ASSIGN, 2) : take(AioParser.PERCENT, 1);
      case '&':
        return second == '=' ? take(AioParser.AMPERSAND_ASSIGN, 2) : take(AioParser.AMPERSAND, 1);
      case '|':
        return second == '=' ? take(AioParser.BAR_ASSIGN, 2) : take(AioParser.BAR, 1);
      case '^':
        return second == '=' ? take(AioParser.CARET_ASSIGN, 2) : take(AioParser.CARET, 1);
      default:
        return longOperator(c, second);
    }
  }

  private Tok longOperator(int c, int second) {
    boolean assign = second == c ? charAt(at + 2) == '=' : second == '=';
    boolean twice = second == c;
    switch (c) {
      case '*':
        return operator(
            twice,
            assign,
            AioParser.STAR,
            AioParser.STAR_ASSIGN,
            AioParser.DOUBLE_STAR,
            AioParser.DOUBLE_STAR_ASSIGN);
      case '/':
        return operator(
            twice,
            assign,
            AioParser.SLASH,
            AioParser.SLASH_ASSIGN,
            AioParser.DOUBLE_SLASH,
            AioParser.DOUBLE_SLASH_ASSIGN);
      case '<':
        if (second == '>') {
          return take(Tok.INVALID_TYPE, 2);
        }
        return operator(
            twice,
            assign,
            AioParser.LESS,
            AioParser.LESS_EQUAL,
            AioParser.LEFT_SHIFT,
            AioParser.LEFT_SHIFT_ASSIGN);
      case '>':
        return operator(
            twice,
            assign,
            AioParser.GREATER,
            AioParser.GREATER_EQUAL,
            AioParser.RIGHT_SHIFT,
            AioParser.RIGHT_SHIFT_ASSIGN);
      default:
        if (c == 0) {
          throw Rejected.because("source code cannot contain null bytes", at, at);
        }
        if (!isPrintable(c)) {
          throw invalidCharacter(c, at);
        }
        return take(Tok.INVALID_TYPE, 1);
    }
  }

  private Tok operator(
      boolean twice, boolean assign, int one, int oneAssign, int two, int twoAssign) {
    if (twice) {
      return assign ? take(twoAssign, 3) : take(two, 2);
    }
    return assign ? take(oneAssign, 2) : take(one, 1);
  }
}
