package org.aiolang.types.str;

/** Characters as Python classes them, and strings of one character. */
public final class Chars {
  private static final String[] LATIN1 = latin1();

  private Chars() {}

  private static String[] latin1() {
    String[] table = new String[256];
    for (int i = 0; i < 256; i++) {
      table[i] = String.valueOf((char) i);
    }
    return table;
  }

  /** A string of one char. */
  public static String of(char c) {
    return c < 256 ? LATIN1[c] : String.valueOf(c);
  }

  /** A string of one code point. */
  public static String of(int codePoint) {
    return codePoint < 256 ? LATIN1[codePoint] : Character.toString(codePoint);
  }

  /** {@code str.isspace} of a character; all are in the basic plane. */
  public static boolean isSpace(int c) {
    if (c < 128) {
      return c == ' ' || c >= 9 && c <= 13 || c >= 0x1c && c <= 0x1f;
    }
    return c == 0x85
        || c == 0xa0
        || c == 0x1680
        || c >= 0x2000 && c <= 0x200a
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** Whether {@code str.splitlines} splits after the character. */
  static boolean isLineEnd(char c) {
    if (c < 128) {
      return c >= 10 && c <= 13 || c >= 0x1c && c <= 0x1e;
    }
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** {@code str.isprintable} of a character: what {@code repr} shows as it is. */
  public static boolean isPrintable(int c) {
    return c < 127 ? c >= ' ' : c > 127 && PrintableChars.contains(c);
  }

  /** Whether {@code isalnum} holds of the character. */
  public static boolean isAlnum(int c) {
    return Character.isLetterOrDigit(c) || NumericChars.isNumeric(c);
  }
}
