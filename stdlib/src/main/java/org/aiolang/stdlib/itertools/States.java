package org.aiolang.stdlib.itertools;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;

/** States that {@code __setstate__} takes, and the arrays they stand for. */
final class States {
  private States() {}

  /** A state that is a tuple of so many items, or of that many at least. */
  static PyTuple tuple(Object state, int least, int most) {
    if (!(state instanceof PyTuple t)) {
      throw Errors.typeError("state is not a tuple");
    }
    if (t.size() < least || t.size() > most) {
      boolean few = t.size() < least;
      int wanted = few ? least : most;
      throw Errors.typeError(
          "function takes "
              + (least == most ? "exactly" : few ? "at least" : "at most")
              + (" " + wanted + " argument" + (wanted == 1 ? "" : "s"))
              + (" (" + t.size() + " given)"));
    }
    return t;
  }

  /** The indexes that a tuple holds as many as there are; ValueError for another number. */
  static PyTuple indexes(Object state, int count) {
    if (!(state instanceof PyTuple t) || t.size() != count) {
      throw invalid();
    }
    return t;
  }

  /** An index moved into its bounds. */
  static int index(Object o, int least, int most) {
    return (int) Math.max(least, Math.min(most, CopyableIterator.index(o, least, Long.MAX_VALUE)));
  }

  static PyException invalid() {
    return Errors.valueError("invalid arguments");
  }

  static PyTuple tuple(int[] indexes) {
    Object[] items = new Object[indexes.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) indexes[i];
    }
    return PyTuple.of(items);
  }
}
