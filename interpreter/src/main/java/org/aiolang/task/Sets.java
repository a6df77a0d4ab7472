package org.aiolang.task;

import org.aiolang.object.Calls;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** Sets of futures for scripts. */
final class Sets {
  private Sets() {}

  static Object of(Realm r, PyList items) {
    Object set = java.util.Objects.requireNonNull(r.builtinsModule().find(r, "set"));
    return Calls.call1(r, set, items);
  }
}
