package org.aiolang.exec.flow;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** Jumps where the truth of a value is {@code when}. */
public final class BranchOp extends Op {
  private final ExprNode test;
  private final boolean when;
  private final Label to;

  public BranchOp(ExprNode test, boolean when, Label to) {
    this.test = test;
    this.when = when;
    this.to = to;
  }

  @Override
  int execute(Frame f, Parked p, int pc) {
    return test.executeBoolean(f) == when ? to.pc : pc + 1;
  }
}
