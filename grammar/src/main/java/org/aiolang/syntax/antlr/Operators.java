package org.aiolang.syntax.antlr;

/** The tokens that are neither words nor literals nor brackets. */
final class Operators {
  private Operators() {}

  /**
   * The longest operator that begins with these chars, as {@code type << 2 | length}; 0 if there is
   * none.
   */
  static int find(int c, int second, int third) {
    boolean assign = second == '=';
    switch (c) {
      case ',':
        return one(AioParser.COMMA);
      case ':':
        return assign ? two(AioParser.COLON_ASSIGN) : one(AioParser.COLON);
      case '=':
        return assign ? two(AioParser.EQUAL) : one(AioParser.ASSIGN);
      case '+':
        return assign ? two(AioParser.PLUS_ASSIGN) : one(AioParser.PLUS);
      case '-':
        if (second == '>') {
          return two(AioParser.ARROW);
        }
        return assign ? two(AioParser.MINUS_ASSIGN) : one(AioParser.MINUS);
      case ';':
        return one(AioParser.SEMICOLON);
      case '~':
        return one(AioParser.TILDE);
      case '!':
        return assign ? two(AioParser.NOT_EQUAL) : one(AioParser.EXCLAMATION);
      case '@':
        return assign ? two(AioParser.AT_ASSIGN) : one(AioParser.AT);
      case '%':
        return assign ? two(AioParser.PERCENT_ASSIGN) : one(AioParser.PERCENT);
      case '&':
        return assign ? two(AioParser.AMPERSAND_ASSIGN) : one(AioParser.AMPERSAND);
      case '|':
        return assign ? two(AioParser.BAR_ASSIGN) : one(AioParser.BAR);
      case '^':
        return assign ? two(AioParser.CARET_ASSIGN) : one(AioParser.CARET);
      default:
        return second == c ? doubled(c, third == '=') : single(c, second);
    }
  }

  /** One of the four that can be doubled, not doubled. */
  private static int single(int c, int second) {
    boolean assign = second == '=';
    switch (c) {
      case '*':
        return assign ? two(AioParser.STAR_ASSIGN) : one(AioParser.STAR);
      case '/':
        return assign ? two(AioParser.SLASH_ASSIGN) : one(AioParser.SLASH);
      case '<':
        if (second == '>') {
          // CPython's token source knows it, and its parser refuses it.
          return two(Tok.INVALID_TYPE);
        }
        return assign ? two(AioParser.LESS_EQUAL) : one(AioParser.LESS);
      case '>':
        return assign ? two(AioParser.GREATER_EQUAL) : one(AioParser.GREATER);
      default:
        return 0;
    }
  }

  private static int doubled(int c, boolean assign) {
    switch (c) {
      case '*':
        return assign ? three(AioParser.DOUBLE_STAR_ASSIGN) : two(AioParser.DOUBLE_STAR);
      case '/':
        return assign ? three(AioParser.DOUBLE_SLASH_ASSIGN) : two(AioParser.DOUBLE_SLASH);
      case '<':
        return assign ? three(AioParser.LEFT_SHIFT_ASSIGN) : two(AioParser.LEFT_SHIFT);
      case '>':
        return assign ? three(AioParser.RIGHT_SHIFT_ASSIGN) : two(AioParser.RIGHT_SHIFT);
      default:
        return 0;
    }
  }

  private static int one(int type) {
    return type << 2 | 1;
  }

  private static int two(int type) {
    return type << 2 | 2;
  }

  private static int three(int type) {
    return type << 2 | 3;
  }
}
