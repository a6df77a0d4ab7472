package org.aiolang.stdlib.re;

import java.util.BitSet;

/** An immutable set of characters: a bitmap below 256, beyond it what the pattern said. */
final class CharSet {
  private final long[] low = new long[4];
  private final BitSet members;
  private final Category[] categories;
  private final boolean negated;
  private final boolean fold;
  private final boolean unicode;

  /**
   * Where {@code fold} is set, members are lower case, and a character is looked for in lower case.
   */
  CharSet(BitSet members, Category[] categories, boolean negated, boolean fold, boolean unicode) {
    this.members = members;
    this.categories = categories;
    this.negated = negated;
    this.fold = fold;
    this.unicode = unicode;
    for (int c = 0; c < 256; c++) {
      if (find(c)) {
        low[c >> 6] |= 1L << c;
      }
    }
  }

  /** The characters below 256 of a bitmap, and all others or none. */
  static CharSet of(BitSet low, boolean others) {
    BitSet members = new BitSet(256);
    members.or(low);
    if (others) {
      members.flip(0, 256); // as the exceptions of a negated set
    }
    return new CharSet(members, new Category[0], others, false, false);
  }

  boolean has(int c) {
    return c < 256 ? (low[c >> 6] >>> c & 1) != 0 : find(c);
  }

  private boolean find(int character) {
    int c = fold ? Case.lower(character, unicode) : character;
    if (members.get(c)) {
      return !negated;
    }
    for (Category category : categories) {
      if (category.has(c, unicode)) {
        return !negated;
      }
    }
    return negated;
  }

  /** Whether some character beyond 255 may be in it. */
  boolean mayBeHigh() {
    return negated || fold || categories.length > 0 || members.length() > 256;
  }
}
