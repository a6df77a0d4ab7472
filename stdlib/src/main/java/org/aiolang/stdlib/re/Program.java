package org.aiolang.stdlib.re;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern; immutable. Registers 2n-2 and 2n-1 hold the bounds of group n, the next the
 * group closed last, and those beyond are counters and marks.
 *
 * @param prefix what every match begins with, or ""
 * @param first what every match begins with a character of, or null
 * @param least a match has at least so many characters
 * @param anchored whether a match can only be at the beginning of the text
 */
record Program(
    int[] code,
    String[] texts,
    int[][] points,
    CharSet[] sets,
    int registers,
    int groups,
    int flags,
    Map<String, Integer> groupIndex,
    String prefix,
    @Nullable CharSet first,
    long least,
    boolean anchored) {

  /** The register of the group that was closed last. */
  int lastRegister() {
    return 2 * groups;
  }
}
