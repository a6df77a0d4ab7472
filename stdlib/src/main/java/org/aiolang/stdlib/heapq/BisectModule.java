package org.aiolang.stdlib.heapq;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;

/** Module {@code bisect}. */
@Module("bisect")
final class BisectModule {
  private BisectModule() {}

  private static long search(
      Realm r, Object a, Object x, Object lo, Object hi, Object key, boolean right) {
    long low = Convert.longValue(r, lo);
    if (low < 0) {
      throw Errors.valueError("lo must be non-negative");
    }
    long high = hi == PyNone.NONE ? -1 : Convert.longValue(r, hi);
    if (high == -1) {
      high = Items.length(r, a);
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      Object item =
          a instanceof PyList list && list.type() == PyList.TYPE && middle < list.size()
              ? list.get((int) middle)
              : Items.get(r, a, middle);
      Object value = key == PyNone.NONE ? item : Calls.call1(r, key, item);
      boolean down =
          right
              ? Truth.of(r, Compare.rich(r, Compare.LT, x, value))
              : !Truth.of(r, Compare.rich(r, Compare.LT, value, x));
      if (down) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static void insert(
      Realm r, Object a, Object x, Object lo, Object hi, Object key, boolean right) {
    Object value = key == PyNone.NONE ? x : Calls.call1(r, key, x);
    long at = search(r, a, value, lo, hi, key, right);
    if (a instanceof PyList list && list.type() == PyList.TYPE) {
      list.insert(r, (int) Math.min(at, list.size()), x);
    } else {
      Calls.call2(r, Attributes.get(r, a, "insert"), at, x);
    }
  }

  /**
   * Return the index where to insert item x in list a, assuming a is sorted.
   *
   * <p>The return value i is such that all e in a[:i] have e &lt;= x, and all e in a[i:] have e
   * &gt; x. So if x already appears in the list, a.insert(i, x) will insert just after the
   * rightmost x already there.
   *
   * <p>Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched.
   *
   * <p>A custom key function can be supplied to customize the sort order.
   */
  @Fn
  static long bisectRight(
      Realm r,
      @Kw Object a,
      @Kw Object x,
      @Kw @Default("0") Object lo,
      @Kw @Default("None") Object hi,
      @KwOnly @Default("None") Object key) {
    return search(r, a, x, lo, hi, key, true);
  }

  /**
   * Return the index where to insert item x in list a, assuming a is sorted.
   *
   * <p>The return value i is such that all e in a[:i] have e &lt; x, and all e in a[i:] have e
   * &gt;= x. So if x already appears in the list, a.insert(i, x) will insert just before the
   * leftmost x already there.
   *
   * <p>Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched.
   *
   * <p>A custom key function can be supplied to customize the sort order.
   */
  @Fn
  static long bisectLeft(
      Realm r,
      @Kw Object a,
      @Kw Object x,
      @Kw @Default("0") Object lo,
      @Kw @Default("None") Object hi,
      @KwOnly @Default("None") Object key) {
    return search(r, a, x, lo, hi, key, false);
  }

  /**
   * Insert item x in list a, and keep it sorted assuming a is sorted.
   *
   * <p>If x is already in a, insert it to the right of the rightmost x.
   *
   * <p>Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched.
   *
   * <p>A custom key function can be supplied to customize the sort order.
   */
  @Fn
  static void insortRight(
      Realm r,
      @Kw Object a,
      @Kw Object x,
      @Kw @Default("0") Object lo,
      @Kw @Default("None") Object hi,
      @KwOnly @Default("None") Object key) {
    insert(r, a, x, lo, hi, key, true);
  }

  /**
   * Insert item x in list a, and keep it sorted assuming a is sorted.
   *
   * <p>If x is already in a, insert it to the left of the leftmost x.
   *
   * <p>Optional args lo (default 0) and hi (default len(a)) bound the slice of a to be searched.
   *
   * <p>A custom key function can be supplied to customize the sort order.
   */
  @Fn
  static void insortLeft(
      Realm r,
      @Kw Object a,
      @Kw Object x,
      @Kw @Default("0") Object lo,
      @Kw @Default("None") Object hi,
      @KwOnly @Default("None") Object key) {
    insert(r, a, x, lo, hi, key, false);
  }

  @Constant
  static Object bisect(Realm r) {
    return alias(r, "bisect_right");
  }

  @Constant
  static Object insort(Realm r) {
    return alias(r, "insort_right");
  }

  private static Object alias(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "bisect"), name);
  }
}
