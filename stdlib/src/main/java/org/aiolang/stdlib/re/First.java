package org.aiolang.stdlib.re;

import java.util.BitSet;
import java.util.List;

/** What characters a node can begin with: those below 256, whether others, whether none at all. */
final class First {
  private static final int LOW = 256;

  final BitSet low = new BitSet(LOW);
  boolean high;

  /** Whether the node may match without taking a character. */
  boolean empty;

  private First() {}

  static First of(Node node) {
    First f = new First();
    f.empty = f.add(node);
    return f;
  }

  /**
   * What the rest of a sequence from an index on begins with; then {@code follow}, if not empty.
   */
  static First ofRest(List<Node> items, int from, First follow) {
    First f = new First();
    for (int i = from; i < items.size(); i++) {
      if (!f.add(items.get(i))) {
        return f;
      }
    }
    f.low.or(follow.low);
    f.high |= follow.high;
    f.empty = follow.empty;
    return f;
  }

  /** Anything, or nothing. */
  static First unknown() {
    First f = new First();
    f.low.set(0, LOW);
    f.high = true;
    f.empty = true;
    return f;
  }

  boolean meets(First other) {
    return low.intersects(other.low) || high && other.high;
  }

  boolean isAll() {
    return low.cardinality() == LOW && high;
  }

  CharSet set() {
    return CharSet.of(low, high);
  }

  /** Adds what a node begins with; whether it may match nothing. */
  private boolean add(Node node) {
    if (node instanceof Node.Literal l) {
      if (l.fold()) {
        add(Sets.folded(l.c(), l.unicode()));
      } else if (l.c() < LOW) {
        low.set(l.c());
      } else {
        high = true;
      }
      return false;
    }
    if (node instanceof Node.Set s) {
      CharSet chars = s.chars();
      if (chars != null) {
        add(chars);
      } else {
        boolean newline = low.get('\n');
        low.set(0, LOW);
        low.set('\n', newline || s.newline());
        high = true;
      }
      return false;
    }
    if (node instanceof Node.Sequence s) {
      for (Node item : s.items()) {
        if (!add(item)) {
          return false;
        }
      }
      return true;
    }
    if (node instanceof Node.Branch b) {
      boolean any = false;
      for (Node item : b.alternatives()) {
        any |= add(item);
      }
      return any;
    }
    if (node instanceof Node.Repeat p) {
      return add(p.body()) || p.least() == 0;
    }
    if (node instanceof Node.Group g) {
      return add(g.body());
    }
    if (node instanceof Node.Atomic a) {
      return add(a.body());
    }
    if (node instanceof Node.Conditional c) {
      return add(c.yes()) | add(c.no());
    }
    if (node instanceof Node.Reference) {
      low.set(0, LOW);
      high = true;
      return true;
    }
    return !(node instanceof Node.Failure);
  }

  private void add(CharSet set) {
    for (int c = 0; c < LOW; c++) {
      if (set.has(c)) {
        low.set(c);
      }
    }
    high |= set.mayBeHigh();
  }
}
