package org.aiolang.exec.call;

import org.aiolang.exec.Closures;
import org.aiolang.exec.Code;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.Calls;
import org.jspecify.annotations.Nullable;

/**
 * A definition with type parameters: runs the code that makes them and what is defined. The
 * defaults of a function are evaluated outside and passed in.
 */
public final class GenericScopeNode extends ExprNode {
  private final Code code;
  private final PyFunction.BodyCell body;
  private final int[] closure;
  private final ExprNode[] given;
  private final int at;

  /** {@code closure}: where the cells are, as {@link Closures} numbers them. */
  public GenericScopeNode(Code code, int[] closure, ExprNode[] given, int at) {
    this.code = code;
    this.body = new PyFunction.BodyCell(code);
    this.closure = closure;
    this.given = given;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object[] values = new Object[given.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = given[i].execute(f);
    }
    f.at = at;
    PyFunction fn =
        new PyFunction(
            code,
            body,
            f.globals(),
            Closures.take(f, closure),
            Calls.NO_ARGS,
            new @Nullable Object[0]);
    return fn.call(f.realm, values, null);
  }
}
