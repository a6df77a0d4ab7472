package org.aiolang.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread of the interpreter's own, which begins with the first call. */
final class OwnThread extends Driver {
  /** Bytes of stack: deep recursion is limited by the recursion limit. */
  private static final long STACK_BYTES = 256L << 20;

  private volatile @Nullable Thread thread;

  OwnThread(Home home) {
    super(home);
  }

  @Override
  void drive() {
    if (thread == null) {
      synchronized (this) {
        if (thread == null && !home.isFinished()) {
          Thread t = new Thread(null, home::runToTheEnd, "aio", STACK_BYTES);
          t.setDaemon(true);
          thread = t;
          t.start();
        }
      }
    }
  }

  @Override
  boolean isUnused() {
    return thread == null;
  }

  @Override
  boolean runsUntilStopped() {
    return true;
  }

  @Override
  boolean interrupt() {
    Thread t = thread;
    if (t == null) {
      return false;
    }
    t.interrupt();
    return true;
  }

  @Override
  void awaitEnd(Duration grace) throws InterruptedException {
    home.awaitEnded();
    Thread t = thread;
    if (t != null) {
      t.join();
    }
  }
}
