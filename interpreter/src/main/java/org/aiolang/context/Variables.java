package org.aiolang.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of context variables, immutable and in the order in which they were first set. Never
 * empty: no values are null.
 */
public final class Variables {
  /** Up to here a search from the start is the fastest. */
  private static final int FEW = 8;

  private final PyContextVar[] names;
  private final Object[] values;

  /** Open addressing by identity: position + 1; null for a few. */
  private final int @Nullable [] index;

  private Variables(PyContextVar[] names, Object[] values) {
    this.names = names;
    this.values = values;
    this.index = names.length <= FEW ? null : index(names);
  }

  private Variables(Variables like, Object[] values) {
    this.names = like.names;
    this.values = values;
    this.index = like.index;
  }

  private static int[] index(PyContextVar[] names) {
    int[] table = new int[Integer.highestOneBit(names.length) * 4];
    for (int i = 0; i < names.length; i++) {
      int at = System.identityHashCode(names[i]) & (table.length - 1);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = i + 1;
    }
    return table;
  }

  int size() {
    return names.length;
  }

  PyContextVar name(int i) {
    return names[i];
  }

  Object value(int i) {
    return values[i];
  }

  static @Nullable Object get(@Nullable Variables all, PyContextVar name) {
    int at = all == null ? -1 : all.find(name);
    return at < 0 || all == null ? null : all.values[at];
  }

  private int find(PyContextVar name) {
    if (index == null) {
      for (int i = 0; i < names.length; i++) {
        if (names[i] == name) {
          return i;
        }
      }
      return -1;
    }
    int at = System.identityHashCode(name) & (index.length - 1);
    while (index[at] != 0) {
      int i = index[at] - 1;
      if (names[i] == name) {
        return i;
      }
      at = (at + 1) & (index.length - 1);
    }
    return -1;
  }

  static Variables with(@Nullable Variables all, PyContextVar name, Object value) {
    if (all == null) {
      return new Variables(new PyContextVar[] {name}, new Object[] {value});
    }
    int at = all.find(name);
    if (at >= 0) {
      Object[] changed = all.values.clone();
      changed[at] = value;
      return new Variables(all, changed);
    }
    int n = all.names.length;
    PyContextVar[] names = Arrays.copyOf(all.names, n + 1);
    Object[] values = Arrays.copyOf(all.values, n + 1);
    names[n] = name;
    values[n] = value;
    return new Variables(names, values);
  }

  static @Nullable Variables without(@Nullable Variables all, PyContextVar name) {
    int at = all == null ? -1 : all.find(name);
    if (all == null || at < 0) {
      return all;
    }
    int n = all.names.length - 1;
    if (n == 0) {
      return null;
    }
    PyContextVar[] names = Arrays.copyOf(all.names, n);
    Object[] values = Arrays.copyOf(all.values, n);
    System.arraycopy(all.names, at + 1, names, at, n - at);
    System.arraycopy(all.values, at + 1, values, at, n - at);
    return new Variables(names, values);
  }
}
