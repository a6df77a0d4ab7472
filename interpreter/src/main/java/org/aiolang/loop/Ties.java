package org.aiolang.loop;

/**
 * The latest timers that were set for the same delay in the same turn, as by tasks that begin one
 * after the other and sleep. They are to end in the same turn too, which they do where the code
 * between them takes microseconds; in a program that has just begun it may first have to be loaded.
 */
final class Ties {
  /** How far apart, in nanoseconds, the first and the last of them may be. */
  private static final long SPAN = 5_000_000;

  private long turn = -1;
  private long delay;
  private long first;
  private long last;

  void add(long inTurn, long forDelay, long deadline) {
    if (inTurn == turn && forDelay == delay && deadline - first <= SPAN) {
      last = deadline;
      return;
    }
    turn = inTurn;
    delay = forDelay;
    first = deadline;
    last = deadline;
  }

  /** Until when to wait for a timer: for those that belong to it. */
  long lastOf(long deadline) {
    return deadline >= first && deadline <= last ? last : deadline;
  }
}
