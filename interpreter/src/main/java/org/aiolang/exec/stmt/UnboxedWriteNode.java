package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code name = value} for a local of a function that loops: an int stays unboxed. */
public final class UnboxedWriteNode extends StmtNode {
  private final int slot;
  private final ExprNode value;
  private boolean boxed;

  public UnboxedWriteNode(int slot, ExprNode value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    if (boxed) {
      f.slots[slot] = value.execute(f);
      return null;
    }
    long v = value.executeLong(f);
    if (v == Frame.NOT_LONG) {
      boxed = !(f.pending instanceof Long);
      f.slots[slot] = f.pending;
    } else {
      f.unbox(slot, v);
    }
    return null;
  }
}
