package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Cell;
import org.jspecify.annotations.Nullable;

/** Fresh cells, or fresh emptiness, for the variables of an inlined comprehension that starts. */
public final class NewCellsNode extends StmtNode {
  private final int[] cells;

  public NewCellsNode(int[] cells) {
    this.cells = cells;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    for (int c : cells) {
      f.slots[c] = new Cell(null);
    }
    return null;
  }
}
