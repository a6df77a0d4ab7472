package org.aiolang.syntax.antlr;

/** Finds where a number ends. The checks and their messages are those of CPython's tokenizer. */
final class Numbers {
  private final String text;
  private final Warnings warnings;
  private int at;

  Numbers(String text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /** The offset after the number that starts there. */
  int end(int start) {
    at = start;
    if (peek() == '0') {
      at++;
      switch (peek()) {
        case 'x':
        case 'X':
          radix(16, "hexadecimal");
          break;
        case 'o':
        case 'O':
          radix(8, "octal");
          break;
        case 'b':
        case 'B':
          radix(2, "binary");
          break;
        default:
          zeros(start);
          break;
      }
    } else if (peek() == '.') {
      fraction();
    } else {
      decimalTail();
      afterInteger();
    }
    return at;
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigit(int c, int radix) {
    return c >= 0 && c < 128 && Character.digit(c, radix) >= 0;
  }

  private Rejected invalid(String kind) {
    return Rejected.because("invalid " + kind + " literal", at - 1, at);
  }

  private void radix(int radix, String kind) {
    at++;
    do {
      if (peek() == '_') {
        at++;
      }
      if (!isDigit(peek(), radix)) {
        throw isDigit(peek()) ? wrongDigit(kind) : invalid(kind);
      }
      do {
        at++;
      } while (isDigit(peek(), radix));
    } while (peek() == '_');
    if (isDigit(peek())) {
      throw wrongDigit(kind);
    }
    verifyEnd(kind);
  }

  private Rejected wrongDigit(String kind) {
    return Rejected.because(
        "invalid digit '" + (char) peek() + "' in " + kind + " literal", at, at + 1);
  }

  /** A number that begins with 0: zero, a float, or an old octal, which is refused. */
  private void zeros(int start) {
    while (true) {
      if (peek() == '_') {
        at++;
        if (!isDigit(peek())) {
          throw invalid("decimal");
        }
      }
      if (peek() != '0') {
        break;
      }
      at++;
    }
    int zerosEnd = at;
    boolean nonzero = isDigit(peek());
    if (nonzero) {
      decimalTail();
    }
    int c = peek();
    if (nonzero && c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J') {
      throw Rejected.because(
              "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal"
                  + " integers",
              start,
              zerosEnd)
          .ending(Rejected.EndForm.RANGE);
    }
    afterInteger();
  }

  /** Digits with single underscores between them. */
  private void decimalTail() {
    while (true) {
      while (isDigit(peek())) {
        at++;
      }
      if (peek() != '_') {
        return;
      }
      at++;
      if (!isDigit(peek())) {
        throw invalid("decimal");
      }
    }
  }

  private void afterInteger() {
    if (peek() == '.') {
      fraction();
    } else {
      exponent();
    }
  }

  private void fraction() {
    at++;
    if (isDigit(peek())) {
      decimalTail();
    }
    exponent();
  }

  private void exponent() {
    int c = peek();
    if (c == 'e' || c == 'E') {
      int e = at;
      at++;
      c = peek();
      if (c == '+' || c == '-') {
        at++;
        if (!isDigit(peek())) {
          throw invalid("decimal");
        }
      } else if (!isDigit(c)) {
        at = e;
        verifyEnd("decimal");
        return;
      }
      decimalTail();
    }
    c = peek();
    if (c == 'j' || c == 'J') {
      at++;
      verifyEnd("imaginary");
    } else {
      verifyEnd("decimal");
    }
  }

  /** A number may touch a keyword that can follow it, and no other word. */
  private void verifyEnd(String kind) {
    int c = peek();
    boolean keyword;
    switch (c) {
      case 'a':
        keyword = word("and");
        break;
      case 'e':
        keyword = word("else");
        break;
      case 'f':
        keyword = word("for");
        break;
      case 'i':
        int next = at + 1 < text.length() ? text.charAt(at + 1) : -1;
        keyword = next == 'f' || next == 'n' || next == 's';
        break;
      case 'o':
        keyword = word("or");
        break;
      case 'n':
        keyword = word("not");
        break;
      default:
        keyword = false;
        break;
    }
    if (keyword) {
      warnings.add("invalid " + kind + " literal", at - 1, at);
    } else if (c >= 0 && c < 128 && Names.isNameChar(c)) {
      throw invalid(kind);
    }
  }

  private boolean word(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length() || !Names.isNameChar(text.charAt(end)));
  }
}
