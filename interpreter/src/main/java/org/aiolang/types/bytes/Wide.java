package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** UTF-16 and UTF-32, with and without a byte order mark. */
final class Wide {
  private Wide() {}

  static byte[] encode(Realm r, String s, String name, String errors) {
    int size = name.startsWith("utf-16") ? 2 : 4;
    boolean big = name.endsWith("be");
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(Sizes.check(r, (long) s.length() * size) + 4);
    if (name.length() == 6) {
      put(out, 0xfeff, size, false);
    }
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      int end = i + Character.charCount(c);
      if (end == i + 1 && Character.isSurrogate((char) c) && !errors.equals("surrogatepass")) {
        String with =
            EncodeErrors.replacement(r, s, name, i, end, "surrogates not allowed", errors);
        for (int k = 0; k < with.length(); k++) {
          put(out, with.charAt(k), size, big);
        }
      } else if (size == 2 && end > i + 1) {
        put(out, s.charAt(i), 2, big);
        put(out, s.charAt(i + 1), 2, big);
      } else {
        put(out, c, size, big);
      }
      i = end;
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int unit, int size, boolean big) {
    for (int k = 0; k < size; k++) {
      out.write(unit >> 8 * (big ? size - 1 - k : k));
    }
  }

  static String decode(byte[] data, String name, String errors) {
    int size = name.startsWith("utf-16") ? 2 : 4;
    boolean big = name.endsWith("be");
    int i = 0;
    if (name.length() == 6 && data.length >= size) {
      if (unit(data, 0, size, true) == 0xfeff) {
        big = true;
        i = size;
      } else if (unit(data, 0, size, false) == 0xfeff) {
        i = size;
      }
    }
    StringBuilder out = new StringBuilder(data.length / size);
    while (i < data.length) {
      if (i + size > data.length) {
        DecodeErrors.append(out, data, name, i, data.length, "truncated data", errors);
        break;
      }
      int c = unit(data, i, size, big);
      int end = i + size;
      if (c >= 0xd800 && c < 0xe000 && !errors.equals("surrogatepass")) {
        if (size == 2 && c < 0xdc00 && end + 2 <= data.length) {
          int low = unit(data, end, 2, big);
          if (low >= 0xdc00 && low < 0xe000) {
            out.append((char) c).append((char) low);
            i = end + 2;
            continue;
          }
        }
        String reason =
            size == 4
                ? "code point in surrogate code point range(0xd800, 0xe000)"
                : c >= 0xdc00
                    ? "illegal encoding"
                    : end + 2 > data.length ? "unexpected end of data" : "illegal UTF-16 surrogate";
        DecodeErrors.append(out, data, name, i, end, reason, errors);
      } else if (c < 0 || c > 0x10ffff) {
        DecodeErrors.append(out, data, name, i, end, "code point not in range(0x110000)", errors);
      } else {
        out.appendCodePoint(c);
      }
      i = end;
    }
    return out.toString();
  }

  private static int unit(byte[] data, int at, int size, boolean big) {
    int unit = 0;
    for (int k = 0; k < size; k++) {
      unit = unit << 8 | data[big ? at + k : at + size - 1 - k] & 0xff;
    }
    return unit;
  }

  /** How many bytes of UTF-16 do not wait for a byte, or for a low surrogate. */
  static int complete(byte[] data, String name) {
    int n = data.length & ~1;
    boolean big =
        name.endsWith("be") || name.length() == 6 && n > 0 && unit(data, 0, 2, true) == 0xfeff;
    boolean high = n > 0 && Character.isHighSurrogate((char) unit(data, n - 2, 2, big));
    return high ? n - 2 : n;
  }
}
