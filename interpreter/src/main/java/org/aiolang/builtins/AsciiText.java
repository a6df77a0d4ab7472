package org.aiolang.builtins;

/** Escapes of characters that are not ASCII. */
final class AsciiText {
  private static final String DIGITS = "0123456789abcdef";

  private AsciiText() {}

  /** The text with {@code \xhh}, four-digit and eight-digit escapes for what is not ASCII. */
  static String of(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= 128 && out == null) {
        out = new StringBuilder().append(text, 0, i);
      }
      if (out != null) {
        append(out, c);
      }
      i += Character.charCount(c);
    }
    return out == null ? text : out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c < 128) {
      out.append((char) c);
      return;
    }
    int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
    out.append('\\').append(c < 256 ? 'x' : c < 0x10000 ? 'u' : 'U');
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(DIGITS.charAt(c >> shift & 15));
    }
  }
}
