package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Compare;
import org.aiolang.object.Truth;

/** {@code a < b}. */
public final class LessNode extends BinaryOperandsNode {
  private final int at;

  public LessNode(ExprNode left, ExprNode right, int at) {
    super(left, right);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (kind != LONGS) {
      return rich(f, leftObject(f), rightObject(f));
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      Object x = f.pending;
      Object y = right.execute(f);
      meet(x, y);
      return rich(f, x, y);
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      Object y = f.pending;
      meet(a, y);
      return rich(f, a, y);
    }
    return a < b;
  }

  @Override
  public boolean executeBoolean(Frame f) {
    if (kind == LONGS) {
      long a = left(f);
      if (a == Frame.NOT_LONG) {
        Object x = f.pending;
        return met(f, x, right.execute(f));
      }
      long b = right(f);
      return b == Frame.NOT_LONG ? met(f, a, f.pending) : a < b;
    }
    if (kind == DOUBLES) {
      double a = leftDouble(f);
      if (!Frame.isDouble(a)) {
        Object x = f.pending;
        return met(f, x, right.execute(f));
      }
      double b = rightDouble(f);
      return Frame.isDouble(b) ? a < b : met(f, leftObject(a), f.pending);
    }
    return test(f, leftObject(f), rightObject(f));
  }

  private boolean met(Frame f, Object a, Object b) {
    meet(a, b);
    return test(f, a, b);
  }

  private boolean test(Frame f, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() < y.longValue();
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() < y.doubleValue();
    }
    f.at = at;
    return Truth.of(f.realm, Compare.rich(f.realm, Compare.LT, a, b));
  }

  private Object rich(Frame f, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() < y.longValue();
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() < y.doubleValue();
    }
    f.at = at;
    return Compare.rich(f.realm, Compare.LT, a, b);
  }
}
