package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** ASCII and Latin-1. */
final class SingleByte {
  private SingleByte() {}

  static byte[] encode(Realm r, String s, String encoding, int limit, String errors) {
    int n = s.length();
    int i = 0;
    while (i < n && s.charAt(i) < limit) {
      i++;
    }
    if (i == n) {
      return s.getBytes(StandardCharsets.ISO_8859_1);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(n + 16);
    String reason = "ordinal not in range(" + limit + ")";
    for (i = 0; i < n; ) {
      char c = s.charAt(i);
      if (c < limit) {
        out.write(c);
        i++;
      } else if (errors.equals("surrogateescape") && c >= 0xdc80 && c <= 0xdcff) {
        out.write(c);
        i++;
      } else {
        int end = i;
        while (end < n && s.charAt(end) >= limit) {
          end++;
        }
        String with = EncodeErrors.replacement(r, s, encoding, i, end, reason, errors);
        Sizes.check(r, (long) out.size() + with.length());
        for (int k = 0; k < with.length(); k++) {
          out.write(with.charAt(k));
        }
        i = end;
      }
    }
    return out.toByteArray();
  }

  static String decodeAscii(byte[] data, String errors) {
    int i = 0;
    while (i < data.length && data[i] >= 0) {
      i++;
    }
    if (i == data.length) {
      return new String(data, StandardCharsets.ISO_8859_1);
    }
    StringBuilder out = new StringBuilder(data.length + 16);
    for (i = 0; i < data.length; i++) {
      if (data[i] >= 0) {
        out.append((char) data[i]);
      } else {
        DecodeErrors.append(out, data, "ascii", i, i + 1, "ordinal not in range(128)", errors);
      }
    }
    return out.toString();
  }
}
