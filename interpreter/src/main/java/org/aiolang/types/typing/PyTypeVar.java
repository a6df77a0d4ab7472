package org.aiolang.types.typing;

import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code typing.TypeVar}: {@code T} of {@code def f[T]()}. */
public final class PyTypeVar extends TypeParameter {
  public static final PyType TYPE = PyType.builtin("TypeVar").sealed();

  final @Nullable Lazy bound;

  /** A tuple when it is evaluated; null for none. */
  final @Nullable Lazy constraints;

  final Variance variance;

  /** A type variable with a bound, with constraints, or with neither. */
  public PyTypeVar(
      String name,
      @Nullable Lazy bound,
      @Nullable Lazy constraints,
      @Nullable Lazy standard,
      Variance variance) {
    super(TYPE, name, standard);
    this.bound = bound;
    this.constraints = constraints;
    this.variance = variance;
  }
}
