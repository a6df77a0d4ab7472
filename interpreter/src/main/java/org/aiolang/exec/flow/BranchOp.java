package org.aiolang.exec.flow;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.expr.ConstantNode;

/** Jumps where the truth of a value is {@code when}. */
public final class BranchOp extends Op {
  private final ExprNode test;
  private final boolean when;
  private final Label to;
  private int branch;

  public BranchOp(ExprNode test, boolean when, Label to) {
    this.test = test;
    this.when = when;
    this.to = to;
  }

  @Override
  void link(Flow.Links links, int pc) {
    super.link(links, pc);
    branch = links.follow(pc, to.pc);
  }

  /** {@code while True}. */
  @Override
  int passesTo(int pc) {
    return test instanceof ConstantNode c && c.value() instanceof Boolean b
        ? b == when ? to.pc : pc + 1
        : -1;
  }

  @Override
  int execute(Frame f, Parked p) {
    return test.executeBoolean(f) == when ? branch : next;
  }
}
