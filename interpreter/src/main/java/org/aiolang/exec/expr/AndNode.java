package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Truth;

/** {@code a and b}. */
public final class AndNode extends ExprNode {
  private final ExprNode left;
  private final ExprNode right;

  public AndNode(ExprNode left, ExprNode right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Object execute(Frame f) {
    Object a = left.execute(f);
    return !Truth.of(f.realm, a) ? a : right.execute(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    return left.executeBoolean(f) && right.executeBoolean(f);
  }
}
