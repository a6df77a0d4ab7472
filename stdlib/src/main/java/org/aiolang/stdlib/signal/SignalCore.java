package org.aiolang.stdlib.signal;

import java.io.IOException;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.aiolang.task.Delays;
import org.aiolang.task.Signals;
import org.jspecify.annotations.Nullable;

/** Module {@code _signal}: what {@code signal} needs of the interpreter. Numbers are Linux's. */
@Module("_signal")
final class SignalCore {
  /** How long a pause may go on after a signal that woke nobody. */
  private static final long PAUSE_MILLIS = 50;

  private SignalCore() {}

  /** The handler of a signal: 0, 1 or a callable; None where nobody has changed it. */
  @Fn
  static Object handler(Realm r, long number) {
    Object handler = Signals.of(r).handler(checked(number));
    return handler == null ? PyNone.NONE : handler;
  }

  /** Sets the handler: 0 for the system's, 1 for none, None for Ctrl-C as it is at first. */
  @Fn
  static void install(Realm r, long number, @Nullable Object handler) {
    Object h = handler instanceof Long l ? (l == 0 ? Signals.DEFAULT : Signals.IGNORED) : handler;
    if (!Signals.of(r).set(checked(number), h)) {
      throw OsErrors.of(r, 22, null);
    }
  }

  private static int checked(long number) {
    if (number < 1 || number >= Signals.COUNT) {
      throw Errors.valueError("signal number out of range");
    }
    return (int) number;
  }

  /** Send a signal to the executing process. */
  @Fn
  static void raiseSignal(Realm r, long signalnum) {
    int number = (int) signalnum;
    if (signalnum < 0 || signalnum >= Signals.COUNT) {
      throw OsErrors.of(r, 22, null);
    }
    if (number > 0 && !Signals.of(r).raise(number)) {
      try {
        r.world().raise(number);
      } catch (IOException e) {
        throw OsErrors.of(r, e, null);
      }
    }
  }

  /** Sets the real-time timer: seconds until SIGALRM, 0 for never, and between two of them. */
  @Fn
  static void setAlarm(Realm r, double seconds, double interval) {
    AlarmClock.of(r).set(Delays.nanos(seconds), Delays.nanos(interval));
  }

  /** The seconds until SIGALRM comes, 0 for never, and those between two of them. */
  @Fn
  static PyTuple alarmLeft(Realm r) {
    AlarmClock clock = AlarmClock.of(r);
    return new PyTuple(clock.left() / 1e9, clock.interval() / 1e9);
  }

  /** Waits until a signal has arrived and its handler, if it has one, has run. */
  @Fn
  static void pause(Realm r) {
    Signals signals = Signals.of(r);
    int before = signals.delivered();
    while (signals.delivered() == before) {
      int seen = signals.requests();
      ThreadState me = r.lock.release();
      try {
        signals.awaitRequest(seen, PAUSE_MILLIS);
      } catch (InterruptedException e) {
        // A handler is to run: at the safepoint, under the lock.
      } finally {
        r.lock.acquire(me);
      }
      r.safepoint();
    }
  }

  /**
   * The default handler for SIGINT installed by Python.
   *
   * <p>It raises KeyboardInterrupt.
   */
  @Fn
  static Object defaultIntHandler(
      @Default("<absent>") @Nullable Object signalnum,
      @Default("<absent>") @Nullable Object frame) {
    throw Errors.of(Exceptions.KEYBOARD_INTERRUPT);
  }
}
