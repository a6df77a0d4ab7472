package org.aiolang.stdlib.itertools;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** Items of a pool, by their indexes. */
final class Choice {
  private Choice() {}

  static PyTuple of(Object[] pool, int[] indexes, int size) {
    Object[] items = new Object[size];
    for (int i = 0; i < size; i++) {
      items[i] = pool[indexes[i]];
    }
    return PyTuple.of(items);
  }

  /**
   * {@code __reduce__} of what chooses from a pool: the state only while it runs, and no pool any
   * more at the end.
   */
  static PyTuple reduced(
      PyType type, Object[] pool, int size, boolean started, boolean done, PyTuple state) {
    Object items = started && done ? PyTuple.EMPTY : PyTuple.of(pool);
    PyTuple args = new PyTuple(items, (long) size);
    return started && !done ? new PyTuple(type, args, state) : new PyTuple(type, args);
  }

  /** The argument {@code r}: how many are chosen. */
  static int size(Realm r, Object size) {
    long n = Convert.longValue(r, size);
    if (n < 0) {
      throw Errors.valueError("r must be non-negative");
    }
    return (int) Math.min(n, Integer.MAX_VALUE - 8);
  }
}
