package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;
import org.aiolang.object.Special;

/** {@code -a}, {@code +a}, {@code ~a}. */
public final class UnaryNode extends ExprNode {
  private final int special;
  private final ExprNode operand;
  private final int at;

  /** The operator by its special method: NEG, POS or INVERT. */
  public UnaryNode(int special, ExprNode operand, int at) {
    this.special = special;
    this.operand = operand;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object a = operand.execute(f);
    if (special == Special.NEG) {
      if (a instanceof Long l && l != Long.MIN_VALUE) {
        return -l;
      }
      if (a instanceof Double d) {
        return -d;
      }
    }
    f.at = at;
    return Operators.unary(f.realm, special, a);
  }
}
