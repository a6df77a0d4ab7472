package org.aiolang.api;

import java.time.Duration;
import org.aiolang.host.TaskStage;

/** The host drives, by {@link Aio#pump} and by the blocking calls of the thread that pumps. */
final class Pumped extends Driver {
  /** Who may drive it for a blocking call of its own: who pumped last, or made it. */
  private volatile Thread pumper = Thread.currentThread();

  Pumped(Home home) {
    super(home);
  }

  @Override
  void drive() {}

  @Override
  boolean isUnused() {
    return false;
  }

  @Override
  boolean runsUntilStopped() {
    return false;
  }

  @Override
  boolean pump(Duration max) {
    if (home.isInside()) {
      throw new IllegalStateException("the interpreter is being pumped already");
    }
    pumper = Thread.currentThread();
    if (home.isFinished()) {
      return false;
    }
    if (!max.isZero() && !max.isNegative() && !home.hasJobs()) {
      home.loop.events().awaitWork(max.toNanos());
    }
    return home.step();
  }

  @Override
  void driveUntil(TaskStage<?> result, long nanos) {
    if (pumper != Thread.currentThread()) {
      return;
    }
    long begun = System.nanoTime();
    while (!result.isDone() && !home.isFinished()) {
      boolean more = home.step();
      long left = nanos - (System.nanoTime() - begun);
      if (left <= 0) {
        return;
      }
      if (!more && !result.isDone() && !home.isFinished()) {
        home.loop.events().awaitWork(left);
      }
    }
  }

  /** Drives it there, unless somebody does. */
  @Override
  void awaitEnd(Duration grace) {
    pumper = Thread.currentThread();
    while (!home.isFinished() && !home.isDriven()) {
      if (!home.step() && !home.isFinished()) {
        home.loop.events().awaitWork();
      }
    }
  }
}
