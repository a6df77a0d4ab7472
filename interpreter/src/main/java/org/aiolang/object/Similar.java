package org.aiolang.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** "Did you mean": CPython's weighted edit distance. */
public final class Similar {
  private static final int MOVE = 2;
  private static final int CASE = 1;
  private static final int MAX_NAME = 40;
  private static final int MAX_CANDIDATES = 750;

  private Similar() {}

  /** The most similar of {@code names[from..to)}, or null where none is similar enough. */
  public static @Nullable String closest(String wrong, String[] names, int from, int to) {
    if (to - from >= MAX_CANDIDATES || wrong.length() > MAX_NAME) {
      return null;
    }
    int best = Integer.MAX_VALUE;
    String found = null;
    for (int i = from; i < to; i++) {
      String name = names[i];
      if (name.equals(wrong)) {
        continue;
      }
      int limit = Math.min((name.length() + wrong.length() + 3) * MOVE / 6, best - 1);
      int distance = distance(wrong, name, limit);
      if (distance <= limit && distance < best) {
        best = distance;
        found = name;
      }
    }
    return found;
  }

  private static int cost(char a, char b) {
    return a == b ? 0 : Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }

  private static int distance(String a, String b, int limit) {
    int pre = 0;
    int aEnd = a.length();
    int bEnd = b.length();
    while (pre < aEnd && pre < bEnd && a.charAt(pre) == b.charAt(pre)) {
      pre++;
    }
    while (aEnd > pre && bEnd > pre && a.charAt(aEnd - 1) == b.charAt(bEnd - 1)) {
      aEnd--;
      bEnd--;
    }
    String x = a.substring(pre, aEnd);
    String y = b.substring(pre, bEnd);
    if (x.isEmpty() || y.isEmpty()) {
      return MOVE * (x.length() + y.length());
    }
    if (x.length() > MAX_NAME || y.length() > MAX_NAME) {
      return limit + 1;
    }
    if (y.length() < x.length()) {
      String t = x;
      x = y;
      y = t;
    }
    if ((y.length() - x.length()) * MOVE > limit) {
      return limit + 1;
    }
    int[] row = new int[x.length()];
    Arrays.setAll(row, i -> (i + 1) * MOVE);
    int result = 0;
    for (int j = 0; j < y.length(); j++) {
      int diagonal = j * MOVE;
      result = diagonal;
      int minimum = Integer.MAX_VALUE;
      for (int i = 0; i < x.length(); i++) {
        int substitute = diagonal + cost(y.charAt(j), x.charAt(i));
        diagonal = row[i];
        result = Math.min(substitute, Math.min(result, diagonal) + MOVE);
        row[i] = result;
        minimum = Math.min(minimum, result);
      }
      if (minimum > limit) {
        return limit + 1;
      }
    }
    return result;
  }
}
