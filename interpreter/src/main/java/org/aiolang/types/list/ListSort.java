package org.aiolang.types.list;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code list.sort}. While it runs the list is empty, so that what a comparison does to it shows.
 * Keys that a {@link SortOrder} knows are compared in Java, all others by {@code <}.
 */
public final class ListSort {
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
        try {
          run(r, items, keys, n);
        } finally {
          if (reverse) {
            reverse(items, 0, n);
          }
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
    SortOrder order = SortOrder.of(keys == null ? items : keys, n);
    if (order == null) {
      new TimSort(r, keys == null ? items : keys, keys == null ? null : items).sort(n);
    } else if (keys == null) {
      order.sort(items, n);
    } else {
      order.sort(keys, items, n);
    }
  }

  static void reverse(Object[] items, int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      Object o = items[i];
      items[i] = items[j];
      items[j] = o;
    }
  }
}
