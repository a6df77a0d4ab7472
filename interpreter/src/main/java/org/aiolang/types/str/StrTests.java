package org.aiolang.types.str;

/** {@code isalpha}, {@code isupper} and their like. */
final class StrTests {
  static final int ALPHA = 0;
  static final int DECIMAL = 1;
  static final int DIGIT = 2;
  static final int NUMERIC = 3;
  static final int ALNUM = 4;
  static final int SPACE = 5;

  private StrTests() {}

  /** Whether there is a character, and all are of the class. */
  static boolean all(String s, int kind) {
    int n = s.length();
    for (int i = 0; i < n; ) {
      int c = s.codePointAt(i);
      if (!is(c, kind)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return n > 0;
  }

  private static boolean is(int c, int kind) {
    return switch (kind) {
      case ALPHA -> Character.isLetter(c);
      case DECIMAL -> Character.isDigit(c);
      case DIGIT -> NumericChars.isDigit(c);
      case NUMERIC -> NumericChars.isNumeric(c);
      case ALNUM -> Character.isLetterOrDigit(c) || NumericChars.isNumeric(c);
      default -> Chars.isSpace(c);
    };
  }

  static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  static boolean isPrintable(String s) {
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (!Chars.isPrintable(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  static boolean isIdentifier(String s) {
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      boolean fits =
          c == '_'
              || (i == 0
                  ? Character.isUnicodeIdentifierStart(c)
                  : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
      if (!fits) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !s.isEmpty();
  }

  static boolean isLower(String s) {
    boolean cased = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        return false;
      }
      cased |= Character.isLowerCase(c);
      i += Character.charCount(c);
    }
    return cased;
  }

  static boolean isUpper(String s) {
    boolean cased = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
        return false;
      }
      cased |= Character.isUpperCase(c);
      i += Character.charCount(c);
    }
    return cased;
  }

  static boolean isTitle(String s) {
    boolean cased = false;
    boolean previous = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        if (previous) {
          return false;
        }
        previous = true;
        cased = true;
      } else if (Character.isLowerCase(c)) {
        if (!previous) {
          return false;
        }
        cased = true;
      } else {
        previous = false;
      }
      i += Character.charCount(c);
    }
    return cased;
  }
}
