package org.aiolang.task;

import org.aiolang.object.GarbageCycle;
import org.jspecify.annotations.Nullable;

/**
 * Runs the collector while a loop has nothing to do, if there is something new that it could find
 * lost: a connection whose writer a program dropped without closing it, which somebody may wait to
 * see the end of, or an exception that nobody took. CPython's reference counts tell at once. Of one
 * thread, the watcher's.
 */
final class IdleCollection {
  /** The part of the time that collections may take, at most: one of so many. */
  private static final int SHARE = 50;

  private @Nullable AsyncLoop loop;
  private long turn;
  private int seen;
  private long notBefore = System.nanoTime();

  /** Whether there is something to find. */
  boolean isDue(AsyncLoop waiting) {
    return waiting == loop && made(waiting) != seen;
  }

  private static int made(AsyncLoop loop) {
    return loop.unclosables.made + loop.failures.made;
  }

  /** The loop waits; collects where it has waited since the last look. */
  void look(AsyncLoop waiting) {
    long now = waiting.events.turns();
    if (waiting != loop) {
      loop = waiting;
      seen = 0;
    } else if (now == turn && made(waiting) != seen && System.nanoTime() - notBefore >= 0) {
      seen = made(waiting);
      long begun = System.nanoTime();
      GarbageCycle.await();
      long ended = System.nanoTime();
      notBefore = ended + (ended - begun) * SHARE;
      waiting.events.wakeup();
    }
    turn = now;
  }
}
