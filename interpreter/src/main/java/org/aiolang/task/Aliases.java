package org.aiolang.task;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** {@code Class[item]}, as annotations write it. */
public final class Aliases {
  private Aliases() {}

  /** {@code types.GenericAlias(cls, item)}. */
  public static Object of(Realm r, PyType cls, Object item) {
    Object types = r.importer().importPath(r, "types");
    return Calls.call2(r, Attributes.get(r, types, "GenericAlias"), cls, item);
  }
}
