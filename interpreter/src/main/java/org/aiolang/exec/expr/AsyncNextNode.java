package org.aiolang.exec.expr;

import org.aiolang.coroutine.AsyncIteration;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code anext()} of the asynchronous iterator in a slot: something to await. */
public final class AsyncNextNode extends ExprNode {
  private final int slot;
  private final int at;

  public AsyncNextNode(int slot, int at) {
    this.slot = slot;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    f.at = at;
    return AsyncIteration.next(f.realm, f.held(slot));
  }
}
