package org.aiolang.cli.prompt;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.WCWidth;

/**
 * JLine's display, for rows that end with a wide character. To have a terminal go on in the next
 * row JLine writes the character in the last column once more, which is half of a wide one; such
 * rows are ended by moving the cursor.
 */
final class WideDisplay extends Display {
  WideDisplay(Terminal terminal) {
    super(terminal, false);
  }

  @Override
  public void update(List<AttributedString> rows, int cursor, boolean flush) {
    boolean wraps = true;
    for (AttributedString row : rows) {
      wraps &= !endsWide(row);
    }
    wrapAtEol = wraps && terminalWrapAtEol;
    delayedWrapAtEol = wraps && terminalDelayedWrapAtEol;
    super.update(rows, cursor, flush);
  }

  private boolean endsWide(AttributedString row) {
    int n = row.length();
    return n > 0
        && row.columnLength(terminal) >= columns
        && WCWidth.wcwidth(Character.codePointBefore(row, n)) == 2;
  }
}
