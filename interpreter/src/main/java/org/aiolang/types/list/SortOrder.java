package org.aiolang.types.list;

import java.util.Arrays;
import java.util.Comparator;
import org.aiolang.object.Compare;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/**
 * The order that {@code <} gives keys, where Java can tell it without running a program: keys that
 * are all ints of a long, all floats without a NaN, all str, or all tuples of these whose items at
 * the same index are of the same kind.
 */
final class SortOrder implements Comparator<Object> {
  private static final int NONE = 0;
  private static final int LONGS = 1;
  private static final int DOUBLES = 2;
  private static final int STRINGS = 3;
  private static final int TUPLES = 4;

  private final int kind;

  /** Whether some str has a surrogate; without, code points and chars have the same order. */
  private final boolean surrogates;

  private SortOrder(int kind, boolean surrogates) {
    this.kind = kind;
    this.surrogates = surrogates;
  }

  /** The order of the first {@code n} keys, or null where Java cannot tell it. */
  static @Nullable SortOrder of(Object[] keys, int n) {
    boolean surrogates = false;
    if (keys[0] instanceof PyTuple first) {
      int[] columns = new int[first.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = kind(first.get(i));
      }
      for (int i = 0; i < n; i++) {
        if (!(keys[i] instanceof PyTuple t) || !fits(t, columns)) {
          return null;
        }
        surrogates = surrogates || hasSurrogates(t);
      }
      return new SortOrder(TUPLES, surrogates);
    }
    int kind = kind(keys[0]);
    for (int i = 0; i < n; i++) {
      if (kind == NONE || kind(keys[i]) != kind) {
        return null;
      }
      surrogates = surrogates || keys[i] instanceof String s && hasSurrogates(s);
    }
    return new SortOrder(kind, surrogates);
  }

  private static int kind(Object key) {
    return key instanceof Long
        ? LONGS
        : key instanceof String ? STRINGS : key instanceof Double d && !d.isNaN() ? DOUBLES : NONE;
  }

  private static boolean fits(PyTuple t, int[] columns) {
    if (t.size() != columns.length || t.type() != PyTuple.TYPE) {
      return false;
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == NONE || kind(t.get(i)) != columns[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSurrogates(PyTuple t) {
    for (Object item : t.items()) {
      if (item instanceof String s && hasSurrogates(s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSurrogates(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.isSurrogate(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Sorts the first {@code n} of these items, which are the keys themselves. */
  void sort(Object[] items, int n) {
    if (kind == DOUBLES) {
      sort(items, items, n);
      return;
    }
    if (kind != LONGS) {
      Arrays.sort(items, 0, n, this);
      return;
    }
    long[] values = new long[n];
    boolean sorted = true;
    for (int i = 0; i < n; i++) {
      values[i] = (Long) items[i];
      sorted = sorted && (i == 0 || values[i - 1] <= values[i]);
    }
    if (!sorted) {
      Arrays.sort(values); // equal ints cannot be told apart, so that stability is no question
      for (int i = 0; i < n; i++) {
        items[i] = values[i];
      }
    }
  }

  /** Sorts the first {@code n} of these items by their keys. */
  void sort(Object[] keys, Object[] items, int n) {
    Keyed[] pairs = new Keyed[n];
    boolean ranked = kind == LONGS || kind == DOUBLES;
    for (int i = 0; i < n; i++) {
      Object key = keys[i];
      pairs[i] = ranked ? new Ranked(rank(key), items[i]) : new Paired(this, key, items[i]);
    }
    Arrays.sort(pairs);
    for (int i = 0; i < n; i++) {
      items[i] = pairs[i].item;
    }
  }

  /** A long that stands among longs as the number among numbers; -0.0 equals 0.0. */
  private static long rank(Object number) {
    if (number instanceof Long l) {
      return l;
    }
    long bits = Double.doubleToRawLongBits((Double) number + 0.0);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  /** An item in the order of its key. */
  private abstract static class Keyed {
    final Object item;

    Keyed(Object item) {
      this.item = item;
    }
  }

  /** By a number: no type is asked for, and no box is opened. */
  private static final class Ranked extends Keyed implements Comparable<Ranked> {
    private final long rank;

    Ranked(long rank, Object item) {
      super(item);
      this.rank = rank;
    }

    @Override
    public int compareTo(Ranked other) {
      return Long.compare(rank, other.rank);
    }
  }

  /** By anything else. */
  private static final class Paired extends Keyed implements Comparable<Paired> {
    private final SortOrder order;
    private final Object key;

    Paired(SortOrder order, Object key, Object item) {
      super(item);
      this.order = order;
      this.key = key;
    }

    @Override
    public int compareTo(Paired other) {
      return order.compare(key, other.key);
    }
  }

  @Override
  public int compare(Object a, Object b) {
    if (kind != TUPLES) {
      return item(a, b);
    }
    Object[] x = ((PyTuple) a).items();
    Object[] y = ((PyTuple) b).items();
    for (int i = 0; i < x.length; i++) {
      int order = item(x[i], y[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int item(Object a, Object b) {
    if (a instanceof Long x) {
      return Long.compare(x, (Long) b);
    }
    if (a instanceof String x) {
      return surrogates ? Compare.codePointOrder(x, (String) b) : x.compareTo((String) b);
    }
    double x = (Double) a;
    double y = (Double) b;
    return x < y ? -1 : x > y ? 1 : 0;
  }
}
