package org.aiolang.types.str;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Iterates over the code points of a string. */
final class StrIterator extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("str_iterator").sealed();

  static final PyType ASCII = PyType.builtin("str_ascii_iterator").sealed();

  private @Nullable String string;
  private int offset;

  StrIterator(String string) {
    super((isAscii(string) ? ASCII : TYPE).instanceShape());
    this.string = string;
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Object next(Realm r) {
    String s = string;
    if (s == null) {
      return null;
    }
    int i = offset;
    if (i == s.length()) {
      string = null;
      return null;
    }
    char c = s.charAt(i);
    if (Character.isHighSurrogate(c) && i + 1 < s.length()) {
      char low = s.charAt(i + 1);
      if (Character.isLowSurrogate(low)) {
        offset = i + 2;
        return s.substring(i, i + 2);
      }
    }
    offset = i + 1;
    return Chars.of(c);
  }

  @Override
  public Object reduce(Realm r) {
    String s = string;
    return s == null
        ? call(r, "iter", "")
        : callAndPlace(r, "iter", s, (long) s.codePointCount(0, offset));
  }

  @Override
  public void setState(Realm r, Object state) {
    long at = index(state, 0, Integer.MAX_VALUE);
    String s = string;
    if (s != null) {
      int length = s.codePointCount(0, s.length());
      offset = s.offsetByCodePoints(0, (int) Math.min(at, length));
    }
  }

  @Override
  public long lengthHint() {
    String s = string;
    return s == null ? 0 : s.codePointCount(offset, s.length());
  }
}
