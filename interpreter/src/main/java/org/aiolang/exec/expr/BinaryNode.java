package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;

/** A binary operator without a node of its own: {@code @}. */
public final class BinaryNode extends OperatorNode {
  private final int op;
  private final boolean inPlace;
  private final int at;

  public BinaryNode(int op, ExprNode left, ExprNode right, boolean inPlace, int at) {
    super(left, right);
    this.op = op;
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    return apply(f, leftObject(f), rightObject(f));
  }

  @Override
  public Object with(Frame f, Object a) {
    return apply(f, a, rightObject(f));
  }

  private Object apply(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace ? Operators.inPlace(f.realm, op, a, b) : Operators.binary(f.realm, op, a, b);
  }
}
