package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** A temporary; reading it for the last time clears it, so that a parked frame holds no garbage. */
public final class TempReadNode extends ExprNode {
  private final int slot;
  private final boolean last;

  public TempReadNode(int slot, boolean last) {
    this.slot = slot;
    this.last = last;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.held(slot);
    if (last) {
      f.slots[slot] = null;
    }
    return v;
  }
}
