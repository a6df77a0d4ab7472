package org.aiolang.object;

import java.util.Arrays;
import org.aiolang.syntax.Source;

/**
 * Ranges of the source by position id. Id 0 is "nowhere".
 *
 * <p>Filled while code is lowered. Code is lowered once for each interpreter that runs it, by any
 * thread: equal ranges share an id, so that the table does not grow with the number of
 * interpreters. Ids stay valid while others are added. The anchors are the chars of the operator,
 * or of the brackets of a call or subscript, which carets mark with {@code ^} where the rest is
 * {@code ~}.
 */
public final class Positions {
  private final Source source;
  private volatile int[] ranges = new int[64];
  private int count = 1;

  /** Ids by hash of their range, 0 where free; a power of two in length, at most half full. */
  private int[] index = new int[32];

  public Positions(Source source) {
    this.source = source;
  }

  /** The text of a line of the source, from 1, without its end. */
  public String lineText(int line) {
    return source().lineText(line);
  }

  public Source source() {
    return source;
  }

  /** The id of a range without anchors. */
  public int add(int start, int end) {
    return add(start, end, -1, -1);
  }

  /** The id of a range with anchors, that of an equal range if there is one. */
  public synchronized int add(int start, int end, int anchorStart, int anchorEnd) {
    int slot = slot(start, end, anchorStart, anchorEnd);
    if (index[slot] != 0) {
      return index[slot];
    }
    int i = count * 4;
    int[] all = ranges;
    if (i + 4 > all.length) {
      all = Arrays.copyOf(all, all.length * 2);
    }
    all[i] = start;
    all[i + 1] = end;
    all[i + 2] = anchorStart;
    all[i + 3] = anchorEnd;
    ranges = all;
    index[slot] = count++;
    if (count * 2 > index.length) {
      rehash();
    }
    return count - 1;
  }

  /** How many ids there are, "nowhere" included. */
  public synchronized int size() {
    return count;
  }

  /** Where in the index the range is, or the free place where it belongs. */
  private int slot(int start, int end, int anchorStart, int anchorEnd) {
    int hash = ((start * 31 + end) * 31 + anchorStart) * 31 + anchorEnd;
    int slot = (hash * 0x9E3779B9 >>> 7) & index.length - 1;
    while (index[slot] != 0 && !equals(index[slot] * 4, start, end, anchorStart, anchorEnd)) {
      slot = slot + 1 & index.length - 1;
    }
    return slot;
  }

  private boolean equals(int i, int start, int end, int anchorStart, int anchorEnd) {
    return ranges[i] == start
        && ranges[i + 1] == end
        && ranges[i + 2] == anchorStart
        && ranges[i + 3] == anchorEnd;
  }

  private void rehash() {
    index = new int[index.length * 2];
    for (int id = 1; id < count; id++) {
      int i = id * 4;
      index[slot(ranges[i], ranges[i + 1], ranges[i + 2], ranges[i + 3])] = id;
    }
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
