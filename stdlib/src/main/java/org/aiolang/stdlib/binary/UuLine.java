package org.aiolang.stdlib.binary;

import java.util.Arrays;

/** A line of the uuencoding: a char for the count of bytes, then four chars for three bytes. */
final class UuLine {
  private UuLine() {}

  /** The line of at most 45 bytes, its end included; zeros are spaces or backticks. */
  static byte[] encode(byte[] data, boolean backtick) {
    byte[] out = new byte[2 + (data.length + 2) / 3 * 4];
    int zero = backtick ? '`' : ' ';
    out[0] = letter(data.length, zero);
    int at = 1;
    for (int i = 0; i < data.length; i += 3) {
      int bits = 0;
      for (int k = i; k < i + 3; k++) {
        bits = bits << 8 | (k < data.length ? data[k] & 0xff : 0);
      }
      for (int shift = 18; shift >= 0; shift -= 6) {
        out[at++] = letter(bits >> shift & 63, zero);
      }
    }
    out[at] = '\n';
    return out;
  }

  private static byte letter(int six, int zero) {
    return (byte) (six == 0 ? zero : six + ' ');
  }

  /** The bytes of a line; the line may be shorter than it says, which counts as zeros. */
  static byte[] decode(byte[] line, BadLine bad) {
    int count = ((line.length == 0 ? 0 : line[0]) - ' ') & 63;
    byte[] out = new byte[count];
    int i = 1;
    int at = 0;
    int bits = 0;
    int held = 0;
    while (at < count) {
      int c = i < line.length ? line[i++] & 0xff : 0;
      int six = 0;
      if (c == '\n' || c == '\r' || c == 0) {
        i = Math.min(i, line.length);
      } else if (c < ' ' || c > ' ' + 64) {
        throw bad.because("Illegal char");
      } else {
        six = (c - ' ') & 63;
      }
      bits = (bits << 6 | six) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        out[at++] = (byte) (bits >> held);
      }
    }
    for (byte c : Arrays.copyOfRange(line, Math.min(i, line.length), line.length)) {
      if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r') {
        throw bad.because("Trailing garbage");
      }
    }
    return out;
  }

  /** Makes the error of a line that is none. */
  interface BadLine {
    RuntimeException because(String message);
  }
}
