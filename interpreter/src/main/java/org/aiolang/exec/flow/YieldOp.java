package org.aiolang.exec.flow;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code yield}; a {@link ResumeOp} follows. */
public final class YieldOp extends Op {
  private final ExprNode value;

  public YieldOp(ExprNode value) {
    this.value = value;
  }

  @Override
  int execute(Frame f, Parked p) {
    p.give(value.execute(f));
    return p.isAsyncGenerator() ? ITEM : YIELDED;
  }
}
