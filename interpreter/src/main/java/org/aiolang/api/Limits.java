package org.aiolang.api;

import java.time.Duration;
import java.util.StringJoiner;
import org.aiolang.limits.Quota;

/**
 * How much scripts may use. A call of the host, with the tasks and callbacks that come of it, has
 * its own count of each; memory is the interpreter's. Who passes a limit is ended: nothing of the
 * call runs any more, neither {@code except} nor {@code finally}, its tasks are gone, its future
 * fails with {@link LimitExceededException}; other calls go on. Immutable: each method gives a
 * copy.
 *
 * <p>Limits bound what is asked of the interpreter; a JVM cannot promise more to code that runs
 * inside it: see the documentation.
 */
public final class Limits {
  private static final Limits NONE = new Limits(Quota.NONE, false);
  private static final long MEGABYTE = 1L << 20;

  private final Quota quota;
  private final boolean endsInterpreter;

  private Limits(Quota quota, boolean endsInterpreter) {
    this.quota = quota;
    this.endsInterpreter = endsInterpreter;
  }

  /** No limits: the default. */
  public static Limits none() {
    return NONE;
  }

  /**
   * Against mistakes: 5 minutes, 1 minute of CPU time, 1 GB, single values of 256 MB, ints of 32
   * Mbit, 100,000 tasks and timers, 1,000 threads and sockets, 100 MB of output, sources of 10 MB,
   * nested 10,000 deep.
   */
  public static Limits trusted() {
    return new Limits(
        new Quota(
            Quota.UNLIMITED,
            Duration.ofMinutes(1).toNanos(),
            Duration.ofMinutes(5).toNanos(),
            Integer.MAX_VALUE,
            100_000,
            100_000,
            100 * MEGABYTE,
            10 * MEGABYTE,
            32 * MEGABYTE,
            256 * MEGABYTE,
            1024 * MEGABYTE,
            1_000,
            10_000,
            1_000),
        false);
  }

  /**
   * Against malice: 50 million steps, 5 seconds of CPU time, 10 seconds, 400 nested calls, 1,000
   * tasks, 1,000 timers, 1 MB of output, sources of 256 KB nested 1,000 deep, ints of 256 Kbit,
   * single values of 8 MB, 32 MB in all, 50 sockets, no threads.
   */
  public static Limits untrusted() {
    return new Limits(
        new Quota(
            50_000_000,
            Duration.ofSeconds(5).toNanos(),
            Duration.ofSeconds(10).toNanos(),
            400,
            1_000,
            1_000,
            MEGABYTE,
            MEGABYTE / 4,
            MEGABYTE / 4,
            8 * MEGABYTE,
            32 * MEGABYTE,
            0,
            1_000,
            50),
        false);
  }

  Quota quota() {
    return quota;
  }

  boolean endsInterpreter() {
    return endsInterpreter;
  }

  private Limits with(int which, long value) {
    return new Limits(quota.with(which, value), endsInterpreter);
  }

  /** A breach ends the whole interpreter, not only the call. */
  public Limits endingInterpreter() {
    return new Limits(quota, true);
  }

  /** Steps: loop rounds, calls, items that a builtin works on. */
  public Limits steps(long count) {
    return with(Quota.STEPS, count);
  }

  /** Time of the thread that runs the script. */
  public Limits cpuTime(Duration time) {
    return with(Quota.CPU_NANOS, time.toNanos());
  }

  /** Time from the begin of the call, waiting included. */
  public Limits deadline(Duration time) {
    return with(Quota.WALL_NANOS, time.toNanos());
  }

  /** Nested calls. */
  public Limits callDepth(int calls) {
    return with(Quota.DEPTH, calls);
  }

  /** Tasks that are not done. */
  public Limits tasks(long count) {
    return with(Quota.TASKS, count);
  }

  /** Pending {@code call_later} and {@code call_at}. */
  public Limits timers(long count) {
    return with(Quota.TIMERS, count);
  }

  /**
   * Sockets and ends of pipes that are open: those that the call has opened, connections that its
   * servers accepted among them, and those that calls left open which are done. Who passes it loses
   * those of the call. What a script may connect to at all is the permissions' to say.
   */
  public Limits sockets(long count) {
    return with(Quota.SOCKETS, count);
  }

  /** Bytes written to standard output and error; what is beyond is not written. */
  public Limits outputBytes(long bytes) {
    return with(Quota.OUTPUT_BYTES, bytes);
  }

  /** Chars of a text that is evaluated, compiled or imported. */
  public Limits sourceSize(long chars) {
    return with(Quota.SOURCE_BYTES, chars);
  }

  /**
   * How deep the parts of a program that is evaluated, compiled or imported lie in each other: a
   * statement in a block, an operand in an expression, each is one level. A text nested deeper than
   * can be measured passes any limit; without one it is a MemoryError or RecursionError. Apart from
   * this, brackets nest at most 200 deep, which is a SyntaxError.
   */
  public Limits sourceNesting(int levels) {
    return with(Quota.SOURCE_NESTING, levels);
  }

  /** Bits of an int. */
  public Limits integerBits(long bits) {
    return with(Quota.INTEGER_BITS, bits);
  }

  /** Bytes of a single value, charged before it is made. */
  public Limits allocation(long bytes) {
    return with(Quota.ALLOCATION_BYTES, bytes);
  }

  /** Bytes that the interpreter retains. */
  public Limits memory(long bytes) {
    return with(Quota.MEMORY_BYTES, bytes);
  }

  /** Threads that the script starts. */
  public Limits threads(long count) {
    return with(Quota.THREADS, count);
  }

  /** The limits that are set, by the names of their methods. */
  @Override
  public String toString() {
    StringJoiner out = new StringJoiner(", ", "Limits[", "]");
    show(out, "steps", quota.steps());
    showTime(out, "cpuTime", quota.cpuNanos());
    showTime(out, "deadline", quota.wallNanos());
    if (quota.depth() != Integer.MAX_VALUE) {
      show(out, "callDepth", quota.depth());
    }
    show(out, "tasks", quota.tasks());
    show(out, "timers", quota.timers());
    show(out, "sockets", quota.sockets());
    show(out, "outputBytes", quota.outputBytes());
    show(out, "sourceSize", quota.sourceBytes());
    show(out, "sourceNesting", quota.sourceNesting());
    show(out, "integerBits", quota.integerBits());
    show(out, "allocation", quota.allocationBytes());
    show(out, "memory", quota.memoryBytes());
    show(out, "threads", quota.threads());
    if (endsInterpreter) {
      out.add("endingInterpreter");
    }
    return out.toString();
  }

  private static void show(StringJoiner out, String name, long value) {
    if (value != Quota.UNLIMITED) {
      out.add(name + "=" + value);
    }
  }

  private static void showTime(StringJoiner out, String name, long nanos) {
    if (nanos != Quota.UNLIMITED) {
      out.add(name + "=" + Duration.ofNanos(nanos));
    }
  }
}
