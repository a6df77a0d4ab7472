package org.aiolang.cli.prompt;

import org.jline.utils.WCWidth;

/**
 * Where a terminal's rows break once it has another width. It joins again what it had broken
 * itself, at its margin; where the editor had begun the next row, as where a wide character did not
 * fit into the last column, that break stays.
 */
final class Reflow {
  private final int before;
  private final int now;
  private final boolean joins;

  /** The column in the row as it was, and as it is. */
  private int columnBefore;

  private int column;
  private int row;

  private Reflow(int before, int now, boolean joins) {
    this.before = before;
    this.now = now;
    this.joins = joins;
  }

  /**
   * The row of the cursor, from 0, in a text that was written in {@code before} columns and has
   * {@code now}.
   *
   * @param text what stands before the cursor
   * @param next the code point on which the cursor stands, a line end where it is at one
   * @param joins whether full rows were broken by the terminal
   */
  static int row(String text, int next, int before, int now, boolean joins) {
    Reflow r = new Reflow(Math.max(before, 2), Math.max(now, 2), joins);
    text.codePoints().forEach(r::write);
    if (next != '\n') {
      r.write(next);
    } else if (r.columnBefore == r.before) {
      r.newRow(); // the editor goes there when a row is full
    }
    return r.row;
  }

  private void write(int c) {
    if (c == '\n') {
      newRow();
      return;
    }
    int width = Math.max(WCWidth.wcwidth(c), 0);
    if (columnBefore + width > before) {
      if (columnBefore < before || !joins) {
        newRow();
      }
      columnBefore = 0;
    }
    if (column + width > now) {
      column = 0;
      row++;
    }
    columnBefore += width;
    column += width;
  }

  private void newRow() {
    columnBefore = 0;
    column = 0;
    row++;
  }
}
