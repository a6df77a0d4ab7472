package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;

/**
 * UTF-7: ASCII, and runs of UTF-16 in base 64 between a plus and a minus sign. Lone surrogates pass
 * both ways, as in CPython. Source: RFC 2152.
 */
final class Utf7 {
  private static final String NAME = "utf7";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {}

  /** Whether a character stands for itself outside of a run. */
  private static boolean isDirect(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < '~' && c != '+' && c != '\\';
  }

  static byte[] encode(String s) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
    boolean inside = false;
    int bits = 0;
    int buffer = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isDirect(c)) {
        if (inside) {
          if (bits > 0) {
            out.write(DIGITS.charAt(buffer << 6 - bits & 63));
          }
          inside = false;
          bits = 0;
          buffer = 0;
          if (DIGITS.indexOf(c) >= 0 || c == '-') {
            out.write('-');
          }
        }
        out.write(c);
        continue;
      }
      if (!inside) {
        out.write('+');
        if (c == '+') {
          out.write('-');
          continue;
        }
        inside = true;
      }
      buffer = buffer << 16 | c;
      for (bits += 16; bits >= 6; bits -= 6) {
        out.write(DIGITS.charAt(buffer >>> bits - 6 & 63));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      out.write(DIGITS.charAt(buffer << 6 - bits & 63));
    }
    if (inside) {
      out.write('-');
    }
    return out.toByteArray();
  }

  static String decode(byte[] data, String errors) {
    Decoding decoding = new Decoding(data, errors);
    decoding.run();
    decoding.end();
    return decoding.out.toString();
  }

  /** How many of the bytes can be decoded without those that follow: all up to an open run. */
  static int complete(byte[] data) {
    Decoding decoding = new Decoding(data, "ignore");
    decoding.run();
    return decoding.inside ? decoding.start : data.length;
  }

  /** One decoding. */
  private static final class Decoding {
    final StringBuilder out;
    boolean inside;
    int start;

    private final byte[] data;
    private final String errors;
    private int at;
    private int bits;
    private int buffer;
    private int surrogate;

    Decoding(byte[] data, String errors) {
      this.data = data;
      this.errors = errors;
      this.out = new StringBuilder(data.length);
    }

    void run() {
      while (at < data.length) {
        int c = data[at] & 0xff;
        if (inside) {
          inRun(c);
        } else if (c == '+') {
          begin();
        } else if (c < 128) {
          out.append((char) c);
          at++;
        } else {
          start = at;
          bad("unexpected special character", at + 1);
        }
      }
    }

    private void begin() {
      start = at++;
      if (at < data.length && data[at] == '-') {
        at++;
        out.append('+');
      } else if (at < data.length && digit(data[at]) < 0) {
        bad("ill-formed sequence", at + 1);
      } else {
        inside = true;
        surrogate = 0;
        bits = 0;
        buffer = 0;
      }
    }

    private void inRun(int c) {
      int digit = digit(c);
      if (digit >= 0) {
        at++;
        buffer = buffer << 6 | digit;
        bits += 6;
        if (bits >= 16) {
          bits -= 16;
          unit((char) (buffer >>> bits));
          buffer &= (1 << bits) - 1;
        }
        return;
      }
      inside = false;
      if (bits >= 6) {
        bad("partial character in base64 sequence", at + 1);
        return;
      }
      if (bits > 0 && buffer != 0) {
        bad("non-zero padding bits in shift sequence", at + 1);
        return;
      }
      if (surrogate != 0 && c < 128 && c != '+') {
        out.append((char) surrogate);
      }
      surrogate = 0;
      if (c == '-') {
        at++;
      }
    }

    /** A high surrogate waits for what follows it. */
    private void unit(char unit) {
      if (surrogate != 0) {
        out.append((char) surrogate);
        surrogate = 0;
        if (Character.isLowSurrogate(unit)) {
          out.append(unit);
          return;
        }
      }
      if (Character.isHighSurrogate(unit)) {
        surrogate = unit;
      } else {
        out.append(unit);
      }
    }

    void end() {
      if (inside && (surrogate != 0 || bits >= 6 || bits > 0 && buffer != 0)) {
        bad("unterminated shift sequence", data.length);
      }
    }

    private void bad(String reason, int end) {
      DecodeErrors.append(out, data, NAME, start, end, reason, errors);
      at = end;
    }

    private static int digit(int c) {
      return DIGITS.indexOf(c);
    }
  }
}
