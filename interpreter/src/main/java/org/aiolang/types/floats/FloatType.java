package org.aiolang.types.floats;

import org.aiolang.object.PyType;

/** The type {@code float}. */
public final class FloatType {
  public static final PyType TYPE = PyType.builtin("float");

  private FloatType() {}
}
