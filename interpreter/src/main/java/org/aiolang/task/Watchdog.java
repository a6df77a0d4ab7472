package org.aiolang.task;

import org.aiolang.diag.OwnFrames;
import org.aiolang.loop.EventLoop;
import org.aiolang.object.Activation;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Notices that one turn of the loop lasts, and where. Whoever has nothing else to do calls {@link
 * #look} now and then; the thread that runs the program does nothing for it but count its turns.
 */
public final class Watchdog {
  private static final int CALM = 1000;
  private static final int ALERT = 50;

  private final Realm realm;
  private final LoopState state;
  private volatile int period = CALM;
  private volatile @Nullable EventLoop loop;
  private volatile long turn;
  private volatile long since;
  private volatile @Nullable String place;

  Watchdog(Realm realm, LoopState state) {
    this.realm = realm;
    this.state = state;
  }

  /** The milliseconds between two looks. */
  public int period() {
    return period;
  }

  /** Debug mode wants to know sooner. */
  void alert() {
    period = ALERT;
  }

  /** Looks whether the loop is still in the turn of the last look. Any thread. */
  public void look() {
    EventLoop running = state.watched();
    if (running == null || running.isWaiting()) {
      loop = null;
      place = null;
      return;
    }
    long now = running.turns();
    if (running == loop && now == turn) {
      // Racy by design: a frame that has moved on meanwhile is as good an answer.
      place = where();
      return;
    }
    place = null;
    turn = now;
    since = System.nanoTime();
    loop = running;
  }

  private @Nullable String where() {
    for (Activation a = realm.top; a != null; a = a.back) {
      if (!OwnFrames.isLibrary(a.code())) {
        return Waits.place(a.code(), a.at);
      }
    }
    return null;
  }

  /** How long the present turn of a loop has lasted at least, in nanoseconds; 0 where unknown. */
  long blockedNanos(EventLoop running) {
    return running == loop && running.turns() == turn ? System.nanoTime() - since : 0;
  }

  /** {@code name() at file:line}, what has kept the present turn of a loop so long; or null. */
  @Nullable String blockedAt(EventLoop running) {
    return running == loop && running.turns() == turn ? place : null;
  }
}
