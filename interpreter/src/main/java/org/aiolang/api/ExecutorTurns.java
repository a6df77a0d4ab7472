package org.aiolang.api;

import java.time.Duration;
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

  /** Turns so far. */
  private long begun;

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
      if (home.isInside()) {
        watch(); // this thread may be the one that is to run the turn: it holds the lock now
        return;
      }
      state = State.SCHEDULED;
    }
    schedule();
  }

  /** A turn that was asked for. An executor may run it within {@code execute} as well. */
  private final class Turn implements Runnable {
    private final Thread asking = Thread.currentThread();
    private boolean asked;
    private boolean isDue;

    @Override
    public void run() {
      if (!asked && Thread.currentThread() == asking) {
        isDue = true; // when execute has returned: turns do not nest
      } else if (turn()) {
        schedule();
      }
    }
  }

  /** An executor that takes no more turns ends the interpreter: nobody else may give them. */
  private void schedule() {
    boolean again = true;
    while (again) {
      Turn t = new Turn();
      try {
        executor.execute(t);
      } catch (RuntimeException | Error e) {
        if (!(e instanceof RejectedExecutionException)) {
          System.getLogger("org.aiolang").log(System.Logger.Level.ERROR, "a host's executor", e);
        }
        Thread last = new Thread(null, this::lastTurn, "aio-end"); // which may wait for the lock
        last.setDaemon(true);
        last.start();
        return;
      } finally {
        t.asked = true;
      }
      again = t.isDue && turn();
    }
  }

  /** One turn, unless somebody has taken it already. Gives whether another is to be asked for. */
  private boolean turn() {
    synchronized (this) {
      if (state != State.SCHEDULED) {
        return false;
      }
      state = State.RUNNING;
      begun++;
    }
    boolean again = !home.hasEnded() && home.step();
    synchronized (this) {
      if (home.isFinished()) {
        notifyAll();
        return false;
      }
      if (!again && state != State.RUNNING_AGAIN) {
        watch();
        return false;
      }
      state = State.SCHEDULED;
      return true;
    }
  }

  /** The end of it, by whoever is there. */
  private void lastTurn() {
    synchronized (this) {
      if (state != State.SCHEDULED) {
        return;
      }
      home.finish();
    }
    turn();
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

  /** An executor that was asked for a turn and gives none, not for so long, has lost it. */
  @Override
  void awaitEnd(Duration grace) throws InterruptedException {
    Duration patience = grace.plusSeconds(1);
    long seen = -1;
    while (!home.awaitEnded(patience)) {
      boolean isLost;
      synchronized (this) {
        isLost = state == State.SCHEDULED && begun == seen;
        seen = begun;
      }
      if (isLost) {
        lastTurn();
      }
    }
  }
}
