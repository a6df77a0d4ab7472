package org.aiolang.types.list;

import org.aiolang.object.Compare;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;

/** The lexicographic comparison of lists and tuples; they may change meanwhile. */
public final class SequenceCompare {
  private SequenceCompare() {}

  /** {@code a op b} for two lists or two tuples. */
  public static Object rich(Realm r, int op, PyObject a, PyObject b) {
    if ((op == Compare.EQ || op == Compare.NE) && size(a) != size(b)) {
      return op == Compare.NE;
    }
    r.enter(" in comparison");
    try {
      int i = 0;
      while (i < size(a) && i < size(b)) {
        if (!Compare.equal(r, item(a, i), item(b, i))) {
          break;
        }
        i++;
        r.safepoint();
      }
      if (i >= size(a) || i >= size(b)) {
        return Compare.longs(op, size(a), size(b));
      }
      if (op == Compare.EQ || op == Compare.NE) {
        return op == Compare.NE;
      }
      return Compare.rich(r, op, item(a, i), item(b, i));
    } finally {
      r.leave();
    }
  }

  private static int size(PyObject o) {
    return o instanceof PyList l ? l.size() : ((PyTuple) o).size();
  }

  private static Object item(PyObject o, int i) {
    return o instanceof PyList l ? l.get(i) : ((PyTuple) o).get(i);
  }
}
