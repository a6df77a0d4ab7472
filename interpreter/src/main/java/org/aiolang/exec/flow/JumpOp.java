package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;

/** Jumps. */
public final class JumpOp extends Op {
  private final Label to;

  public JumpOp(Label to) {
    this.to = to;
  }

  @Override
  void link(Flow.Links links, int pc) {
    next = links.follow(pc, to.pc);
  }

  @Override
  int passesTo(int pc) {
    return to.pc;
  }

  @Override
  int execute(Frame f, Parked p) {
    return next;
  }
}
