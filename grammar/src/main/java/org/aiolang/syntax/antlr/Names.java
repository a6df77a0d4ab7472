package org.aiolang.syntax.antlr;

import java.util.Locale;

/** Which chars make names, and the words for those that do not. */
final class Names {
  private Names() {}

  /**
   * Whether a name may hold it, as far as one char tells: beyond ASCII, {@link #verify} decides.
   */
  static boolean isNameChar(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c >= 128;
  }

  /** Refuses a name that holds a char which names cannot (PEP 3131). */
  static void verify(String text, int start, int end) {
    int i = start;
    while (i < end) {
      int c = text.codePointAt(i);
      boolean good =
          c == '_'
              || (i == start
                  ? Character.isUnicodeIdentifierStart(c)
                  : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
      if (!good) {
        throw invalid(c, i);
      }
      i += Character.charCount(c);
    }
  }

  /** The error for a char that no token can hold. */
  static Rejected invalid(int c, int offset) {
    StringBuilder hex = new StringBuilder(Integer.toHexString(c).toUpperCase(Locale.ROOT));
    while (hex.length() < 4) {
      hex.insert(0, '0');
    }
    String message =
        isPrintable(c)
            ? "invalid character '" + Character.toString(c) + "' (U+" + hex + ")"
            : "invalid non-printable character U+" + hex;
    return Rejected.because(message, offset, offset + Character.charCount(c));
  }

  /** As {@code str.isprintable}. */
  static boolean isPrintable(int c) {
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
}
