package org.aiolang.loop;

/** The machine's monotonic clock; on Linux the same readings as Python's {@code time.monotonic}. */
public final class SystemClock implements Clock {
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }
}
