package org.aiolang.cli.prompt;

import org.jline.utils.WCWidth;

/**
 * Where a terminal's rows break once it has another width. It joins again what it had broken
 * itself, at its margin; where the editor had begun the next row, that break stays. Where a wide
 * character did not fit into the last column, the editor has filled that with a blank.
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
    r.stand(next);
    return r.row;
  }

  private void write(int c) {
    if (c == '\n') {
      newRow();
      return;
    }
    int width = Math.max(WCWidth.wcwidth(c), 0);
    if (columnBefore + width > before) {
      if (joins) {
        advance(before - columnBefore);
        columnBefore = 0;
      } else {
        newRow();
      }
    }
    columnBefore += width;
    advance(width);
  }

  /** The editor's cursor stays before the blank that ends a row, where the character is wide. */
  private void stand(int next) {
    boolean full = columnBefore == before;
    if (next == '\n') {
      if (full) {
        newRow(); // the editor goes there when a row is full
      }
    } else if (full || columnBefore + WCWidth.wcwidth(next) <= before) {
      write(next);
    } else if (joins) {
      advance(before - columnBefore);
    }
  }

  private void advance(int width) {
    if (column + width > now) {
      column = 0;
      row++;
    }
    column += width;
  }

  private void newRow() {
    columnBefore = 0;
    column = 0;
    row++;
  }
}
