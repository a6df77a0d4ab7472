package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.jspecify.annotations.Nullable;

/**
 * A node with two operands that are often numbers. Locals and constants are read here, without a
 * virtual call: that halves the dispatches of {@code n - 1} and {@code i < n}.
 *
 * <p>The node begins by asking its operands for longs; what it meets decides how it asks from then
 * on, see {@link #kind}. Subclasses repeat the same few lines on purpose: HotSpot compiles an
 * inherited method once for all classes, and calls in it would be megamorphic.
 */
abstract class BinaryOperandsNode extends ExprNode {
  /** So far both operands were ints that fit a long. */
  static final byte LONGS = 0;

  /** An operand was a float: ask for doubles. */
  static final byte DOUBLES = 1;

  /** Something else: ask for objects. */
  static final byte OBJECTS = 2;

  final ExprNode left;
  final ExprNode right;

  /** One of the three above; it only grows. */
  byte kind;

  private final int leftSlot;
  private final int rightSlot;
  private final long constant;
  private final @Nullable Object rightConstant;
  private final double leftFloat;
  private final double rightFloat;

  BinaryOperandsNode(ExprNode left, ExprNode right) {
    this.left = left;
    this.right = right;
    this.leftSlot = left instanceof Locals.ReadNode n ? n.slot : -1;
    this.rightSlot = right instanceof Locals.ReadNode n ? n.slot : -1;
    this.constant =
        right instanceof ConstantNode c && c.value() instanceof Long l ? l : Frame.NOT_LONG;
    this.rightConstant = right instanceof ConstantNode c ? c.value() : null;
    this.leftFloat = constantFloat(left);
    this.rightFloat = constantFloat(right);
  }

  /** What a number stands for beside a float; comparisons are exact, so it must be just that. */
  private static double constantFloat(ExprNode node) {
    if (node instanceof ConstantNode c) {
      if (c.value() instanceof Double d) {
        return d;
      }
      if (c.value() instanceof Long l && Math.abs(l) <= 1L << 53) {
        return l;
      }
    }
    return Frame.NOT_DOUBLE;
  }

  /** The left operand, as {@link ExprNode#executeLong} gives it. */
  final long left(Frame f) {
    int s = leftSlot;
    if (s >= 0) {
      Object v = f.slots[s];
      if (v == Frame.UNBOXED) {
        return f.longs[s];
      }
      if (v instanceof Long l && l != Frame.NOT_LONG) {
        return l;
      }
    }
    return left.executeLong(f);
  }

  /** The right operand. */
  final long right(Frame f) {
    long c = constant;
    if (c != Frame.NOT_LONG) {
      return c;
    }
    int s = rightSlot;
    if (s >= 0) {
      Object v = f.slots[s];
      if (v == Frame.UNBOXED) {
        return f.longs[s];
      }
      if (v instanceof Long l && l != Frame.NOT_LONG) {
        return l;
      }
    }
    return right.executeLong(f);
  }

  /**
   * The left operand, as {@link ExprNode#executeDouble} gives it; a constant int as the float it is
   * beside a float.
   */
  final double leftDouble(Frame f) {
    double c = leftFloat;
    if (Frame.isDouble(c)) {
      return c;
    }
    int s = leftSlot;
    if (s >= 0 && f.slots[s] instanceof Double d && Frame.isDouble(d)) {
      return d;
    }
    return left.executeDouble(f);
  }

  /** The right operand, likewise. */
  final double rightDouble(Frame f) {
    double c = rightFloat;
    if (Frame.isDouble(c)) {
      return c;
    }
    int s = rightSlot;
    if (s >= 0 && f.slots[s] instanceof Double d && Frame.isDouble(d)) {
      return d;
    }
    return right.executeDouble(f);
  }

  /** The left operand where {@link #leftDouble} gave this double. */
  final Object leftObject(double given) {
    return left instanceof ConstantNode c ? c.value() : (Object) given;
  }

  /** The right operand where {@link #rightDouble} gave this double. */
  final Object rightObject(double given) {
    return rightConstant != null ? rightConstant : (Object) given;
  }

  /** The left operand. */
  final Object leftObject(Frame f) {
    int s = leftSlot;
    if (s >= 0) {
      Object v = f.slots[s];
      if (v instanceof Double || v instanceof String || v instanceof Long) {
        return v;
      }
    }
    return left.execute(f);
  }

  /** The right operand. */
  final Object rightObject(Frame f) {
    Object c = rightConstant;
    if (c != null) {
      return c;
    }
    int s = rightSlot;
    if (s >= 0) {
      Object v = f.slots[s];
      if (v instanceof Double || v instanceof String || v instanceof Long) {
        return v;
      }
    }
    return right.execute(f);
  }

  /** Remembers that these two were met where longs, or doubles, were hoped for. */
  final void meet(Object a, Object b) {
    boolean floats = a instanceof Double || b instanceof Double;
    boolean numbers =
        (a instanceof Double || a instanceof Long) && (b instanceof Double || b instanceof Long);
    if (numbers && floats) {
      kind = kind == OBJECTS ? OBJECTS : DOUBLES;
    } else {
      kind = OBJECTS;
    }
  }

  /** As {@link ExprNode#executeLong} returns it. */
  static long unboxed(Frame f, Object v) {
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }

  /** As {@link ExprNode#executeDouble} returns it. */
  static double unboxedDouble(Frame f, Object v) {
    if (v instanceof Double d && Frame.isDouble(d)) {
      return d;
    }
    f.pending = v;
    return Frame.NOT_DOUBLE;
  }
}
