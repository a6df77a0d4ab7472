package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * Positions in strings counted in code points, in constant time for strings used again.
 *
 * <p>Strings without surrogate pairs need no arithmetic, but Java cannot say quickly which these
 * are. This memo holds the last few long strings with what is known: that they have no pairs, or
 * the offset of every 64th code point. Entries are found by identity. One for each interpreter,
 * under its lock.
 */
public final class CodePoints {
  private static final int SHORT = 24;
  private static final int STRIDE_BITS = 6;
  private static final int[] PLAIN = {};

  private final @Nullable String[] strings = new String[8];
  private final int[][] marks = new int[8][];

  /** Whether code point indexes are char offsets. */
  public boolean isPlain(String s) {
    return s.length() <= SHORT ? !hasPair(s) : marks(s) == PLAIN;
  }

  /** {@code len(s)}. */
  public int length(String s) {
    int n = s.length();
    if (n <= SHORT) {
      return s.codePointCount(0, n);
    }
    int[] m = marks(s);
    return m == PLAIN ? n : m[m.length - 1];
  }

  /** The char offset of the code point at an index from 0 to the length. */
  public int offset(String s, int index) {
    if (s.length() <= SHORT) {
      int n = s.length();
      return s.codePointCount(0, n) == n ? index : s.offsetByCodePoints(0, index);
    }
    int[] m = marks(s);
    if (m == PLAIN) {
      return index;
    }
    int mark = index >> STRIDE_BITS;
    return s.offsetByCodePoints(m[mark], index - (mark << STRIDE_BITS));
  }

  /** The index of the code point at a char offset. */
  public int index(String s, int offset) {
    if (s.length() <= SHORT) {
      return s.codePointCount(0, offset);
    }
    int[] m = marks(s);
    if (m == PLAIN) {
      return offset;
    }
    int low = 0;
    int high = m.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (m[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return (low << STRIDE_BITS) + s.codePointCount(m[low], offset);
  }

  private int[] marks(String s) {
    int slot = (s.length() & 3) << 1;
    if (strings[slot] == s) {
      return marks[slot];
    }
    int[] found = strings[slot + 1] == s ? marks[slot + 1] : measure(s);
    strings[slot + 1] = strings[slot];
    marks[slot + 1] = marks[slot];
    strings[slot] = s;
    marks[slot] = found;
    return found;
  }

  private static boolean hasPair(String s) {
    for (int i = 1; i < s.length(); i++) {
      if (Character.isLowSurrogate(s.charAt(i)) && Character.isHighSurrogate(s.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The offsets of every 64th code point, then the count of all. */
  private static int[] measure(String s) {
    if (!hasPair(s)) {
      return PLAIN;
    }
    int count = s.codePointCount(0, s.length());
    int[] m = new int[(count >> STRIDE_BITS) + 2];
    int offset = 0;
    for (int i = 0; i < m.length - 1; i++) {
      m[i] = offset;
      if (i < m.length - 2) {
        offset = s.offsetByCodePoints(offset, 1 << STRIDE_BITS);
      }
    }
    m[m.length - 1] = count;
    return m;
  }
}
