package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;

/**
 * {@code unicode_escape} and {@code raw_unicode_escape}: text as the inside of a literal, in
 * Latin-1. Source: CPython's {@code unicodeobject.c}.
 */
final class EscapeCodecs {
  private static final String HEX = "0123456789abcdef";

  private EscapeCodecs() {}

  static byte[] encode(String s, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (raw ? c < 256 : c >= ' ' && c < 127 && c != '\\') {
        out.write(c);
        continue;
      }
      out.write('\\');
      int letter = raw ? -1 : "\t\n\r\\".indexOf(c);
      if (letter >= 0) {
        out.write("tnr\\".charAt(letter));
      } else {
        int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
        out.write(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
          out.write(HEX.charAt(c >> shift & 15));
        }
      }
    }
    return out.toByteArray();
  }

  static String decode(Realm r, byte[] data, boolean raw, String errors) {
    return new Decoding(r, data, raw, errors).run();
  }

  /** How many of the bytes are before an escape that the end cuts. */
  static int complete(byte[] data, boolean raw) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] != '\\') {
        continue;
      }
      if (i + 1 == data.length) {
        return i;
      }
      int end = endOfEscape(data, i, raw);
      if (end > data.length) {
        return i;
      }
      i = end - 1;
    }
    return data.length;
  }

  /** Where an escape ends, past the end of the data if it may go on there. */
  private static int endOfEscape(byte[] data, int backslash, boolean raw) {
    int letter = data[backslash + 1];
    int i = backslash + 2;
    if (letter == 'u' || letter == 'U' || letter == 'x' && !raw) {
      int end = i + (letter == 'x' ? 2 : letter == 'u' ? 4 : 8);
      while (i < end && i < data.length && Character.digit(data[i], 16) >= 0) {
        i++;
      }
      return i == data.length ? end : i;
    }
    if (letter == 'N' && !raw) {
      while (i < data.length && data[i] != '}' && (i > backslash + 2 || data[i] == '{')) {
        i++;
      }
      return i + 1;
    }
    return i;
  }

  /** One decoding. */
  private static final class Decoding {
    private final Realm realm;
    private final byte[] data;
    private final boolean raw;
    private final String errors;
    private final StringBuilder out;
    private int at;
    private boolean warned;

    Decoding(Realm realm, byte[] data, boolean raw, String errors) {
      this.realm = realm;
      this.data = data;
      this.raw = raw;
      this.errors = errors;
      this.out = new StringBuilder(data.length);
    }

    String run() {
      while (at < data.length) {
        int c = data[at] & 0xff;
        if (c != '\\') {
          out.append((char) c);
          at++;
        } else if (raw) {
          rawEscape();
        } else if (at + 1 == data.length) {
          bad("\\ at end of string", data.length);
        } else {
          escape((char) (data[at + 1] & 0xff));
        }
      }
      return out.toString();
    }

    private void bad(String reason, int end) {
      String name = raw ? "rawunicodeescape" : "unicodeescape";
      DecodeErrors.append(out, data, name, at, end, reason, errors);
      at = end;
    }

    private void rawEscape() {
      char next = at + 1 < data.length ? (char) (data[at + 1] & 0xff) : 0;
      if (next == 'u' || next == 'U') {
        hex(next == 'u' ? 4 : 8, "\\Uxxxxxxxx out of range");
        return;
      }
      out.append('\\');
      if (at + 1 < data.length) {
        out.append(next);
      }
      at += 2;
    }

    private void escape(char letter) {
      int simple = "abtnvfr\\'\"".indexOf(letter);
      if (simple >= 0) {
        out.append("\u0007\b\t\n\u000B\f\r\\'\"".charAt(simple));
        at += 2;
      } else if (letter == '\n') {
        at += 2;
      } else if (letter == 'x' || letter == 'u' || letter == 'U') {
        hex(letter == 'x' ? 2 : letter == 'u' ? 4 : 8, "illegal Unicode character");
      } else if (letter == 'N') {
        named();
      } else if (letter >= '0' && letter <= '7') {
        octal();
      } else {
        warn("invalid escape sequence '\\" + letter + "'");
        out.append('\\').append(letter);
        at += 2;
      }
    }

    private void octal() {
      int value = 0;
      int i = at + 1;
      while (i < data.length && i < at + 4 && data[i] >= '0' && data[i] <= '7') {
        value = value * 8 + data[i++] - '0';
      }
      if (value > 0xff) {
        warn("invalid octal escape sequence '\\" + Integer.toOctalString(value) + "'");
      }
      out.append((char) value);
      at = i;
    }

    private void warn(String message) {
      if (!warned) {
        warned = true;
        Warnings.warn(realm, Exceptions.DEPRECATION_WARNING, message, 1);
      }
    }

    private void hex(int digits, String outOfRange) {
      long value = 0;
      int i = at + 2;
      int end = i + digits;
      for (; i < end; i++) {
        int digit = i < data.length && data[i] > 0 ? Character.digit(data[i], 16) : -1;
        if (digit < 0) {
          String form = digits == 2 ? "\\xXX" : digits == 4 ? "\\uXXXX" : "\\UXXXXXXXX";
          bad("truncated " + form + " escape", i);
          return;
        }
        value = value * 16 + digit;
      }
      if (value > Character.MAX_CODE_POINT) {
        bad(outOfRange, end);
        return;
      }
      out.appendCodePoint((int) value);
      at = end;
    }

    private void named() {
      int from = at + 3;
      int end = from;
      while (end < data.length && data[end] != '}') {
        end++;
      }
      if (from > data.length || data[at + 2] != '{' || end == from || end >= data.length) {
        boolean opened = from <= data.length && data[at + 2] == '{';
        bad("malformed \\N character escape", opened ? end : at + 2);
        return;
      }
      String name = new String(data, from, end - from, StandardCharsets.ISO_8859_1);
      try {
        out.appendCodePoint(Character.codePointOf(name));
        at = end + 1;
      } catch (IllegalArgumentException e) {
        bad("unknown Unicode character name", end + 1);
      }
    }
  }
}
