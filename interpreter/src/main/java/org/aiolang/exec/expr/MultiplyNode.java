package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;

/** {@code a * b}, or {@code a *= b}. */
public final class MultiplyNode extends LongBinaryNode {
  private final boolean inPlace;
  private final int at;

  /** An operand was not an int: evaluate boxed from now on. */
  private boolean boxed;

  public MultiplyNode(ExprNode left, ExprNode right, boolean inPlace, int at) {
    super(left, right);
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (boxed) {
      return apply(f, left.execute(f), right.execute(f));
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      boxed = true;
      Object x = f.pending;
      return apply(f, x, right.execute(f));
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      boxed = true;
      return apply(f, a, f.pending);
    }
    return Numbers.multiply(a, b);
  }

  @Override
  public long executeLong(Frame f) {
    if (boxed) {
      return super.executeLong(f);
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      boxed = true;
      Object x = f.pending;
      return unboxed(f, apply(f, x, right.execute(f)));
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      boxed = true;
      return unboxed(f, apply(f, a, f.pending));
    }
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if ((high != 0 || low < 0) && (high != -1 || low >= 0) || low == Frame.NOT_LONG) {
      f.pending = Numbers.multiply(a, b);
      return Frame.NOT_LONG;
    }
    return low;
  }

  private static long unboxed(Frame f, Object v) {
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }

  private Object apply(Frame f, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Numbers.multiply(x, y);
    }
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x * y;
      }
      if (b instanceof Long z) {
        double y = z;
        return x * y;
      }
    } else if (b instanceof Double y && a instanceof Long z) {
      double x = z;
      return x * y;
    }
    return general(f, a, b);
  }

  private Object general(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace
        ? Operators.inPlace(f.realm, Operators.MUL, a, b)
        : Operators.binary(f.realm, Operators.MUL, a, b);
  }
}
