package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code a op b}, or the value of {@code a op= b}. */
public abstract class OperatorNode extends BinaryOperandsNode {
  OperatorNode(ExprNode left, ExprNode right) {
    super(left, right);
  }

  /** The result for a left operand that was evaluated before; the right one is evaluated here. */
  public abstract Object with(Frame f, Object a);
}
