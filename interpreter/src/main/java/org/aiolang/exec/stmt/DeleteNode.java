package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.jspecify.annotations.Nullable;

/** {@code del}. */
public final class DeleteNode extends StmtNode {
  private final Target[] targets;

  public DeleteNode(Target[] targets) {
    this.targets = targets;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    for (Target t : targets) {
      t.delete(f);
    }
    return null;
  }
}
