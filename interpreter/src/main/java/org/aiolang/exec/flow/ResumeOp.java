package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;

/** Where a suspended frame goes on: keeps the value of the expression, or raises. */
public final class ResumeOp extends Op {
  private final int slot;
  private final int at;

  public ResumeOp(int slot, int at) {
    this.slot = slot;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p, int pc) {
    f.at = at;
    f.slots[slot] = p.resumed(f.realm);
    return pc + 1;
  }
}
