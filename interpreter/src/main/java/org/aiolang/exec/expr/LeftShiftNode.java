package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;

/** {@code a << b}, or {@code a <<= b}. */
public final class LeftShiftNode extends OperatorNode {
  private final boolean inPlace;
  private final int at;

  public LeftShiftNode(ExprNode left, ExprNode right, boolean inPlace, int at) {
    super(left, right);
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (kind != LONGS) {
      return apply(f, leftObject(f), rightObject(f));
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      kind = OBJECTS;
      Object x = f.pending;
      return apply(f, x, right.execute(f));
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      kind = OBJECTS;
      return apply(f, a, f.pending);
    }
    return fits(a, b) ? (Object) (a << b) : general(f, a, b);
  }

  @Override
  public long executeLong(Frame f) {
    if (kind != LONGS) {
      return unboxed(f, execute(f));
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      kind = OBJECTS;
      Object x = f.pending;
      return unboxed(f, apply(f, x, right.execute(f)));
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      kind = OBJECTS;
      return unboxed(f, apply(f, a, f.pending));
    }
    if (!fits(a, b)) {
      return unboxed(f, general(f, a, b));
    }
    long c = a << b;
    if (c == Frame.NOT_LONG) {
      f.pending = c;
    }
    return c;
  }

  @Override
  public Object with(Frame f, Object a) {
    return apply(f, a, rightObject(f));
  }

  /** Whether the result fits a long. */
  private static boolean fits(long a, long b) {
    return b >= 0 && b < Long.SIZE && a << b >> b == a;
  }

  private Object apply(Frame f, Object x, Object y) {
    if (x instanceof Long a && y instanceof Long b && fits(a, b)) {
      return a << b;
    }
    return general(f, x, y);
  }

  private Object general(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace
        ? Operators.inPlace(f.realm, Operators.LSHIFT, a, b)
        : Operators.binary(f.realm, Operators.LSHIFT, a, b);
  }
}
