package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Compare;
import org.aiolang.object.Truth;

/** {@code a < b}. */
public final class LessNode extends LongBinaryNode {
  private final int at;
  private boolean boxed;

  public LessNode(ExprNode left, ExprNode right, int at) {
    super(left, right);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (!boxed) {
      long a = left(f);
      Object x;
      Object y;
      if (a != Frame.NOT_LONG) {
        long b = right(f);
        if (b != Frame.NOT_LONG) {
          return a < b;
        }
        x = a;
        y = f.pending;
      } else {
        x = f.pending;
        y = right.execute(f);
      }
      boxed = true;
      return rich(f, x, y);
    }
    return rich(f, left.execute(f), right.execute(f));
  }

  @Override
  public boolean executeBoolean(Frame f) {
    Object x;
    Object y;
    if (!boxed) {
      long a = left(f);
      if (a != Frame.NOT_LONG) {
        long b = right(f);
        if (b != Frame.NOT_LONG) {
          return a < b;
        }
        x = a;
        y = f.pending;
      } else {
        x = f.pending;
        y = right.execute(f);
      }
      boxed = true;
    } else {
      x = left.execute(f);
      y = right.execute(f);
    }
    return test(f, x, y);
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
    f.at = at;
    return Compare.rich(f.realm, Compare.LT, a, b);
  }
}
