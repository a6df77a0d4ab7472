package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.types.typing.Lazy;
import org.aiolang.types.typing.PyParamSpec;
import org.aiolang.types.typing.PyTypeVar;
import org.aiolang.types.typing.PyTypeVarTuple;
import org.aiolang.types.typing.Variance;
import org.jspecify.annotations.Nullable;

/** Makes one type parameter; its bound and default are evaluated when they are asked for. */
public final class TypeParameterNode extends ExprNode {
  /** {@code T}, {@code *Ts} or {@code **P}. */
  public enum Kind {
    TYPE_VAR,
    TYPE_VAR_TUPLE,
    PARAM_SPEC
  }

  private final Kind kind;
  private final String name;
  private final @Nullable ExprNode bound;
  private final boolean constraints;
  private final @Nullable ExprNode standard;

  /**
   * {@code bound} and {@code standard} make functions without parameters; {@code constraints}: the
   * bound is a tuple of types to choose from.
   */
  public TypeParameterNode(
      Kind kind,
      String name,
      @Nullable ExprNode bound,
      boolean constraints,
      @Nullable ExprNode standard) {
    this.kind = kind;
    this.name = name;
    this.bound = bound;
    this.constraints = constraints;
    this.standard = standard;
  }

  @Override
  public Object execute(Frame f) {
    Lazy limit = lazy(f, bound);
    Lazy value = lazy(f, standard);
    return switch (kind) {
      case TYPE_VAR ->
          new PyTypeVar(
              name,
              constraints ? null : limit,
              constraints ? limit : null,
              value,
              Variance.INFERRED);
      case TYPE_VAR_TUPLE -> new PyTypeVarTuple(name, value);
      case PARAM_SPEC -> new PyParamSpec(name, null, value, Variance.INFERRED);
    };
  }

  private static @Nullable Lazy lazy(Frame f, @Nullable ExprNode function) {
    return function == null ? null : Lazy.thunk(function.execute(f));
  }
}
