package org.aiolang.exec.call;

import org.aiolang.exec.Closures;
import org.aiolang.exec.Code;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/**
 * {@code def} and {@code lambda}: makes the function object. All that one node makes share their
 * nodes.
 */
public final class MakeFunctionNode extends ExprNode {
  private final Code code;
  private final PyFunction.BodyCell body;
  private final int[] closure;
  private final ExprNode[] defaults;
  private final @Nullable ExprNode[] keywordDefaults;
  private final String[] annotated;
  private final ExprNode[] annotations;
  private final @Nullable ExprNode typeParameters;

  /** {@code closure}: where the cells are, as {@link Closures} numbers them. */
  public MakeFunctionNode(
      Code code,
      int[] closure,
      ExprNode[] defaults,
      @Nullable ExprNode[] keywordDefaults,
      String[] annotated,
      ExprNode[] annotations,
      @Nullable ExprNode typeParameters) {
    this.code = code;
    this.body = new PyFunction.BodyCell(code);
    this.closure = closure;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.annotated = annotated;
    this.annotations = annotations;
    this.typeParameters = typeParameters;
  }

  @Override
  public Object execute(Frame f) {
    Object[] values = new Object[defaults.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = defaults[i].execute(f);
    }
    @Nullable Object[] keywordValues = new Object[keywordDefaults.length];
    for (int i = 0; i < keywordValues.length; i++) {
      ExprNode node = keywordDefaults[i];
      keywordValues[i] = node == null ? null : node.execute(f);
    }
    PyFunction fn =
        new PyFunction(code, body, f.globals(), Closures.take(f, closure), values, keywordValues);
    if (annotated.length > 0) {
      PyDict d = new PyDict();
      for (int i = 0; i < annotated.length; i++) {
        d.putStr(annotated[i], annotations[i].execute(f));
      }
      fn.annotations = d;
    }
    if (typeParameters != null) {
      fn.typeParameters = (PyTuple) typeParameters.execute(f);
    }
    return fn;
  }
}
