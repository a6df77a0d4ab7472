package org.aiolang.exec.flow;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Iteration;

/** {@code iter(value)} into a slot. */
public final class IterateOp extends Op {
  private final ExprNode value;
  private final int slot;
  private final int at;

  public IterateOp(ExprNode value, int slot, int at) {
    this.value = value;
    this.slot = slot;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object v = value.execute(f);
    f.at = at;
    f.slots[slot] = Iteration.of(f.realm, v);
    return next;
  }
}
