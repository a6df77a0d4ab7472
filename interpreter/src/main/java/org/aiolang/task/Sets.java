package org.aiolang.task;

import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PySet;

/** Sets of futures for scripts. */
final class Sets {
  private Sets() {}

  static Object of(Realm r, PyList items) {
    return PySet.from(r, items);
  }
}
