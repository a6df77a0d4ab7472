package org.aiolang.limits;

import java.util.HashSet;
import java.util.Set;

/** Sleeping that other threads can end: an interrupt that comes too late does not stay behind. */
final class Sleeper {
  private final Set<Thread> asleep = new HashSet<>();

  void sleep(long nanos) throws InterruptedException {
    Thread self = Thread.currentThread();
    synchronized (asleep) {
      asleep.add(self);
    }
    try {
      Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    } finally {
      synchronized (asleep) {
        asleep.remove(self);
      }
    }
  }

  /** Ends the sleeps of all threads with InterruptedException. */
  void wake() {
    synchronized (asleep) {
      for (Thread thread : asleep) {
        thread.interrupt();
      }
    }
  }
}
