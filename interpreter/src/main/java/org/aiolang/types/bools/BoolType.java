package org.aiolang.types.bools;

import org.aiolang.object.PyType;
import org.aiolang.types.ints.IntType;

/** The type {@code bool}. */
public final class BoolType {
  public static final PyType TYPE = PyType.builtin("bool", IntType.TYPE).sealed();

  private BoolType() {}
}
