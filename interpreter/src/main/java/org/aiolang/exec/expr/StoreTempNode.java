package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** Evaluates, keeps the value in a temporary too. */
public final class StoreTempNode extends ExprNode {
  private final int slot;
  private final ExprNode value;

  public StoreTempNode(int slot, ExprNode value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public Object execute(Frame f) {
    Object v = value.execute(f);
    f.slots[slot] = v;
    return v;
  }
}
