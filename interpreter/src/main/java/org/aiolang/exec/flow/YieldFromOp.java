package org.aiolang.exec.flow;

import org.aiolang.coroutine.Await;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code yield from}; a {@link ResumeOp} follows. */
public final class YieldFromOp extends Op {
  private final ExprNode value;
  private final int at;

  public YieldFromOp(ExprNode value, int at) {
    this.value = value;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object v = value.execute(f);
    f.at = at;
    p.await(Await.delegateOf(f.realm, v, p.isCoroutine()));
    if (p.target() instanceof Awaitable a) {
      if (a.isReady()) {
        return next;
      }
      a.awaited();
      p.give(a.yielded());
      return YIELDED;
    }
    return DELEGATED;
  }
}
