package org.aiolang.task;

import org.aiolang.object.PyType;
import org.aiolang.types.alias.PyGenericAlias;

/** {@code Class[item]}, as annotations write it. */
public final class Aliases {
  private Aliases() {}

  /** {@code types.GenericAlias(cls, item)}. */
  public static Object of(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
