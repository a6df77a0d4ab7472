package org.aiolang.types.typing;

import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code typing.TypeVarTuple}: {@code Ts} of {@code def f[*Ts]()}. */
public final class PyTypeVarTuple extends TypeParameter {
  public static final PyType TYPE = PyType.builtin("TypeVarTuple").sealed();

  /** A parameter that stands for any number of types. */
  public PyTypeVarTuple(String name, @Nullable Lazy standard) {
    super(TYPE, name, standard);
  }
}
