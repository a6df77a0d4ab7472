package org.aiolang.types.typing;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code typing.NoDefault}: the default of a type parameter that has none. */
public final class NoDefault extends PyObject {
  public static final PyType TYPE = PyType.builtin("NoDefaultType").sealed();
  public static final NoDefault NO_DEFAULT = new NoDefault();

  private NoDefault() {
    super(TYPE.instanceShape());
  }
}
