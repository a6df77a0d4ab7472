package org.aiolang.cli.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.WCWidth;

/**
 * JLine's display, for rows that end with a wide character, or begin with one beyond the BMP. To
 * have a terminal go on in the next row JLine writes the character in the last column once more,
 * which is half of a wide one, and the first char of the next, which is half of a surrogate pair;
 * where there is such a row, all are ended by moving the cursor.
 *
 * <p>A terminal that is made wider joins rows that it broke itself, and no others, so all that is
 * shown is of one kind: what is there is cleared where the kind changes.
 */
final class WideDisplay extends Display {
  private boolean wraps = true;

  WideDisplay(Terminal terminal) {
    super(terminal, false);
  }

  @Override
  public void update(List<AttributedString> rows, int cursor, boolean flush) {
    boolean wrapping = true;
    for (AttributedString row : rows) {
      wrapping &= !endsWide(row) && !beginsWithPair(row);
    }
    if (wrapping != wraps && !rows.isEmpty()) {
      super.update(new ArrayList<>(), 0, false);
      wraps = wrapping;
    }
    wrapAtEol = wraps && terminalWrapAtEol;
    delayedWrapAtEol = wraps && terminalDelayedWrapAtEol;
    super.update(rows, cursor, flush);
  }

  private static boolean beginsWithPair(AttributedString row) {
    return row.length() > 0 && Character.isHighSurrogate(row.charAt(0));
  }

  private boolean endsWide(AttributedString row) {
    int n = row.length();
    return n > 0
        && row.columnLength(terminal) >= columns
        && WCWidth.wcwidth(Character.codePointBefore(row, n)) == 2;
  }

  /** Whether the terminal broke the rows that are shown, where they are full. */
  boolean wraps() {
    return wraps && terminalWrapAtEol;
  }
}
