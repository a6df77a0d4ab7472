package org.aiolang.types.list;

import java.util.Arrays;
import java.util.Comparator;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code list.sort}. While it runs the list is empty, so that what a comparison does to it shows.
 * Items that are all ints (of a long), all floats or all str are compared in Java.
 */
public final class ListSort {
  private static final int MIXED = 0;
  private static final int LONGS = 1;
  private static final int STRINGS = 2;
  private static final int DOUBLES = 3;

  private ListSort() {}

  /** Sorts in place; {@code key} may be None. */
  public static void sort(Realm r, PyList list, Object key, boolean reverse) {
    Object[] items = list.items();
    int n = list.size();
    Object[] none = new Object[0];
    list.adopt(none, 0);
    boolean changed;
    try {
      Object[] keys = key == PyNone.NONE ? null : keys(r, items, n, key);
      if (n > 1) {
        if (reverse) {
          reverse(items, 0, n);
          if (keys != null) {
            reverse(keys, 0, n);
          }
        }
        run(r, items, keys, n);
        if (reverse) {
          reverse(items, 0, n);
        }
      }
    } finally {
      changed = list.items() != none || list.size() != 0;
      list.adopt(items, n);
    }
    if (changed) {
      throw Errors.valueError("list modified during sort");
    }
  }

  private static Object[] keys(Realm r, Object[] items, int n, Object key) {
    Object[] keys = new Object[n];
    for (int i = 0; i < n; i++) {
      keys[i] = Calls.call1(r, key, items[i]);
      r.safepoint();
    }
    return keys;
  }

  private static void run(Realm r, Object[] items, Object @Nullable [] keys, int n) {
    int kind = kind(keys == null ? items : keys, n);
    if (kind == MIXED) {
      new TimSort(r, keys == null ? items : keys, keys == null ? null : items).sort(n);
    } else if (keys == null) {
      Arrays.sort(items, 0, n, new Order(kind));
    } else {
      Pair[] pairs = new Pair[n];
      for (int i = 0; i < n; i++) {
        pairs[i] = new Pair(keys[i], items[i]);
      }
      Arrays.sort(pairs, new PairOrder(new Order(kind)));
      for (int i = 0; i < n; i++) {
        items[i] = pairs[i].item;
      }
    }
  }

  private static int kind(Object[] keys, int n) {
    Object first = keys[0];
    Class<?> c = first.getClass();
    if (c != Long.class && c != String.class && c != Double.class) {
      return MIXED;
    }
    for (int i = 0; i < n; i++) {
      if (keys[i].getClass() != c || keys[i] instanceof Double d && d.isNaN()) {
        return MIXED;
      }
    }
    return c == Long.class ? LONGS : c == String.class ? STRINGS : DOUBLES;
  }

  static void reverse(Object[] items, int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      Object o = items[i];
      items[i] = items[j];
      items[j] = o;
    }
  }

  /** A key and the item it is of. */
  private static final class Pair {
    final Object key;
    final Object item;

    Pair(Object key, Object item) {
      this.key = key;
      this.item = item;
    }
  }

  /** The order of keys of one Java class. */
  private static final class Order implements Comparator<Object> {
    private final int kind;

    Order(int kind) {
      this.kind = kind;
    }

    @Override
    public int compare(Object a, Object b) {
      if (kind == LONGS) {
        return Long.compare((Long) a, (Long) b);
      }
      if (kind == STRINGS) {
        return Compare.codePointOrder((String) a, (String) b);
      }
      double x = (Double) a;
      double y = (Double) b;
      return x < y ? -1 : x > y ? 1 : 0;
    }
  }

  /** The order of pairs by key. */
  private static final class PairOrder implements Comparator<Pair> {
    private final Order order;

    PairOrder(Order order) {
      this.order = order;
    }

    @Override
    public int compare(Pair a, Pair b) {
      return order.compare(a.key, b.key);
    }
  }
}
