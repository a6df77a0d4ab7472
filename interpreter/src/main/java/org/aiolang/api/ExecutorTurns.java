package org.aiolang.api;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An executor of the host gives the turns, whenever there is something to do; a daemon thread does
 * the waiting between them.
 */
final class ExecutorTurns extends Driver {
  private final Executor executor;
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /** Guarded by this, as {@link #waitWanted} is. */
  private @Nullable Thread watcher;

  private boolean waitWanted;

  ExecutorTurns(Home home, Executor executor) {
    super(home);
    this.executor = executor;
  }

  /** Gives the executor a turn, unless one is waiting for its thread already. */
  @Override
  void drive() {
    if (scheduled.compareAndSet(false, true)) {
      executor.execute(this::turn);
    }
  }

  private void turn() {
    scheduled.set(false);
    if (home.isFinished()) {
      return;
    }
    boolean again = home.step();
    if (home.isFinished()) {
      letGo();
    } else if (again) {
      drive();
    } else {
      watch();
    }
  }

  /** Waits for what the loop waits for, on a thread of its own, and asks for a turn. */
  private synchronized void watch() {
    if (watcher == null) {
      Thread t = new Thread(null, this::watching, "aio-wait");
      t.setDaemon(true);
      watcher = t;
      t.start();
    }
    waitWanted = true;
    notifyAll();
  }

  private synchronized void letGo() {
    notifyAll();
  }

  private void watching() {
    while (true) {
      synchronized (this) {
        while (!waitWanted && !home.isFinished()) {
          try {
            wait();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
        }
        if (home.isFinished()) {
          return;
        }
        waitWanted = false;
      }
      home.loop.events().awaitWork();
      drive();
    }
  }

  @Override
  boolean isUnused() {
    return false;
  }

  @Override
  boolean runsUntilStopped() {
    return false;
  }

  @Override
  void awaitEnd() throws InterruptedException {
    home.awaitEnded();
  }
}
