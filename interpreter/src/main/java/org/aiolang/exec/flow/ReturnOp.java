package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.object.PyNone;

/** Ends the frame. */
public final class ReturnOp extends Op {
  private final int slot;

  public ReturnOp(int slot) {
    this.slot = slot;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object v = slot < 0 ? PyNone.NONE : f.slots[slot];
    p.give(v == null ? PyNone.NONE : v);
    return RETURNED;
  }
}
