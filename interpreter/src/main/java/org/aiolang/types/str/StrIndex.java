package org.aiolang.types.str;

import org.aiolang.object.CodePoints;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** Subscripts of strings, counted in code points. */
public final class StrIndex {
  private StrIndex() {}

  /** {@code s[key]}. */
  public static String get(Realm r, String s, Object key) {
    if (key instanceof Long l) {
      return at(r, s, l);
    }
    if (key instanceof PySlice slice) {
      return slice(r, s, slice);
    }
    if (!Convert.hasIndex(r, key)) {
      throw Errors.typeError(
          "string indices must be integers, not '" + r.typeOf(key).shown() + "'");
    }
    if (Convert.index(r, key) instanceof Long l) {
      return at(r, s, l);
    }
    throw Errors.indexError(Convert.misfit(r, key));
  }

  /** {@code s[index]}. */
  public static String at(Realm r, String s, long index) {
    CodePoints points = r.codePoints;
    int n = points.length(s);
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw Errors.indexError("string index out of range");
    }
    if (n == s.length()) {
      return Chars.of(s.charAt((int) i));
    }
    return Chars.of(s.codePointAt(points.offset(s, (int) i)));
  }

  private static String slice(Realm r, String s, PySlice slice) {
    int n = r.codePoints.length(s);
    SliceBounds b = SliceBounds.of(r, slice, n);
    if (b.count == 0) {
      return "";
    }
    if (b.step == 1) {
      return substring(r, s, b.start, b.stop);
    }
    StringBuilder out = new StringBuilder(Sizes.check(r, b.count));
    int i = b.start;
    if (n == s.length()) {
      for (int k = 0; k < b.count; k++, i += b.step) {
        out.append(s.charAt(i));
      }
    } else {
      for (int k = 0; k < b.count; k++, i += b.step) {
        out.appendCodePoint(s.codePointAt(r.codePoints.offset(s, i)));
      }
    }
    return out.toString();
  }

  /** {@code s[from:to]}: negative bounds count from the end, all are clipped. */
  public static String slice(Realm r, String s, long from, long to) {
    int n = r.codePoints.length(s);
    return substring(r, s, SliceBounds.clip(from, n), SliceBounds.clip(to, n));
  }

  /** The code points from one index to another. */
  static String substring(Realm r, String s, int from, int to) {
    if (from >= to) {
      return "";
    }
    int start = r.codePoints.offset(s, from);
    int end = r.codePoints.offset(s, to);
    if (end - start == 1) {
      return Chars.of(s.charAt(start));
    }
    Sizes.check(r, end - start);
    return s.substring(start, end);
  }

  /**
   * The char offset of a start or end argument of {@code find} and its like; {@code limit + 1} for
   * one past the end.
   */
  static int bound(Realm r, String s, Object argument, int whenNone) {
    if (argument == PyNone.NONE) {
      return whenNone;
    }
    long i = position(r, argument);
    if (i == 0) {
      return 0;
    }
    int n = r.codePoints.length(s);
    if (i < 0) {
      i = Math.max(0, i + n);
    }
    return i > n ? s.length() + 1 : r.codePoints.offset(s, (int) i);
  }

  private static long position(Realm r, Object argument) {
    if (argument instanceof Long l) {
      return l;
    }
    if (!Convert.hasIndex(r, argument)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return Convert.clampedIndex(r, argument);
  }
}
