package org.aiolang.api;

import java.time.Duration;
import java.util.List;

/**
 * What an interpreter has used since it was made. A count is kept only where some limit asks for
 * it: time where that is limited, allocations where memory is.
 *
 * @param steps safepoints passed
 * @param cpuTime time of the thread while scripts ran
 * @param allocatedBytes allocated by scripts, garbage included
 * @param outputBytes written to standard output and error
 * @param sockets sockets and ends of pipes that are open
 * @param memoryBytes retained, as the last walk found it; 0 where none was due
 * @param calls what the calls that are not done have used
 * @param tasks those that are not done
 */
public record Usage(
    long steps,
    Duration cpuTime,
    long allocatedBytes,
    long outputBytes,
    long sockets,
    long memoryBytes,
    List<Call> calls,
    List<Task> tasks) {
  /** One call of the host, with its tasks and callbacks. */
  public record Call(
      long steps,
      Duration cpuTime,
      long allocatedBytes,
      long outputBytes,
      long tasks,
      long sockets) {}

  /**
   * One task that is not done, and what its own code has used, of what its call has. What runs at
   * the time of asking is counted to its last safepoint that looked.
   *
   * @param name {@code get_name()}
   */
  public record Task(String name, long steps, Duration cpuTime, long allocatedBytes) {}
}
