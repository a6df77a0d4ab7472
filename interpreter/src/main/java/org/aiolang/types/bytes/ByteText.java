package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** Bytes as characters: repr, and the text that numbers are parsed from. */
public final class ByteText {
  private static final String HEX = "0123456789abcdef";

  private ByteText() {}

  /** The bytes of a bytes-like object as characters 0 to 255; null for other values. */
  public static @Nullable String latin1(Object o) {
    if (o instanceof ByteString b) {
      return b.chars();
    }
    byte[] data = ByteSource.orNull(o);
    return data == null ? null : new String(data, StandardCharsets.ISO_8859_1);
  }

  /** {@code b'…'}. A bytearray's escapes single quotes always. */
  static String repr(Realm r, byte[] data, int size, boolean mutable) {
    boolean single = false;
    boolean twice = false;
    long length = size;
    for (int i = 0; i < size; i++) {
      byte b = data[i];
      length += b == '\\' || b == '\t' || b == '\n' || b == '\r' ? 1 : b < ' ' || b == 127 ? 3 : 0;
      single |= data[i] == '\'';
      twice |= data[i] == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    StringBuilder out = new StringBuilder(Sizes.check(r, length) + 3);
    out.append('b').append(quote);
    for (int i = 0; i < size; i++) {
      int b = data[i] & 0xff;
      if (b == quote || b == '\\' || b == '\'' && mutable) {
        out.append('\\').append((char) b);
      } else if (b == '\t') {
        out.append("\\t");
      } else if (b == '\n') {
        out.append("\\n");
      } else if (b == '\r') {
        out.append("\\r");
      } else if (b < ' ' || b >= 127) {
        out.append("\\x").append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
      } else {
        out.append((char) b);
      }
    }
    return out.append(quote).toString();
  }
}
