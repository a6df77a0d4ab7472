package org.aiolang.syntax;

import java.util.Arrays;

/** The text of one program and its line table. Immutable; shared by threads. */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * A source of that name.
   *
   * @param name the file name shown in tracebacks, or {@code <stdin>}, {@code <string>}
   * @param text the decoded text
   */
  public Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The name shown in tracebacks. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number, from 1, of the line that holds this char offset. */
  public int line(int offset) {
    int i = Arrays.binarySearch(lineStarts, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** The column of an offset, from 0, in chars. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1];
  }

  /** The number of lines; a text that ends with a newline has one empty line more. */
  public int lines() {
    return lineStarts.length;
  }

  /** The text of a line, numbered from 1, without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n * 2);
        }
        starts[n++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, n);
  }
}
