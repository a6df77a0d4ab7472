package org.aiolang.task;

import org.aiolang.object.CollectorShare;
import org.jspecify.annotations.Nullable;

/**
 * Runs the collector while a loop has nothing to do, if there is something new that it could find
 * lost: a socket, or a connection whose writer a program dropped without closing it, which somebody
 * may wait to see the end of, or an exception that nobody took. CPython's reference counts tell at
 * once. Of one thread, the watcher's.
 */
final class IdleCollection {
  private @Nullable AsyncLoop loop;
  private long turn;
  private int seen;
  private final CollectorShare share = new CollectorShare();

  /** Whether there is something to find. */
  boolean isDue(AsyncLoop waiting) {
    return waiting == loop && made(waiting) != seen;
  }

  private static int made(AsyncLoop loop) {
    return loop.unclosables.made + loop.ofProgram.made + loop.failures.made;
  }

  /** The loop waits; collects where it has waited since the last look. */
  void look(AsyncLoop waiting) {
    long now = waiting.events.turns();
    if (waiting != loop) {
      loop = waiting;
      seen = 0;
    } else if (now == turn && made(waiting) != seen && share.left() <= 0) {
      seen = made(waiting);
      share.run();
      waiting.events.wakeup();
    }
    turn = now;
  }
}
