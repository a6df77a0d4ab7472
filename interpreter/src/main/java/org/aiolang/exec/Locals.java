package org.aiolang.exec;

import org.jspecify.annotations.Nullable;

/** Operands that are local variables, read where they are used: a virtual call fewer an operand. */
public final class Locals {
  private Locals() {}

  /** A node that reads a slot, as it lies there or out of its unboxed form. */
  public abstract static class ReadNode extends ExprNode {
    /** The slot. */
    public final int slot;

    /** Whether a slot with a value that is not {@link Frame#UNBOXED} holds the variable's value. */
    final boolean direct;

    protected ReadNode(int slot, boolean direct) {
      this.slot = slot;
      this.direct = direct;
    }
  }

  /** The slot that {@link #read} may look into for this operand, or -1. */
  public static int slot(ExprNode operand) {
    return operand instanceof ReadNode n && n.direct ? n.slot : -1;
  }

  /** The slot that {@link #readLong} may look into for this operand, or -1. */
  public static int longSlot(@Nullable ExprNode operand) {
    return operand instanceof ReadNode n ? n.slot : -1;
  }

  /** The operand, as {@link ExprNode#executeLong} gives it; the slot is {@link #longSlot} of it. */
  public static long readLong(Frame f, int slot, ExprNode operand) {
    return slot >= 0 && f.slots[slot] == Frame.UNBOXED ? f.longs[slot] : operand.executeLong(f);
  }

  /** The operand's value; {@code slot} is {@link #slot} of it. */
  public static Object read(Frame f, int slot, ExprNode operand) {
    if (slot >= 0) {
      Object v = f.slots[slot];
      if (v != null && v != Frame.UNBOXED) {
        return v;
      }
    }
    return operand.execute(f);
  }
}
