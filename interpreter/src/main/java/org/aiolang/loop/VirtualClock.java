package org.aiolang.loop;

/**
 * A clock that stands still until somebody moves it: the loop, when nothing is left to do before
 * the next deadline, and whoever sleeps. Begins at 0. Any thread may read it.
 */
public final class VirtualClock implements Clock {
  private volatile long now;

  @Override
  public long nanoTime() {
    return now;
  }

  /** Lets time pass; what is not above 0 does nothing. */
  public synchronized void advance(long nanos) {
    if (nanos > 0) {
      now = nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    }
  }
}
