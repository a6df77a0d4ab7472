package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * Short strings that were put together of late: who makes an equal one again is given the first.
 * Programs that read or write text make few different keys, tags and words, over and over; shared,
 * they cost no memory, and a dict finds them by identity.
 *
 * <p>Looking costs about half of making a string, so it has to pay. Each place in a program that
 * makes strings keeps a score, {@link #START} at first, which {@link #after} moves; while it is
 * negative the place does not look, and moves it by {@link #paused}.
 */
public final class ShortStrings {
  /** The longest string that is kept, in UTF-16 units. */
  public static final int LONGEST = 24;

  /** The score of a place where nothing was made yet. */
  public static final int START = 64;

  private static final int HIGHEST = 256;

  /** How many strings are made without looking where looking did not pay. */
  private static final int PAUSE = 4096;

  private static final int SIZE = 1024;

  /** 31 to the power of the index: what a hash is multiplied by when so many units follow. */
  private static final int[] POWERS = powers();

  /** By hash; the last that was kept stays. */
  private final @Nullable String[] table = new String[SIZE];

  private int joins = START;

  /** The score after looking. A place goes on looking where one in three is found. */
  public static int after(int score, boolean found) {
    if (found) {
      return Math.min(score + 2, HIGHEST);
    }
    return score == 0 ? -PAUSE : score - 1;
  }

  /** The score after making a string without looking. */
  public static int paused(int score) {
    return score == -1 ? START : score + 1;
  }

  /**
   * {@code a + b}, where both together have at most {@link #LONGEST} units: null if it is not kept.
   */
  public @Nullable String find(String a, String b) {
    int start = a.length();
    int hash = a.hashCode() * POWERS[b.length()] + b.hashCode();
    String s = table[slot(hash)];
    return s != null
            && s.hashCode() == hash
            && s.length() == start + b.length()
            && s.startsWith(a)
            && s.startsWith(b, start)
        ? s
        : null;
  }

  /** Keeps {@code s}, of at most {@link #LONGEST} units. */
  public String keep(String s) {
    table[slot(s.hashCode())] = s;
    return s;
  }

  /**
   * The first {@code n} items one after the other, which together have at most {@link #LONGEST}
   * units. Null if that is not kept or looking does not pay; {@link #keepJoined} is to be asked
   * with what was made.
   */
  public @Nullable String findJoined(Object[] items, int n) {
    if (joins < 0) {
      joins = paused(joins);
      return null;
    }
    int hash = 0;
    for (int i = 0; i < n; i++) {
      if (!(items[i] instanceof String item)) {
        return null;
      }
      hash = hash * POWERS[item.length()] + item.hashCode();
    }
    String s = table[slot(hash)];
    boolean found = s != null && s.hashCode() == hash && isJoined(s, items, n);
    joins = after(joins, found);
    return found ? s : null;
  }

  private static boolean isJoined(String s, Object[] items, int n) {
    int end = 0;
    for (int i = 0; i < n; i++) {
      String item = (String) items[i];
      if (!s.startsWith(item, end)) {
        return false;
      }
      end += item.length();
    }
    return end == s.length();
  }

  /** Keeps a short string that {@link #findJoined} did not find, if that pays. */
  public String keepJoined(String s) {
    return joins < 0 ? s : keep(s);
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 10 ^ hash >>> 20) & SIZE - 1;
  }

  private static int[] powers() {
    int[] powers = new int[LONGEST + 1];
    powers[0] = 1;
    for (int i = 1; i <= LONGEST; i++) {
      powers[i] = powers[i - 1] * 31;
    }
    return powers;
  }
}
