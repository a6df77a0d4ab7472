package org.aiolang.types.bytes;

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
  private static final String HEX = "0123456789abcdef";

  private ByteHex() {}

  static String of(Realm r, byte[] data, @Nullable Object separator, long group) {
    char sep = separator == null ? 0 : separator(r, separator);
    long every = separator == null ? 0 : Math.abs(group);
    StringBuilder out = new StringBuilder(Sizes.check(r, data.length * 3L));
    for (int i = 0; i < data.length; i++) {
      if (every > 0 && i > 0 && (group < 0 ? i : data.length - i) % every == 0) {
        out.append(sep);
      }
      out.append(HEX.charAt(data[i] >> 4 & 15)).append(HEX.charAt(data[i] & 15));
    }
    return out.toString();
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

  static byte[] parse(String s) {
    byte[] out = new byte[s.length() / 2];
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
