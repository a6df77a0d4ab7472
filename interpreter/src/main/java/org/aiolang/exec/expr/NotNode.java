package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code not a}. */
public final class NotNode extends ExprNode {
  private final ExprNode operand;
  private final int at;

  public NotNode(ExprNode operand, int at) {
    this.operand = operand;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    return executeBoolean(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    f.at = at;
    return !operand.executeBoolean(f);
  }
}
