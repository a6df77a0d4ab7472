package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.jspecify.annotations.Nullable;

/** {@code t1 = t2 = value}. */
public final class AssignNode extends StmtNode {
  private final Target[] targets;
  private final ExprNode value;

  public AssignNode(Target[] targets, ExprNode value) {
    this.targets = targets;
    this.value = value;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object v = value.execute(f);
    for (Target t : targets) {
      t.assign(f, v);
    }
    return null;
  }
}
