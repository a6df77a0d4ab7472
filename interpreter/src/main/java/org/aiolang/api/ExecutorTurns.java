package org.aiolang.api;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * An executor of the host gives the turns, whenever there is something to do; a daemon thread does
 * the waiting between them.
 *
 * <pre>
 *   IDLE ──drive──▶ SCHEDULED ──▶ RUNNING ──nothing to do──▶ WAITING ──work──▶ SCHEDULED
 *                                 RUNNING ──drive──▶ RUNNING_AGAIN ──▶ SCHEDULED
 * </pre>
 *
 * <p>So no two turns run at once, whatever threads the executor has, and none while the loop is
 * waited for: it would take the wakeup that is meant for the wait.
 */
final class ExecutorTurns extends Driver {
  private enum State {
    IDLE,
    SCHEDULED,
    RUNNING,
    RUNNING_AGAIN,
    WAITING
  }

  private final Executor executor;

  /** Guarded by this, as {@link #watcher} is. */
  private State state = State.IDLE;

  private @Nullable Thread watcher;

  ExecutorTurns(Home home, Executor executor) {
    super(home);
    this.executor = executor;
  }

  /** Asks for a turn. Whoever waits for work has been woken by that work, and asks itself. */
  @Override
  void drive() {
    synchronized (this) {
      if (state == State.RUNNING) {
        state = State.RUNNING_AGAIN;
      }
      if (state != State.IDLE) {
        return;
      }
      state = State.SCHEDULED;
    }
    schedule();
  }

  /** An executor that takes no more turns ends the interpreter: nobody else may give them. */
  private void schedule() {
    try {
      executor.execute(this::turn);
    } catch (RejectedExecutionException e) {
      home.finish();
      turn();
    }
  }

  private void turn() {
    synchronized (this) {
      state = State.RUNNING;
    }
    boolean again = !home.hasEnded() && home.step();
    synchronized (this) {
      if (home.isFinished()) {
        notifyAll();
        return;
      }
      if (!again && state != State.RUNNING_AGAIN) {
        watch();
        return;
      }
      state = State.SCHEDULED;
    }
    schedule();
  }

  /** Has the watcher wait for what the loop waits for. The caller holds the monitor. */
  private void watch() {
    state = State.WAITING;
    if (watcher == null) {
      Thread t = new Thread(null, this::watching, "aio-wait");
      t.setDaemon(true);
      watcher = t;
      t.start();
    }
    notifyAll();
  }

  private void watching() {
    while (true) {
      synchronized (this) {
        while (state != State.WAITING && !home.isFinished()) {
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
      }
      home.loop.events().awaitWork();
      synchronized (this) {
        state = State.SCHEDULED;
      }
      schedule();
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
