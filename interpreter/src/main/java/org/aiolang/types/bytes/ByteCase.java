package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** Case, classes, padding and translation of ASCII in bytes and bytearrays. */
final class ByteCase {
  static final int ALNUM = 0;
  static final int ALPHA = 1;
  static final int ASCII = 2;
  static final int DIGIT = 3;
  static final int LOWER = 4;
  static final int SPACE = 5;
  static final int TITLE = 6;
  static final int UPPER = 7;

  static final int TO_LOWER = 0;
  static final int TO_UPPER = 1;
  static final int TO_SWAPPED = 2;
  static final int TO_TITLE = 3;
  static final int TO_CAPITALIZED = 4;

  private ByteCase() {}

  private static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isLower(int b) {
    return b >= 'a' && b <= 'z';
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  static boolean is(ByteString self, int kind) {
    String s = self.chars();
    if (kind == LOWER || kind == UPPER || kind == TITLE) {
      return isCased(s, kind);
    }
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean fits =
          switch (kind) {
            case ALNUM -> isUpper(c) || isLower(c) || isDigit(c);
            case ALPHA -> isUpper(c) || isLower(c);
            case ASCII -> c < 128;
            case DIGIT -> isDigit(c);
            default -> ByteSplit.isSpace(c);
          };
      if (!fits) {
        return false;
      }
    }
    return kind == ASCII || !s.isEmpty();
  }

  private static boolean isCased(String s, int kind) {
    boolean cased = false;
    boolean previous = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean upper = isUpper(c);
      boolean lower = isLower(c);
      boolean wrong =
          switch (kind) {
            case LOWER -> upper;
            case UPPER -> lower;
            default -> upper ? previous : lower && !previous;
          };
      if (wrong) {
        return false;
      }
      previous = upper || lower;
      cased |= previous;
    }
    return cased;
  }

  static ByteString to(Realm r, ByteString self, int kind) {
    byte[] source = ByteSource.of(r, self);
    Sizes.check(r, source.length);
    byte[] data = source.clone();
    boolean previous = false;
    for (int i = 0; i < data.length; i++) {
      int b = data[i];
      boolean letter = isUpper(b) || isLower(b);
      boolean up =
          switch (kind) {
            case TO_LOWER -> false;
            case TO_UPPER -> true;
            case TO_SWAPPED -> isLower(b);
            case TO_TITLE -> !previous;
            default -> i == 0;
          };
      if (letter) {
        data[i] = (byte) (up ? b & ~32 : b | 32);
      }
      previous = letter;
    }
    return self.like(data);
  }

  static ByteString pad(Realm r, ByteString self, long width, Object fill, int side, String name) {
    byte[] f = ByteSource.orNull(fill);
    if (f == null || f.length != 1 || fill instanceof PyMemoryView) {
      throw Errors.typeError(
          name + "() argument 2 must be a byte string of length 1, not " + r.typeOf(fill).shown());
    }
    byte[] data = ByteSource.of(r, self);
    long padding = width - data.length;
    if (padding <= 0) {
      return self.unchanged() ? self : self.like(data.clone());
    }
    int left = (int) (side < 0 ? 0 : side > 0 ? padding : padding / 2 + (padding & width & 1));
    byte[] all = new byte[Sizes.check(r, width)];
    Arrays.fill(all, f[0]);
    System.arraycopy(data, 0, all, left, data.length);
    return self.like(all);
  }

  static ByteString translate(Realm r, ByteString self, Object table, @Nullable Object delete) {
    byte[] map = table == PyNone.NONE ? null : ByteSource.of(r, table);
    if (map != null && map.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    boolean[] gone = new boolean[256];
    if (delete != null) {
      for (byte b : ByteSource.of(r, delete)) {
        gone[b & 0xff] = true;
      }
    }
    byte[] data = ByteSource.of(r, self);
    byte[] out = new byte[data.length];
    int n = 0;
    for (byte b : data) {
      if (!gone[b & 0xff]) {
        out[n++] = map == null ? b : map[b & 0xff];
      }
    }
    return self.like(Arrays.copyOf(out, n));
  }

  static byte[] makeTable(Realm r, Object from, Object to) {
    byte[] f = ByteSource.of(r, from);
    byte[] t = ByteSource.of(r, to);
    if (f.length != t.length) {
      throw Errors.valueError("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < f.length; i++) {
      table[f[i] & 0xff] = t[i];
    }
    return table;
  }
}
