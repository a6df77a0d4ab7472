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
 * @param sourceNesting how deep the parts of a program that is compiled or imported lie in each
 *     other
 * @param sockets sockets and ends of pipes that are open
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
    long threads,
    long sourceNesting,
    long sockets) {
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
          UNLIMITED,
          UNLIMITED,
          UNLIMITED);

  // Which limit, for with().
  public static final int STEPS = 0;
  public static final int CPU_NANOS = 1;
  public static final int WALL_NANOS = 2;
  public static final int DEPTH = 3;
  public static final int TASKS = 4;
  public static final int TIMERS = 5;
  public static final int OUTPUT_BYTES = 6;
  public static final int SOURCE_BYTES = 7;
  public static final int INTEGER_BITS = 8;
  public static final int ALLOCATION_BYTES = 9;
  public static final int MEMORY_BYTES = 10;
  public static final int THREADS = 11;
  public static final int SOURCE_NESTING = 12;
  public static final int SOCKETS = 13;

  /** The same but for one limit. */
  public Quota with(int which, long value) {
    long[] all = {
      steps,
      cpuNanos,
      wallNanos,
      depth,
      tasks,
      timers,
      outputBytes,
      sourceBytes,
      integerBits,
      allocationBytes,
      memoryBytes,
      threads,
      sourceNesting,
      sockets
    };
    all[which] = value;
    return new Quota(
        all[STEPS],
        all[CPU_NANOS],
        all[WALL_NANOS],
        (int) all[DEPTH],
        all[TASKS],
        all[TIMERS],
        all[OUTPUT_BYTES],
        all[SOURCE_BYTES],
        all[INTEGER_BITS],
        all[ALLOCATION_BYTES],
        all[MEMORY_BYTES],
        all[THREADS],
        all[SOURCE_NESTING],
        all[SOCKETS]);
  }

  /**
   * Whether it limits nothing. Not by {@code equals}: the JDK keeps the class whose generated one
   * was called last, and so its loader, which would outlive every interpreter.
   */
  public boolean isNone() {
    return !counts()
        && wallNanos == UNLIMITED
        && depth == Integer.MAX_VALUE
        && tasks == UNLIMITED
        && timers == UNLIMITED
        && outputBytes == UNLIMITED
        && sourceBytes == UNLIMITED
        && integerBits == UNLIMITED
        && allocationBytes == UNLIMITED
        && threads == UNLIMITED
        && sourceNesting == UNLIMITED
        && sockets == UNLIMITED;
  }

  /** Whether every safepoint must be counted. */
  boolean counts() {
    return steps != UNLIMITED || cpuNanos != UNLIMITED || memoryBytes != UNLIMITED;
  }
}
