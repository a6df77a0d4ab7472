package org.aiolang.loop;

/**
 * A monotonic clock in nanoseconds. Its origin is arbitrary and its readings stay so far from the
 * ends of a {@code long} that they can be compared directly.
 */
public interface Clock {
  /** The present reading; never less than an earlier one. */
  long nanoTime();
}
