package org.aiolang.task;

import org.aiolang.loop.Timer;
import org.aiolang.object.PyNone;

/** What a sleeper waits for: a future that its alarm resolves. */
final class SleepFuture extends PyFuture {
  /** Wakes the sleeper. */
  private static final class Alarm extends Timer {
    private final SleepFuture future;

    Alarm(SleepFuture future) {
      this.future = future;
    }

    @Override
    protected void fire() {
      if (!future.isDone()) {
        future.setResult(PyNone.NONE);
      }
    }
  }

  private final Alarm alarm = new Alarm(this);

  /** Sets the alarm. */
  SleepFuture(AsyncLoop loop, long nanos) {
    super(loop);
    loop.callLater(nanos, alarm);
  }

  /** The sleeper goes on for another reason: the alarm is not needed. */
  @Override
  public void abandoned() {
    loop().cancel(alarm);
  }
}
