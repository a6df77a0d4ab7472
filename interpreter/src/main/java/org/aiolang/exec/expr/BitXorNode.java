package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Operators;

/** {@code a ^ b}, or {@code a ^= b}. */
public final class BitXorNode extends OperatorNode {
  private final boolean inPlace;
  private final int at;

  public BitXorNode(ExprNode left, ExprNode right, boolean inPlace, int at) {
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
    return a ^ b;
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
    long c = a ^ b;
    if (c == Frame.NOT_LONG) {
      f.pending = c;
    }
    return c;
  }

  @Override
  public Object with(Frame f, Object a) {
    if (kind == LONGS && a instanceof Long x) {
      long b = right(f);
      if (b == Frame.NOT_LONG) {
        kind = OBJECTS;
        return apply(f, a, f.pending);
      }
      return x ^ b;
    }
    kind = OBJECTS;
    return apply(f, a, rightObject(f));
  }

  private Object apply(Frame f, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x ^ y;
    }
    return general(f, a, b);
  }

  private Object general(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace
        ? Operators.inPlace(f.realm, Operators.XOR, a, b)
        : Operators.binary(f.realm, Operators.XOR, a, b);
  }
}
