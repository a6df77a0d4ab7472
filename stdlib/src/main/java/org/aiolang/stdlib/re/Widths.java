package org.aiolang.stdlib.re;

import java.util.HashMap;
import java.util.Map;

/** How many characters a node matches: at least, and at most. */
final class Widths {
  /** More than any text has. */
  static final long UNBOUNDED = 1L << 40;

  private static final long[] OPEN = {};

  private final Map<Integer, long[]> groups = new HashMap<>();

  void open(int group) {
    groups.put(group, OPEN);
  }

  void close(int group, Node body) {
    groups.put(group, of(body));
  }

  boolean isOpen(int group) {
    return groups.get(group) == OPEN;
  }

  long[] of(Node node) {
    if (node instanceof Node.Literal || node instanceof Node.Set) {
      return new long[] {1, 1};
    }
    if (node instanceof Node.Sequence s) {
      long[] sum = new long[2];
      for (Node item : s.items()) {
        long[] w = of(item);
        sum[0] = Math.min(UNBOUNDED, sum[0] + w[0]);
        sum[1] = Math.min(UNBOUNDED, sum[1] + w[1]);
      }
      return sum;
    }
    if (node instanceof Node.Branch b) {
      long[] range = {UNBOUNDED, 0};
      for (Node item : b.alternatives()) {
        join(range, of(item));
      }
      return range;
    }
    if (node instanceof Node.Repeat p) {
      long[] w = of(p.body());
      long most = p.most() == Node.UNBOUNDED ? UNBOUNDED : p.most();
      return new long[] {times(w[0], p.least()), times(w[1], most)};
    }
    if (node instanceof Node.Group g) {
      return of(g.body());
    }
    if (node instanceof Node.Atomic a) {
      return of(a.body());
    }
    if (node instanceof Node.Reference ref) {
      long[] w = groups.get(ref.group());
      return w == null || w == OPEN ? new long[] {0, UNBOUNDED} : w;
    }
    if (node instanceof Node.Conditional c) {
      long[] range = of(c.yes()).clone();
      join(range, of(c.no()));
      return range;
    }
    return new long[] {0, 0};
  }

  private static long times(long width, long count) {
    return count != 0 && width > UNBOUNDED / count ? UNBOUNDED : width * count;
  }

  private static void join(long[] range, long[] w) {
    range[0] = Math.min(range[0], w[0]);
    range[1] = Math.max(range[1], w[1]);
  }
}
