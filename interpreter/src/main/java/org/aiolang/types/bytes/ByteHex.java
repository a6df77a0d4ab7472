package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code hex} and {@code fromhex}. */
final class ByteHex {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private ByteHex() {}

  static String of(Realm r, byte[] data, @Nullable Object separator, long group) {
    int n = data.length;
    long every = separator == null ? 0 : Math.abs(group);
    byte sep = separator == null ? 0 : (byte) separator(r, separator);
    if (every == 0 || n == 0) {
      every = Integer.MAX_VALUE;
    }
    int groups = n == 0 ? 0 : (int) ((n - 1) / every);
    byte[] out = new byte[Sizes.check(r, n * 2L + groups)];
    long left = group < 0 ? every : (n - 1) % every + 1; // a short group comes last, or first
    for (int i = 0, k = 0; i < n; i++, left--) {
      if (left == 0) {
        out[k++] = sep;
        left = every;
      }
      out[k++] = HEX[data[i] >> 4 & 15];
      out[k++] = HEX[data[i] & 15];
    }
    return new String(out, StandardCharsets.ISO_8859_1);
  }

  private static char separator(Realm r, Object o) {
    String s = Text.asString(o);
    if (s == null) {
      byte[] data = ByteSource.orNull(o);
      if (data == null) {
        Items.length(r, o); // its length is asked for first
        throw Errors.typeError("sep must be str or bytes.");
      }
      s = ByteSearch.chars(data);
    }
    if (s.length() != 1) {
      throw Errors.valueError("sep must be length 1.");
    }
    if (s.charAt(0) >= 128) {
      throw Errors.valueError("sep must be ASCII.");
    }
    return s.charAt(0);
  }

  static byte[] parse(Realm r, String s) {
    byte[] out = new byte[Sizes.check(r, s.length() / 2)];
    int n = 0;
    for (int i = 0; i < s.length(); ) {
      if (ByteSplit.isSpace(s.charAt(i))) {
        i++;
        continue;
      }
      int high = digit(s, i);
      if (high < 0) {
        throw wrong(i);
      }
      int low = digit(s, i + 1);
      if (low < 0) {
        throw wrong(i + 1);
      }
      out[n++] = (byte) (high << 4 | low);
      i += 2;
    }
    return Arrays.copyOf(out, n);
  }

  private static int digit(String s, int i) {
    return i < s.length() && s.charAt(i) < 128 ? Character.digit(s.charAt(i), 16) : -1;
  }

  private static PyException wrong(int at) {
    return Errors.valueError("non-hexadecimal number found in fromhex() arg at position " + at);
  }
}
