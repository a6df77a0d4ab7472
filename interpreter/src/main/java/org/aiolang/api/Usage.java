package org.aiolang.api;

import java.time.Duration;
import java.util.List;

/**
 * What an interpreter has used since it was made. Times and steps are counted only where some limit
 * asks for it.
 *
 * @param steps safepoints passed
 * @param cpuTime time of the thread while scripts ran
 * @param outputBytes written to standard output and error
 * @param sockets sockets and ends of pipes that are open
 * @param memoryBytes retained, as the last walk found it; 0 where none was due
 * @param calls what the calls that are not done have used
 * @param tasks those that are not done
 */
public record Usage(
    long steps,
    Duration cpuTime,
    long outputBytes,
    long sockets,
    long memoryBytes,
    List<Call> calls,
    List<Task> tasks) {
  /** One call of the host, with its tasks and callbacks. */
  public record Call(long steps, Duration cpuTime, long outputBytes, long tasks, long sockets) {}

  /**
   * One task that is not done.
   *
   * @param steps what the call that it belongs to has used
   */
  public record Task(String name, long steps, Duration cpuTime) {}
}
