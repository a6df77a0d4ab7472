package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code a if test else b}. */
public final class ConditionalNode extends ExprNode {
  private final ExprNode test;
  private final ExprNode then;
  private final ExprNode otherwise;

  public ConditionalNode(ExprNode test, ExprNode then, ExprNode otherwise) {
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(Frame f) {
    return test.executeBoolean(f) ? then.execute(f) : otherwise.execute(f);
  }

  @Override
  public long executeLong(Frame f) {
    return test.executeBoolean(f) ? then.executeLong(f) : otherwise.executeLong(f);
  }
}
