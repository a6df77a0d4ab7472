package org.aiolang.exec.expr;

import org.aiolang.coroutine.AsyncIteration;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Iteration;

/** {@code iter(value)} or {@code aiter(value)}: what a generator expression is given. */
public final class IterNode extends ExprNode {
  private final ExprNode value;
  private final boolean async;
  private final int at;

  public IterNode(ExprNode value, boolean async, int at) {
    this.value = value;
    this.async = async;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = value.execute(f);
    f.at = at;
    return async ? AsyncIteration.iter(f.realm, v) : Iteration.iter(f.realm, v);
  }
}
