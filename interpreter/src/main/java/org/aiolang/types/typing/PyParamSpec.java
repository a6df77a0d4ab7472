package org.aiolang.types.typing;

import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code typing.ParamSpec}: {@code P} of {@code def f[**P]()}. */
public final class PyParamSpec extends TypeParameter {
  public static final PyType TYPE = PyType.builtin("ParamSpec").sealed();

  final @Nullable Object bound;
  final Variance variance;

  /** A parameter that stands for the parameters of a callable. */
  public PyParamSpec(
      String name, @Nullable Object bound, @Nullable Lazy standard, Variance variance) {
    super(TYPE, name, standard);
    this.bound = bound;
    this.variance = variance;
  }
}
