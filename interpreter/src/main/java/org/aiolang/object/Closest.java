package org.aiolang.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidate nearest to a misspelt name: CPython's {@code Python/suggestions.c}. A changed
 * letter costs 2, a changed case 1; at most a third of the letters may change.
 */
public final class Closest {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Closest() {}

  /** The nearest of the candidates, or null where none is near enough. */
  public static @Nullable String to(String wrong, List<String> candidates) {
    if (candidates.size() >= MAX_CANDIDATES) {
      return null;
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(wrong)) {
        continue;
      }
      int most = (wrong.length() + candidate.length() + 3) * MOVE / 6;
      most = Math.min(most, bestDistance - 1);
      int distance = distance(wrong, candidate, most);
      if (distance <= most && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The cost of turning one into the other; anything above {@code most} once it must be more. */
  private static int distance(String first, String second, int most) {
    int begin = 0;
    int n = Math.min(first.length(), second.length());
    while (begin < n && first.charAt(begin) == second.charAt(begin)) {
      begin++;
    }
    int same = 0;
    while (same < n - begin
        && first.charAt(first.length() - 1 - same) == second.charAt(second.length() - 1 - same)) {
      same++;
    }
    String a = first.substring(begin, first.length() - same);
    String b = second.substring(begin, second.length() - same);
    if (a.isEmpty() || b.isEmpty()) {
      return (a.length() + b.length()) * MOVE;
    }
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return most + 1;
    }
    if (b.length() < a.length()) {
      String swap = a;
      a = b;
      b = swap;
    }
    if ((b.length() - a.length()) * MOVE > most) {
      return most + 1;
    }
    int[] row = new int[a.length()];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i + 1) * MOVE;
    }
    int result = 0;
    for (int j = 0; j < b.length(); j++) {
      int distance = j * MOVE;
      result = distance;
      int minimum = Integer.MAX_VALUE;
      for (int i = 0; i < row.length; i++) {
        int substitute = distance + cost(b.charAt(j), a.charAt(i));
        distance = row[i];
        result = Math.min(Math.min(result, distance) + MOVE, substitute);
        row[i] = result;
        minimum = Math.min(minimum, result);
      }
      if (minimum > most) {
        return most + 1;
      }
    }
    return result;
  }

  private static int cost(char a, char b) {
    if (a == b) {
      return 0;
    }
    return lower(a) == lower(b) ? CASE : MOVE;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
