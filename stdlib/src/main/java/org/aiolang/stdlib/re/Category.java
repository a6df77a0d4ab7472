package org.aiolang.stdlib.re;

import org.aiolang.types.str.Chars;

/** The classes of characters that have an escape: {@code \d \s \w}, and their opposites. */
enum Category {
  DIGIT,
  NOT_DIGIT,
  SPACE,
  NOT_SPACE,
  WORD,
  NOT_WORD;

  Category opposite() {
    return values()[ordinal() ^ 1];
  }

  boolean has(int c, boolean unicode) {
    boolean positive =
        switch (this) {
          case DIGIT, NOT_DIGIT -> isDigit(c, unicode);
          case SPACE, NOT_SPACE -> isSpace(c, unicode);
          case WORD, NOT_WORD -> isWord(c, unicode);
        };
    return positive == ((ordinal() & 1) == 0);
  }

  private static boolean isDigit(int c, boolean unicode) {
    return c < 128 || !unicode ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isSpace(int c, boolean unicode) {
    return unicode ? Chars.isSpace(c) : c == ' ' || c >= '\t' && c <= '\r';
  }

  static boolean isWord(int c, boolean unicode) {
    if (c < 128 || !unicode) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9';
    }
    return Chars.isAlnum(c);
  }
}
