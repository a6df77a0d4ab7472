package org.aiolang.exec.flow;

import org.aiolang.coroutine.Await;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code await}: waits on a value; a {@link ResumeOp} follows. */
public final class AwaitOp extends Op {
  private final ExprNode value;
  private final int at;

  public AwaitOp(ExprNode value, int at) {
    this.value = value;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p, int pc) {
    Object v = value.execute(f);
    f.at = at;
    Object target = Await.target(f.realm, v);
    if (target instanceof Awaitable a) {
      p.await(a);
      if (a.isReady()) {
        return pc + 1;
      }
      a.awaited();
      p.give(a.yielded());
      return YIELDED;
    }
    p.await(target);
    return DELEGATED;
  }
}
