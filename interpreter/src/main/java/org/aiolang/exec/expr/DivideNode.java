package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;

/** {@code a / b}, or {@code a /= b}. */
public final class DivideNode extends OperatorNode {
  private final boolean inPlace;
  private final int at;

  public DivideNode(ExprNode left, ExprNode right, boolean inPlace, int at) {
    super(left, right);
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (kind == DOUBLES) {
      double c = doubles(f);
      return Frame.isDouble(c) ? (Object) c : f.pending;
    }
    return met(f, leftObject(f), rightObject(f));
  }

  @Override
  public double executeDouble(Frame f) {
    return kind == DOUBLES ? doubles(f) : unboxedDouble(f, execute(f));
  }

  private double doubles(Frame f) {
    double a = leftDouble(f);
    if (!Frame.isDouble(a)) {
      Object x = f.pending;
      return unboxedDouble(f, met(f, x, right.execute(f)));
    }
    double b = rightDouble(f);
    if (!Frame.isDouble(b)) {
      return unboxedDouble(f, met(f, leftObject(a), f.pending));
    }
    return b == 0 ? unboxedDouble(f, general(f, leftObject(a), rightObject(b))) : a / b;
  }

  @Override
  public Object with(Frame f, Object a) {
    return met(f, a, rightObject(f));
  }

  private Object met(Frame f, Object a, Object b) {
    if (kind == LONGS && (a instanceof Double || b instanceof Double)) {
      meet(a, b);
    }
    if (a instanceof Double x && b instanceof Double y && y != 0) {
      return x / y;
    }
    return general(f, a, b);
  }

  private Object general(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace
        ? Operators.inPlace(f.realm, Operators.TRUEDIV, a, b)
        : Operators.binary(f.realm, Operators.TRUEDIV, a, b);
  }
}
