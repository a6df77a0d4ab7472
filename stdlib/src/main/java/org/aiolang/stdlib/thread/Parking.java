package org.aiolang.stdlib.thread;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import org.aiolang.limits.Budget;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for something, first come first served. Guarded by the interpreter's lock,
 * which a waiting thread gives up.
 */
final class Parking {
  /** A deadline that never comes. */
  static final long NEVER = Long.MAX_VALUE;

  /** How long those wait at most who have to look whether a holder has been ended. */
  private static final long LOOK_NANOS = 50_000_000;

  /** A thread that waits. */
  private static final class Waiter {
    final Thread thread = Thread.currentThread();
    volatile boolean woken;
  }

  private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

  /** The deadline that lies that many seconds ahead; a negative number means never. */
  static long deadline(double seconds) {
    return seconds < 0 ? NEVER : System.nanoTime() + (long) Math.ceil(seconds * 1e9);
  }

  /** Whether a deadline is over. */
  static boolean isOver(long deadline) {
    return deadline != NEVER && deadline - System.nanoTime() <= 0;
  }

  /**
   * The same for what somebody holds at that one's expense: nobody wakes those who wait where a
   * limit has ended the holder, so they look themselves.
   */
  void await(Realm r, long deadline, @Nullable Budget holder) {
    if (holder == null) {
      await(r, deadline);
      return;
    }
    long soon = System.nanoTime() + LOOK_NANOS;
    await(r, deadline == NEVER || deadline - soon > 0 ? soon : deadline);
  }

  /**
   * Waits to be woken, until the deadline, or for an interrupt: the caller looks again at what it
   * waits for. An interrupted main thread does what it was asked, which may throw; a wake that came
   * meanwhile goes to the next.
   */
  void await(Realm r, long deadline) {
    Waiter w = new Waiter();
    waiters.add(w);
    ThreadState me = r.lock.release();
    try {
      park(w, deadline);
    } finally {
      try {
        r.lock.acquire(me);
      } finally {
        if (!w.woken && !r.lock.hasEnded()) {
          waiters.remove(w);
        }
      }
    }
    if (Thread.interrupted()) {
      boolean done = false;
      try {
        r.safepoint();
        done = true;
      } finally {
        if (!done && w.woken) {
          wakeOne();
        }
      }
    }
  }

  private void park(Waiter w, long deadline) {
    while (!w.woken && !Thread.currentThread().isInterrupted()) {
      if (deadline == NEVER) {
        LockSupport.park(this);
        continue;
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return;
      }
      LockSupport.parkNanos(this, left);
    }
  }

  void wakeOne() {
    Waiter w = waiters.poll();
    if (w != null) {
      w.woken = true;
      LockSupport.unpark(w.thread);
    }
  }

  void wakeAll() {
    while (!waiters.isEmpty()) {
      wakeOne();
    }
  }
}
