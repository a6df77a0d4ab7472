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
  private static final int IDLE = 250;
  private static final int ALERT = 20;

  private final Realm realm;
  private final LoopState state;
  private final IdleCollection idle = new IdleCollection();
  private volatile boolean alert;
  private volatile int period = CALM;
  private volatile @Nullable EventLoop loop;
  private volatile long turn;
  private volatile long since;

  /** Where the turn was at the last look, and when that was. */
  private volatile @Nullable Sight sight;

  private record Sight(String place, long nanos) {}

  Watchdog(Realm realm, LoopState state) {
    this.realm = realm;
    this.state = state;
  }

  /** The milliseconds between two looks. */
  public int period() {
    return alert ? ALERT : period;
  }

  /** Debug mode wants to know sooner. */
  void alert() {
    alert = true;
    Signals.of(realm).lookNow();
  }

  /** Looks whether the loop is still in the turn of the last look. Any thread. */
  public void look() {
    AsyncLoop watched = state.watched();
    if (watched == null || watched.events.isWaiting()) {
      loop = null;
      sight = null;
      if (watched != null) {
        idle.look(watched);
      }
      period = watched != null && idle.isDue(watched) ? IDLE : CALM;
      return;
    }
    EventLoop running = watched.events;
    long now = running.turns();
    if (running != loop || now != turn) {
      sight = null;
      turn = now;
      since = System.nanoTime();
      loop = running;
    }
    // Racy by design: a frame that has moved on meanwhile is as good an answer.
    String place = where();
    sight = place == null ? null : new Sight(place, System.nanoTime());
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

  /**
   * {@code name() at file:line}, what the present turn of a loop was in at the last look; null
   * where that was not within the last so many nanoseconds.
   */
  @Nullable String blockedAt(EventLoop running, long nanos) {
    Sight last = sight;
    return running == loop
            && running.turns() == turn
            && last != null
            && System.nanoTime() - last.nanos <= nanos
        ? last.place
        : null;
  }
}
