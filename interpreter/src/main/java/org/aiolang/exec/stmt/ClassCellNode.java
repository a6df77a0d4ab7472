package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Items;
import org.jspecify.annotations.Nullable;

/**
 * The end of a class body whose methods use {@code super}: hands the class cell to {@code
 * type.__new__}.
 */
public final class ClassCellNode extends StmtNode {
  private final int slot;

  public ClassCellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Items.set(f.realm, f.held(0), "__classcell__", f.held(slot));
    return null;
  }
}
