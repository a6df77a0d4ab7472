package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;

/** {@code (name := value)}. */
public final class NamedNode extends ExprNode {
  private final Target target;
  private final ExprNode value;

  public NamedNode(Target target, ExprNode value) {
    this.target = target;
    this.value = value;
  }

  @Override
  public Object execute(Frame f) {
    Object v = value.execute(f);
    target.assign(f, v);
    return v;
  }
}
