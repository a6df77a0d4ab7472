package org.aiolang.exec.flow;

import org.aiolang.coroutine.AsyncIteration;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code aiter(value)} into a slot. */
public final class AsyncIterateOp extends Op {
  private final ExprNode value;
  private final int slot;
  private final int at;

  public AsyncIterateOp(ExprNode value, int slot, int at) {
    this.value = value;
    this.slot = slot;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object v = value.execute(f);
    f.at = at;
    f.slots[slot] = AsyncIteration.iter(f.realm, v);
    return next;
  }
}
