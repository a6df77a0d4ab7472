package org.aiolang.natives.processor;

import java.util.Optional;

/** Reads a string literal as Python writes it, without prefix, on one line. */
final class PythonString {
  private PythonString() {}

  /** The value, or nothing where the text is no such literal. */
  static Optional<String> parse(String text) {
    if (text.length() < 2) {
      return Optional.empty();
    }
    char quote = text.charAt(0);
    int last = text.length() - 1;
    if ((quote != '\'' && quote != '"') || text.charAt(last) != quote) {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder();
    int i = 1;
    while (i < last) {
      char c = text.charAt(i++);
      if (c == quote || c == '\n') {
        return Optional.empty();
      }
      if (c != '\\') {
        value.append(c);
        continue;
      }
      if (i == last) {
        return Optional.empty();
      }
      c = text.charAt(i++);
      int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
      if (digits > 0) {
        int code = hex(text, i, Math.min(last, i + digits), digits);
        if (code < 0) {
          return Optional.empty();
        }
        value.append((char) code);
        i += digits;
      } else {
        int index = "nrt0'\"\\".indexOf(c);
        if (index < 0) {
          return Optional.empty();
        }
        value.append("\n\r\t\0'\"\\".charAt(index));
      }
    }
    return Optional.of(value.toString());
  }

  private static int hex(String text, int from, int to, int digits) {
    if (to - from != digits) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
