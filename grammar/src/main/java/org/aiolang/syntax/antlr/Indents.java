package org.aiolang.syntax.antlr;

import java.util.Arrays;

/**
 * The indentation of the blocks that are open, measured twice: with tabs to columns of eight and
 * with tabs as one. Lines that only agree in one measure are a TabError.
 */
final class Indents {
  /** CPython's limit. */
  static final int MAX_DEPTH = 100;

  private final String text;
  private int[] columns = new int[8];
  private int[] altColumns = new int[8];
  private int depth;
  private int pending;

  Indents(String text) {
    this.text = text;
  }

  /** INDENT tokens that are due, or minus the DEDENT tokens that are. */
  int pending() {
    return pending;
  }

  /** One of the tokens that are due has been given. */
  void given() {
    pending += pending > 0 ? -1 : 1;
  }

  /** The text ends: all blocks do. */
  void end() {
    pending = -depth;
    depth = 0;
  }

  /** A line begins, of that indentation. */
  void line(int at, int column, int alt) {
    if (column == columns[depth]) {
      if (alt != altColumns[depth]) {
        throw inconsistent(at);
      }
    } else if (column > columns[depth]) {
      if (depth + 1 >= MAX_DEPTH) {
        throw atLineStart(at, Rejected.Kind.INDENTATION, "too many levels of indentation");
      }
      if (alt <= altColumns[depth]) {
        throw inconsistent(at);
      }
      pending++;
      if (++depth == columns.length) {
        columns = Arrays.copyOf(columns, depth * 2);
        altColumns = Arrays.copyOf(altColumns, depth * 2);
      }
      columns[depth] = column;
      altColumns[depth] = alt;
    } else {
      while (depth > 0 && column < columns[depth]) {
        pending--;
        depth--;
      }
      if (column != columns[depth]) {
        int end = lineEnd(at);
        throw new Rejected(
                Rejected.Kind.INDENTATION,
                "unindent does not match any outer indentation level",
                end,
                end + 1,
                false)
            .ending(Rejected.EndForm.UNKNOWN);
      }
      if (alt != altColumns[depth]) {
        throw inconsistent(at);
      }
    }
  }

  private Rejected inconsistent(int at) {
    return atLineStart(at, Rejected.Kind.TAB, "inconsistent use of tabs and spaces in indentation");
  }

  private Rejected atLineStart(int at, Rejected.Kind kind, String message) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return new Rejected(kind, message, start, start + 1, false).ending(Rejected.EndForm.ZERO);
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
