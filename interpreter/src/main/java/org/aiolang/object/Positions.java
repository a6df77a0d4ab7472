package org.aiolang.object;

import java.util.Arrays;
import org.aiolang.syntax.Source;

/**
 * Ranges of the source by position id. Id 0 is "nowhere".
 *
 * <p>Filled while one code object is lowered, by one thread; read-only afterwards. The anchors are
 * the chars of the operator, or of the brackets of a call or subscript, which carets mark with
 * {@code ^} where the rest is {@code ~}.
 */
public final class Positions {
  private final Source source;
  private int[] ranges = new int[64];
  private int count = 1;

  public Positions(Source source) {
    this.source = source;
  }

  public Source source() {
    return source;
  }

  /** Adds a range without anchors. */
  public synchronized int add(int start, int end) {
    return add(start, end, -1, -1);
  }

  /** Adds a range with anchors. */
  public synchronized int add(int start, int end, int anchorStart, int anchorEnd) {
    if (count * 4 + 4 > ranges.length) {
      ranges = Arrays.copyOf(ranges, ranges.length * 2);
    }
    int i = count * 4;
    ranges[i] = start;
    ranges[i + 1] = end;
    ranges[i + 2] = anchorStart;
    ranges[i + 3] = anchorEnd;
    return count++;
  }

  public int start(int id) {
    return ranges[id * 4];
  }

  public int end(int id) {
    return ranges[id * 4 + 1];
  }

  /** The first anchor char, or -1. */
  public int anchorStart(int id) {
    return ranges[id * 4 + 2];
  }

  public int anchorEnd(int id) {
    return ranges[id * 4 + 3];
  }

  /** The line, from 1, of a position; 0 for id 0. */
  public int line(int id) {
    return id == 0 ? 0 : source.line(ranges[id * 4]);
  }
}
