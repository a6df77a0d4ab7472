package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/**
 * A node with two operands that are often ints. Locals and constants are read here, without a
 * virtual call: that halves the dispatches of {@code n - 1} and {@code i < n}.
 */
abstract class LongBinaryNode extends ExprNode {
  final ExprNode left;
  final ExprNode right;
  private final int leftSlot;
  private final int rightSlot;
  private final long constant;

  LongBinaryNode(ExprNode left, ExprNode right) {
    this.left = left;
    this.right = right;
    this.leftSlot = slot(left);
    this.rightSlot = slot(right);
    this.constant =
        right instanceof ConstantNode c && c.value() instanceof Long l ? l : Frame.NOT_LONG;
  }

  private static int slot(ExprNode node) {
    return node instanceof LocalReadNode n
        ? n.slot()
        : node instanceof UnboxedReadNode n
            ? n.slot()
            : node instanceof GrowingReadNode n ? n.slot() : -1;
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
}
