package org.aiolang.exec;

import org.aiolang.object.Cell;

/** Taking cells for an inner function. */
public final class Closures {
  private Closures() {}

  /**
   * Cells by source: {@code n >= 0} is a slot of the frame, {@code -1 - n} an index of the frame's
   * own closure.
   */
  public static Cell[] take(Frame f, int[] sources) {
    if (sources.length == 0) {
      return PyFunction.NO_CELLS;
    }
    Cell[] cells = new Cell[sources.length];
    for (int i = 0; i < cells.length; i++) {
      int s = sources[i];
      cells[i] = s >= 0 ? (Cell) f.held(s) : f.function.closure()[-1 - s];
    }
    return cells;
  }
}
