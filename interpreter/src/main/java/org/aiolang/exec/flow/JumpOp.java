package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;

/** Jumps; backwards it polls the safepoint. */
public final class JumpOp extends Op {
  private final Label to;

  public JumpOp(Label to) {
    this.to = to;
  }

  @Override
  int execute(Frame f, Parked p, int pc) {
    if (to.pc <= pc) {
      f.realm.switchpoint();
    }
    return to.pc;
  }
}
