package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;
import org.aiolang.object.ShortStrings;
import org.aiolang.object.Sizes;

/** {@code a + b}, or {@code a += b}. */
public final class AddNode extends OperatorNode {
  private final boolean inPlace;
  private final int at;

  /** Whether the strings made here are worth looking up; see {@link ShortStrings}. */
  private int reuse = ShortStrings.START;

  public AddNode(ExprNode left, ExprNode right, boolean inPlace, int at) {
    super(left, right);
    this.inPlace = inPlace;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (kind == LONGS) {
      long a = left(f);
      if (a == Frame.NOT_LONG) {
        Object x = f.pending;
        return met(f, x, right.execute(f));
      }
      long b = right(f);
      return b == Frame.NOT_LONG ? met(f, a, f.pending) : Numbers.add(a, b);
    }
    if (kind == DOUBLES) {
      double c = doubles(f);
      return Frame.isDouble(c) ? (Object) c : f.pending;
    }
    return apply(f, leftObject(f), rightObject(f));
  }

  @Override
  public long executeLong(Frame f) {
    if (kind != LONGS) {
      return unboxed(f, execute(f));
    }
    long a = left(f);
    if (a == Frame.NOT_LONG) {
      Object x = f.pending;
      return unboxed(f, met(f, x, right.execute(f)));
    }
    long b = right(f);
    if (b == Frame.NOT_LONG) {
      return unboxed(f, met(f, a, f.pending));
    }
    long c = a + b;
    if (((a ^ c) & (b ^ c)) < 0 || c == Frame.NOT_LONG) {
      f.pending = Numbers.add(a, b);
      return Frame.NOT_LONG;
    }
    return c;
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
    return a + b;
  }

  @Override
  public Object with(Frame f, Object a) {
    if (kind == LONGS && a instanceof Long x) {
      long b = right(f);
      return b == Frame.NOT_LONG ? met(f, a, f.pending) : Numbers.add(x, b);
    }
    if (kind == DOUBLES && a instanceof Double x) {
      double b = rightDouble(f);
      return Frame.isDouble(b) ? (Object) (x + b) : met(f, a, f.pending);
    }
    return met(f, a, rightObject(f));
  }

  private Object met(Frame f, Object a, Object b) {
    meet(a, b);
    return apply(f, a, b);
  }

  private Object apply(Frame f, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Numbers.add(x, y);
    }
    if (a instanceof String x && b instanceof String y) {
      return concat(f, x, y);
    }
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x + y;
      }
      if (b instanceof Long z) {
        double y = z;
        return x + y;
      }
    } else if (b instanceof Double y && a instanceof Long z) {
      double x = z;
      return x + y;
    }
    return general(f, a, b);
  }

  private String concat(Frame f, String a, String b) {
    int length = Sizes.check(f.realm, (long) a.length() + b.length());
    if (a.isEmpty()) {
      return b;
    }
    if (length > ShortStrings.LONGEST) {
      return a.concat(b);
    }
    if (reuse < 0) {
      reuse = ShortStrings.paused(reuse);
      return a.concat(b);
    }
    ShortStrings kept = f.realm.shortStrings;
    String s = kept.find(a, b);
    reuse = ShortStrings.after(reuse, s != null);
    return s == null ? kept.keep(a.concat(b)) : s;
  }

  private Object general(Frame f, Object a, Object b) {
    f.at = at;
    return inPlace
        ? Operators.inPlace(f.realm, Operators.ADD, a, b)
        : Operators.binary(f.realm, Operators.ADD, a, b);
  }
}
