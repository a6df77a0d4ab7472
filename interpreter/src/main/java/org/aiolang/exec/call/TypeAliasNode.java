package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.PyTuple;
import org.aiolang.types.typing.Lazy;
import org.aiolang.types.typing.PyTypeAliasType;
import org.jspecify.annotations.Nullable;

/** {@code type X = value}: makes the alias, whose value is evaluated when it is asked for. */
public final class TypeAliasNode extends ExprNode {
  private final String name;
  private final @Nullable ExprNode parameters;
  private final ExprNode value;
  private final int at;

  /** {@code value} makes a function without parameters. */
  public TypeAliasNode(String name, @Nullable ExprNode parameters, ExprNode value, int at) {
    this.name = name;
    this.parameters = parameters;
    this.value = value;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    f.at = at;
    return new PyTypeAliasType(
        name,
        parameters == null ? PyTuple.EMPTY : (PyTuple) parameters.execute(f),
        Lazy.thunk(value.execute(f)),
        f.globals().getStr("__name__"));
  }
}
