package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;

/** A binary operator without a fast path of its own: {@code / ** << >> @}. */
public final class BinaryNode extends ExprNode {
  private final int op;
  private final ExprNode left;
  private final ExprNode right;
  private final boolean inPlace;
  private final int at;

  public BinaryNode(int op, ExprNode left, ExprNode right, boolean inPlace, int at) {
    this.op = op;
    this.left = left;
    this.right = right;
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object a = left.execute(f);
    Object b = right.execute(f);
    if (op == Operators.TRUEDIV && a instanceof Double x && b instanceof Double y && y != 0) {
      return x / y;
    }
    if (a instanceof Long x && b instanceof Long y && y >= 0 && y < 64) {
      if (op == Operators.RSHIFT) {
        return x >> y;
      }
      if (op == Operators.LSHIFT && y < 63 && x << y >> y == x) {
        return x << y;
      }
    }
    f.at = at;
    return inPlace ? Operators.inPlace(f.realm, op, a, b) : Operators.binary(f.realm, op, a, b);
  }
}
