package org.aiolang.cli.prompt;

import org.jline.utils.WCWidth;

/**
 * Where a terminal's rows break once it has another width. It joins again what it had broken
 * itself, at its margin; where a wide character did not fit into the last column, the editor had
 * begun the next row, and that break stays.
 */
final class Reflow {
  private final int before;
  private final int now;

  /** The column in the row as it was, and as it is. */
  private int columnBefore;

  private int column;
  private int rows = 1;

  private Reflow(int before, int now) {
    this.before = before;
    this.now = now;
  }

  /** How many rows a text takes that was written in {@code before} columns and now has another. */
  static int rows(String text, int before, int now) {
    Reflow r = new Reflow(Math.max(before, 2), Math.max(now, 2));
    text.codePoints().forEach(r::write);
    return r.rows;
  }

  private void write(int c) {
    if (c == '\n') {
      newRow();
      return;
    }
    int width = Math.max(WCWidth.wcwidth(c), 0);
    if (columnBefore + width > before) {
      if (columnBefore < before) {
        newRow();
      }
      columnBefore = 0;
    }
    if (column + width > now) {
      column = 0;
      rows++;
    }
    columnBefore += width;
    column += width;
  }

  private void newRow() {
    columnBefore = 0;
    column = 0;
    rows++;
  }
}
