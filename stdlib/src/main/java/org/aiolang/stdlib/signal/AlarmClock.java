package org.aiolang.stdlib.signal;

import java.io.IOException;
import org.aiolang.object.Realm;
import org.aiolang.task.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The real-time interval timer of one interpreter, {@code setitimer(ITIMER_REAL, …)}: SIGALRM comes
 * when its time is over, then again after each interval. Its thread lives while the timer is set.
 *
 * <p>It goes by the machine's clock, under virtual time too: it stands for the system's timer.
 */
final class AlarmClock {
  static final int SIGALRM = 14;

  private final Realm realm;
  private final Object lock = new Object();
  private @Nullable Thread thread;
  private long due;
  private long interval;
  private boolean set;

  private AlarmClock(Realm realm) {
    this.realm = realm;
  }

  static AlarmClock of(Realm r) {
    AlarmClock clock = r.part(AlarmClock.class);
    if (clock == null) {
      clock = new AlarmClock(r);
      r.setPart(AlarmClock.class, clock);
      AlarmClock made = clock;
      r.atEnd(realm -> made.set(0, 0));
    }
    return clock;
  }

  /** Nanoseconds until it rings, 0 where it is not set. */
  long left() {
    synchronized (lock) {
      return set ? Math.max(due - System.nanoTime(), 1) : 0;
    }
  }

  /** Nanoseconds between two rings, 0 where it rings once. */
  long interval() {
    synchronized (lock) {
      return set ? interval : 0;
    }
  }

  /** Sets it, or takes it back where the delay is 0. */
  void set(long delayNanos, long intervalNanos) {
    synchronized (lock) {
      set = delayNanos > 0;
      due = System.nanoTime() + delayNanos;
      interval = intervalNanos;
      lock.notifyAll();
      if (set && thread == null) {
        Thread t = new Thread(this::run, "aio-alarm");
        t.setDaemon(true);
        thread = t;
        t.start();
      }
    }
  }

  private void run() {
    while (waitForRing()) {
      Signals signals = Signals.of(realm);
      Object handler = signals.handler(SIGALRM);
      if (handler == null || handler == Signals.DEFAULT) {
        try {
          realm.world().raise(SIGALRM);
        } catch (IOException e) {
          continue; // the process is the host's, which an alarm does not end
        }
      } else {
        signals.arrived(SIGALRM);
      }
    }
  }

  /** False where there is no ring to wait for any more, and the thread is to end. */
  private boolean waitForRing() {
    synchronized (lock) {
      while (set) {
        long left = due - System.nanoTime();
        if (left <= 0) {
          due += interval;
          set = interval > 0;
          return true;
        }
        try {
          lock.wait(left / 1_000_000, (int) (left % 1_000_000));
        } catch (InterruptedException e) {
          set = false;
        }
      }
      thread = null;
      return false;
    }
  }
}
