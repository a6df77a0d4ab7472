package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.object.Realm;

/** UTF-8 with CPython's error handlers. Java's coder does the work where there is no error. */
final class Utf8 {
  private Utf8() {}

  static byte[] encode(Realm r, String s, String errors) {
    int lone = loneSurrogate(s, 0);
    if (lone < 0) {
      return s.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
    int from = 0;
    while (lone >= 0) {
      out.writeBytes(s.substring(from, lone).getBytes(StandardCharsets.UTF_8));
      int end = lone + 1;
      while (end < s.length() && loneSurrogate(s, end) == end) {
        end++;
      }
      writeSurrogates(r, out, s, lone, end, errors);
      from = end;
      lone = loneSurrogate(s, from);
    }
    out.writeBytes(s.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** How many bytes the text has. */
  static long length(String s) {
    long length = s.length();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  private static void writeSurrogates(
      Realm r, ByteArrayOutputStream out, String s, int start, int end, String errors) {
    String reason = "surrogates not allowed";
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      if (errors.equals("surrogatepass")) {
        out.write(0xe0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3f);
        out.write(0x80 | c & 0x3f);
      } else if (errors.equals("surrogateescape") && c >= 0xdc80 && c <= 0xdcff) {
        out.write(c);
      } else if (errors.equals("surrogateescape")) {
        throw EncodeErrors.error(s, "utf-8", start, end, reason);
      } else {
        out.writeBytes(
            EncodeErrors.replacement(r, s, "utf-8", start, end, reason, errors)
                .getBytes(StandardCharsets.US_ASCII));
        return;
      }
    }
  }

  /** The first lone surrogate from an offset on, or -1. */
  private static int loneSurrogate(String s, int from) {
    int n = s.length();
    for (int i = from; i < n; i++) {
      char c = s.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < n
            && Character.isLowSurrogate(s.charAt(i + 1))) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  static String decode(byte[] data, int from, String errors) {
    String quick = new String(data, from, data.length - from, StandardCharsets.UTF_8);
    if (quick.indexOf('\ufffd') < 0) {
      return quick;
    }
    StringBuilder out = new StringBuilder(data.length);
    int i = from;
    while (i < data.length) {
      int b = data[i] & 0xff;
      if (b < 0x80) {
        out.append((char) b);
        i++;
        continue;
      }
      int need =
          b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
      if (need == 0) {
        DecodeErrors.append(out, data, "utf-8", i, i + 1, "invalid start byte", errors);
        i++;
        continue;
      }
      int c = b & (0x3f >> need);
      int k = 1;
      while (k <= need && i + k < data.length && isContinuation(b, k, data[i + k] & 0xff)) {
        c = c << 6 | data[i + k] & 0x3f;
        k++;
      }
      if (k > need) {
        out.appendCodePoint(c);
        i += k;
      } else if (errors.equals("surrogatepass") && isSurrogate(data, i)) {
        out.append((char) ((b & 15) << 12 | (data[i + 1] & 0x3f) << 6 | data[i + 2] & 0x3f));
        i += 3;
      } else {
        String reason =
            i + k == data.length ? "unexpected end of data" : "invalid continuation byte";
        DecodeErrors.append(out, data, "utf-8", i, i + k, reason, errors);
        i += k;
      }
    }
    return out.toString();
  }

  private static boolean isSurrogate(byte[] data, int i) {
    return data[i] == (byte) 0xed
        && i + 2 < data.length
        && (data[i + 1] & 0xe0) == 0xa0
        && (data[i + 2] & 0xc0) == 0x80;
  }

  /**
   * Whether a byte may stand at place k after a lead byte: no overlong forms, no surrogates,
   * nothing past U+10FFFF.
   */
  private static boolean isContinuation(int lead, int k, int b) {
    if (b < 0x80 || b > 0xbf) {
      return false;
    }
    if (k > 1) {
      return true;
    }
    return switch (lead) {
      case 0xe0 -> b >= 0xa0;
      case 0xed -> b < 0xa0;
      case 0xf0 -> b >= 0x90;
      case 0xf4 -> b < 0x90;
      default -> true;
    };
  }

  /** Where the last whole character ends, or what can begin none. */
  static int completeEnd(byte[] b) {
    int n = b.length;
    for (int back = 1; back <= 3 && back <= n; back++) {
      int c = b[n - back] & 0xFF;
      if (c < 0x80) {
        return n;
      }
      if (c >= 0xC2) {
        int need = c >= 0xF5 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
        return need > back && canGoOn(b, n - back) ? n - back : n;
      }
    }
    return n;
  }

  /** Whether the bytes that are there fit the first. */
  private static boolean canGoOn(byte[] b, int at) {
    if (at + 1 == b.length) {
      return true;
    }
    for (int i = at + 2; i < b.length; i++) {
      if ((b[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    int first = b[at] & 0xFF;
    int second = b[at + 1] & 0xFF;
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xF4 ? 0x8F : 0xBF; // a surrogate may be let pass when it is whole
    return second >= low && second <= high;
  }
}
