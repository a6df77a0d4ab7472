package org.aiolang.exec;

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
