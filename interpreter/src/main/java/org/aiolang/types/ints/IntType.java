package org.aiolang.types.ints;

import org.aiolang.object.PyType;

/** The type {@code int}. */
public final class IntType {
  public static final PyType TYPE = PyType.builtin("int");

  private IntType() {}
}
