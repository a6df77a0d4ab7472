package org.aiolang.api;

import java.time.Duration;
import org.aiolang.host.TaskStage;

/**
 * Who gives a home its turns: a thread of its own, an executor of the host, or the host itself.
 * Methods may be called from any thread unless they say otherwise.
 */
abstract class Driver {
  final Home home;

  Driver(Home home) {
    this.home = home;
  }

  /** Sees to it that somebody drives: there is something to do. */
  abstract void drive();

  /** Whether nobody has driven yet, so that there is nothing to end. */
  abstract boolean isUnused();

  /** Whether a turn of the loop lasts until it is told that there is a job. */
  abstract boolean runsUntilStopped();

  /** Makes who drives look up where it blocks; false where that is the world's and the loop's. */
  boolean interrupt() {
    return false;
  }

  /**
   * Does what there is to do, waiting at most so long for it; gives whether there is more to do.
   *
   * @throws IllegalStateException where the host is not the driver
   */
  boolean pump(Duration max) {
    throw new IllegalStateException("this interpreter is not driven by the host");
  }

  /** Drives until it is done, so long at most, where that is for this thread to do. */
  void driveUntil(TaskStage<?> result, long nanos) {}

  /**
   * Waits until the home has ended.
   *
   * @param grace what its tasks are given to end
   */
  abstract void awaitEnd(Duration grace) throws InterruptedException;
}
