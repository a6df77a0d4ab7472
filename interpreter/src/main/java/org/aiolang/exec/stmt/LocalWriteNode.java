package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code name = value} for a local of a function that does not loop, or a temporary. */
public final class LocalWriteNode extends StmtNode {
  private final int slot;
  private final ExprNode value;

  public LocalWriteNode(int slot, ExprNode value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    f.slots[slot] = value.execute(f);
    return null;
  }
}
