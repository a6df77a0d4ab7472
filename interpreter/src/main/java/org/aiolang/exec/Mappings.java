package org.aiolang.exec;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;

/** {@code **mapping} in displays. */
public final class Mappings {
  private Mappings() {}

  /** Puts all entries of a mapping. */
  public static void update(Realm r, PyDict into, Object mapping) {
    if (mapping instanceof PyDict d && d.type() == PyDict.TYPE) {
      into.putAll(r, d);
      return;
    }
    Object keys = Attributes.getOrNull(r, mapping, "keys");
    if (keys == null) {
      throw Errors.typeError("'" + r.typeOf(mapping).shown() + "' object is not a mapping");
    }
    PyIterator it = Iteration.of(r, Calls.call0(r, keys));
    for (Object k = it.next(r); k != null; k = it.next(r)) {
      into.put(r, k, Items.get(r, mapping, k));
    }
  }
}
