package org.aiolang.object;

/**
 * Finds a text in another in linear time: Java's own search compares the whole needle at every
 * place, which takes minutes for long ones that are found almost everywhere. That one is used where
 * it cannot matter, being the faster.
 */
public final class TextSearch {
  /** Comparisons that are not worth preparing for. */
  private static final long CHEAP = 1L << 24;

  private TextSearch() {}

  private static boolean isCheap(long places, String needle) {
    return needle.length() < 32 || places * needle.length() < CHEAP;
  }

  /** {@code s.indexOf(needle, from)}. */
  public static int indexOf(String s, String needle, int from) {
    if (isCheap(s.length() - from, needle)) {
      return s.indexOf(needle, from);
    }
    int[] borders = borders(needle, false);
    int m = needle.length();
    int matched = 0;
    for (int i = Math.max(from, 0); i < s.length(); i++) {
      matched = next(borders, needle, false, matched, s.charAt(i));
      if (matched == m) {
        return i - m + 1;
      }
    }
    return -1;
  }

  /** {@code s.lastIndexOf(needle, from)}. */
  public static int lastIndexOf(String s, String needle, int from) {
    if (isCheap(from, needle)) {
      return s.lastIndexOf(needle, from);
    }
    int[] borders = borders(needle, true);
    int m = needle.length();
    int matched = 0;
    for (int i = Math.min(from + m, s.length()) - 1; i >= 0; i--) {
      matched = next(borders, needle, true, matched, s.charAt(i));
      if (matched == m) {
        return i;
      }
    }
    return -1;
  }

  /** The char at a place of the needle, counted from the end it is read from. */
  private static char at(String needle, boolean backwards, int i) {
    return needle.charAt(backwards ? needle.length() - 1 - i : i);
  }

  /** How much of the needle is matched once another char is seen. */
  private static int next(int[] borders, String needle, boolean backwards, int matched, char c) {
    int k = matched;
    while (k > 0 && at(needle, backwards, k) != c) {
      k = borders[k - 1];
    }
    return at(needle, backwards, k) == c ? k + 1 : k;
  }

  /** Knuth, Morris, Pratt: the longest proper border of each prefix. */
  private static int[] borders(String needle, boolean backwards) {
    int[] borders = new int[needle.length()];
    for (int i = 1; i < borders.length; i++) {
      borders[i] = next(borders, needle, backwards, borders[i - 1], at(needle, backwards, i));
    }
    return borders;
  }
}
