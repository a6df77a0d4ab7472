package org.aiolang.limits;

/**
 * How much a call and its tasks may use. {@link #UNLIMITED} where there is no limit.
 *
 * @param steps safepoints passed: loop rounds, calls, items that a builtin works on
 * @param cpuNanos time of the thread that runs it
 * @param wallNanos time from its begin
 * @param depth nested calls
 * @param tasks tasks that are not done
 * @param timers {@code call_later} and {@code call_at} that are pending
 * @param outputBytes written to standard output and error
 * @param sourceBytes chars of a text that is compiled or imported
 * @param integerBits size of an int
 * @param allocationBytes size of one text, bytes object, list or the like
 * @param memoryBytes retained by the interpreter
 * @param threads started by the script
 */
public record Quota(
    long steps,
    long cpuNanos,
    long wallNanos,
    int depth,
    long tasks,
    long timers,
    long outputBytes,
    long sourceBytes,
    long integerBits,
    long allocationBytes,
    long memoryBytes,
    long threads) {
  /** No limit. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** No limits at all. */
  public static final Quota NONE =
      new Quota(
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          Integer.MAX_VALUE,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED);

  /** Whether every safepoint must be counted. */
  boolean counts() {
    return steps != UNLIMITED || cpuNanos != UNLIMITED || memoryBytes != UNLIMITED;
  }
}
