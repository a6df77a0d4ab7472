package org.aiolang.syntax.antlr;

/** The part of the token source that reads string literals and the literal text of f-strings. */
final class Strings {
  private final Lexer lexer;
  private final String text;

  Strings(Lexer lexer) {
    this.lexer = lexer;
    this.text = lexer.text;
  }

  /** Whether the chars, at most two, can stand before a quote. */
  static boolean isPrefix(String text, int start, int end) {
    int first = text.charAt(start) | 0x20;
    if (end - start == 1) {
      return first == 'r' || first == 'b' || first == 'f' || first == 'u';
    }
    int second = text.charAt(start + 1) | 0x20;
    return first == 'r' && (second == 'b' || second == 'f')
        || second == 'r' && (first == 'b' || first == 'f');
  }

  /** The string that starts there; its opening quote is at {@code quoteAt}. */
  Tok string(int start, int quoteAt) {
    char quote = text.charAt(quoteAt);
    boolean triple = lexer.charAt(quoteAt + 1) == quote && lexer.charAt(quoteAt + 2) == quote;
    boolean formatted = false;
    boolean raw = false;
    for (int i = start; i < quoteAt; i++) {
      int c = text.charAt(i) | 0x20;
      formatted |= c == 'f';
      raw |= c == 'r';
    }
    if (!formatted) {
      return plain(start, quoteAt, quote, triple);
    }
    int size = triple ? 3 : 1;
    lexer.at = quoteAt + size;
    FStringMode outer = lexer.mode;
    if (outer != null && outer.level + 1 >= FStringMode.MAX_STRINGS) {
      throw Lexer.error("too many nested f-strings", lexer.at);
    }
    lexer.mode = new FStringMode(outer, start, quote, size, raw);
    return new Tok(AioParser.FSTRING_START, start, lexer.at, null);
  }

  private Tok plain(int start, int quoteAt, char quote, boolean triple) {
    int i = quoteAt + (triple ? 3 : 1);
    int run = 0;
    int size = triple ? 3 : 1;
    boolean escapedQuote = false;
    while (run != size) {
      if (i >= lexer.length) {
        throw unterminated(start, quote, triple, escapedQuote, i);
      }
      char c = text.charAt(i++);
      if (c == quote) {
        run++;
        continue;
      }
      run = 0;
      if (c == '\\') {
        int skipped = lexer.charAt(i++);
        escapedQuote |= skipped == quote;
        if (skipped == '\r' && lexer.charAt(i) == '\n') {
          i++;
        }
      } else if (!triple && (c == '\n' || c == '\r')) {
        throw unterminated(start, quote, triple, escapedQuote, i - 1);
      }
    }
    lexer.at = i;
    return new Tok(AioParser.STRING, start, i, null);
  }

  private Rejected unterminated(
      int start, char quote, boolean triple, boolean escapedQuote, int seenAt) {
    FStringMode inside = lexer.mode;
    if (inside != null && inside.quote == quote && inside.quoteSize == (triple ? 3 : 1)) {
      return Lexer.error("f-string: expecting '}'", start + 1);
    }
    int end = Math.min(seenAt, lexer.length);
    String message =
        (triple ? "unterminated triple-quoted string literal" : "unterminated string literal")
            + " (detected at line "
            + detectedLine(end)
            + ")";
    if (escapedQuote && !triple) {
      message += "; perhaps you escaped the end quote?";
    }
    boolean more = triple || end == lexer.length && endsInBackslash(end);
    return new Rejected(Rejected.Kind.SYNTAX, message, start, start + 1, more);
  }

  /** CPython has added a newline to a text that has none; at its end the line number stays. */
  private int detectedLine(int end) {
    int line = lexer.line(end);
    boolean afterLineEnd =
        end == lexer.length
            && end > 0
            && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r');
    return afterLineEnd ? line - 1 : line;
  }

  private boolean endsInBackslash(int end) {
    int i = end;
    if (i > 0 && text.charAt(i - 1) == '\n') {
      i--;
    }
    if (i > 0 && text.charAt(i - 1) == '\r') {
      i--;
    }
    return i > 0 && text.charAt(i - 1) == '\\';
  }

  /** A stretch of literal text, the brace that ends it, or the closing quote. */
  Tok literalPart(FStringMode mode) {
    int start = lexer.at;
    if (lexer.charAt(start) == '{' && lexer.charAt(start + 1) != '{') {
      return openField(mode);
    }
    if (atClosingQuote(mode, start)) {
      lexer.at = start + mode.quoteSize;
      lexer.mode = mode.outer;
      return new Tok(AioParser.FSTRING_END, start, lexer.at, null);
    }
    boolean inFormatSpec = mode.inFormatSpec && mode.inField();
    boolean namedEscape = false;
    int i = start;
    while (!atClosingQuote(mode, i)) {
      int c = lexer.charAt(i);
      if (c < 0 || mode.quoteSize == 1 && (c == '\n' || c == '\r')) {
        if (inFormatSpec && (c >= 0 || mode.quoteSize == 1)) {
          mode.literal = false;
          mode.inFormatSpec = false;
          return middle(start, i);
        }
        throw unterminated(mode, i);
      }
      i++;
      if (c == '{') {
        if (lexer.charAt(i) != '{' || inFormatSpec) {
          enterField(mode, i - 1);
          mode.inFormatSpec = false;
          return middle(start, i - 1);
        }
        return middle(start, i + 1);
      }
      if (c == '}') {
        if (namedEscape) {
          return middle(start, i);
        }
        if (lexer.charAt(i) == '}' && !inFormatSpec && mode.depth == 0) {
          return middle(start, i + 1);
        }
        mode.literal = false;
        return middle(start, i - 1);
      }
      if (c == '\\') {
        int escaped = lexer.charAt(i);
        if (escaped == '{' || escaped == '}') {
          continue;
        }
        if (!mode.raw && escaped == 'N' && lexer.charAt(i + 1) == '{') {
          namedEscape = true;
          i++;
        }
        if (escaped == '\r' && lexer.charAt(i + 1) == '\n') {
          i++;
        }
        i++;
      }
    }
    return middle(start, i);
  }

  private boolean atClosingQuote(FStringMode mode, int i) {
    return lexer.charAt(i) == mode.quote
        && (mode.quoteSize == 1
            || lexer.charAt(i + 1) == mode.quote && lexer.charAt(i + 2) == mode.quote);
  }

  /** Literal text; a doubled brace, which stands for one, can only be the last thing in it. */
  private Tok middle(int start, int end) {
    lexer.at = end;
    return new Tok(AioParser.FSTRING_MIDDLE, start, end, null);
  }

  private Tok openField(FStringMode mode) {
    enterField(mode, lexer.at);
    return lexer.read();
  }

  private void enterField(FStringMode mode, int cursor) {
    if (++mode.fieldDepth >= FStringMode.MAX_FIELDS) {
      throw Lexer.error("f-string: expressions nested too deeply", cursor);
    }
    mode.literal = false;
  }

  private Rejected unterminated(FStringMode mode, int seenAt) {
    boolean triple = mode.quoteSize == 3;
    return new Rejected(
        Rejected.Kind.SYNTAX,
        (triple ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal")
            + " (detected at line "
            + detectedLine(Math.min(seenAt, lexer.length))
            + ")",
        mode.start,
        mode.start + 1,
        triple);
  }
}
