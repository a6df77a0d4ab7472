package org.aiolang.stdlib.heapq;

import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.ListSort;
import org.aiolang.types.list.PyList;

/**
 * The n smallest or largest items, as a sort and a slice would give them. No more than a few times
 * n items are held: a full buffer is sorted and cut.
 */
final class Selection {
  private static final int LEAST = 512;

  private Selection() {}

  static PyList of(Realm r, long n, Object iterable, Object key, boolean largest) {
    PyIterator it = Iteration.of(r, iterable);
    PyList best = new PyList();
    if (n <= 0) {
      return best;
    }
    long room = Math.max(LEAST, n > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE : n * 3);
    boolean keyed = key != PyNone.NONE;
    Object order = keyed ? new First() : PyNone.NONE;
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      best.add(r, keyed ? new PyTuple(Calls.call1(r, key, item), item) : item);
      if (best.size() >= room) {
        cut(r, best, n, order, largest);
      }
      r.safepoint();
    }
    cut(r, best, n, order, largest);
    for (int i = 0; keyed && i < best.size(); i++) {
      best.set(i, ((PyTuple) best.get(i)).get(1));
    }
    return best;
  }

  private static void cut(Realm r, PyList best, long n, Object order, boolean largest) {
    ListSort.sort(r, best, order, largest);
    if (best.size() > n) {
      best.replace(r, (int) n, best.size(), Calls.NO_ARGS, 0);
    }
  }

  /** The first item of a pair. */
  private static final class First extends PyObject {
    private static final PyType TYPE = PyType.builtin("first").sealed();

    First() {
      super(TYPE.instanceShape());
    }

    @Override
    public Object call1(Realm r, Object pair) {
      return ((PyTuple) pair).get(0);
    }
  }
}
