package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.PyNone;

/** A temporary that may be empty; then None. */
public final class OptionalTempNode extends ExprNode {
  private final int slot;

  public OptionalTempNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.slots[slot];
    return v == null ? PyNone.NONE : v;
  }
}
