package org.aiolang.task;

/** Seconds to nanoseconds of the loop's clock. */
public final class Delays {
  private Delays() {}

  /** Nearest nanosecond; what is later than a long can say is never, as infinity is. */
  public static long nanos(double seconds) {
    double nanos = seconds * 1e9;
    return nanos >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) Math.rint(nanos);
  }
}
