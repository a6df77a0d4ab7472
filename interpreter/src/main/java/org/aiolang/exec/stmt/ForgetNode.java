package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** Empties slots whose names have gone out of scope. */
public final class ForgetNode extends StmtNode {
  private final int[] slots;

  public ForgetNode(int[] slots) {
    this.slots = slots;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    for (int slot : slots) {
      f.slots[slot] = null;
    }
    return null;
  }
}
