package org.aiolang.task;

import java.util.Objects;
import org.aiolang.loop.Callback;
import org.aiolang.loop.Timer;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Timeout}: cancels the task that entered it when its time is over, and turns that
 * cancellation into TimeoutError where it leaves.
 *
 * <pre>
 *   CREATED ── enter ──▶ ENTERED ── time is over ──▶ EXPIRING ── exit ──▶ EXPIRED
 *                           └────────────── exit ──▶ EXITED
 * </pre>
 */
public final class Timeout extends PyObject {
  /** {@code asyncio.Timeout}. */
  public static final PyType TYPE =
      PyType.builtin("Timeout").sealed().members(new TimeoutMethodsTable());

  private static final int CREATED = 0;
  private static final int ENTERED = 1;
  private static final int EXPIRING = 2;
  private static final int EXPIRED = 3;
  private static final int EXITED = 4;
  private static final String[] NAMES = {"created", "active", "expiring", "expired", "finished"};

  /** The deadline in the loop's heap. */
  private static final class Alarm extends Timer {
    private final Timeout timeout;

    Alarm(Timeout timeout) {
      this.timeout = timeout;
    }

    @Override
    protected void fire() {
      timeout.expire();
    }
  }

  /** A deadline that has passed when it is set. */
  private record Now(Timeout timeout) implements Callback {
    @Override
    public void run() {
      if (timeout.handler == this) {
        timeout.expire();
      }
    }
  }

  private @Nullable Double when;
  private int state = CREATED;
  private @Nullable Object handler;
  private @Nullable Task task;
  private int cancelling;

  /** With a deadline in seconds of the loop's clock, or null for none. */
  public Timeout(@Nullable Double when) {
    super(TYPE.instanceShape());
    this.when = when;
  }

  /** A timeout so many seconds from now, or none. */
  public static Timeout after(Realm r, @Nullable Double delay) {
    AsyncLoop loop = LoopState.requireRunning(r);
    return new Timeout(delay == null ? null : loop.time() + delay);
  }

  @Nullable Double when() {
    return when;
  }

  boolean hasExpired() {
    return state == EXPIRING || state == EXPIRED;
  }

  boolean isEntered() {
    return state == ENTERED;
  }

  String stateName() {
    return NAMES[state];
  }

  void enter(Realm r) {
    if (state != CREATED) {
      throw Errors.runtimeError("Timeout has already been entered");
    }
    Task current = LoopState.requireRunning(r).current;
    if (current == null) {
      throw Errors.runtimeError("Timeout should be used inside a task");
    }
    state = ENTERED;
    task = current;
    cancelling = current.cancelling();
    reschedule(r, when);
  }

  void reschedule(Realm r, @Nullable Double deadline) {
    if (state != ENTERED) {
      throw Errors.runtimeError(
          state == CREATED
              ? "Timeout has not been entered"
              : "Cannot change state of " + stateName() + " Timeout");
    }
    when = deadline;
    disarm();
    if (deadline == null) {
      return;
    }
    AsyncLoop loop = LoopState.requireRunning(r);
    if (deadline <= loop.time()) {
      Now now = new Now(this);
      handler = now;
      loop.callSoon(now);
    } else {
      Alarm alarm = new Alarm(this);
      handler = alarm;
      loop.callAt(deadline, alarm);
    }
  }

  private void disarm() {
    if (handler instanceof Alarm alarm && task != null) {
      task.loop().cancel(alarm);
    }
    handler = null;
  }

  private void expire() {
    handler = null;
    Objects.requireNonNull(task).cancel(null);
    state = EXPIRING;
  }

  /**
   * Leaves, with the exception that the body raised or null; gives the TimeoutError to raise in its
   * place, or null.
   */
  @Nullable PyException exit(@Nullable PyBaseException exception) {
    disarm();
    if (state == ENTERED) {
      state = EXITED;
      return null;
    }
    if (state != EXPIRING) {
      return null;
    }
    state = EXPIRED;
    if (Objects.requireNonNull(task).uncancel() <= cancelling && exception != null) {
      if (exception.type().isSubtype(TaskErrors.CANCELLED_ERROR)) {
        return timedOut(exception);
      }
      insertTimeoutError(exception);
      if (exception.type().isSubtype(Exceptions.EXCEPTION_GROUP)) {
        Realm r = task.loop().realm;
        for (Object member : Iteration.toArray(r, Attributes.get(r, exception, "exceptions"))) {
          if (member instanceof PyBaseException e) {
            insertTimeoutError(e);
          }
        }
      }
    }
    return null;
  }

  /** {@code raise TimeoutError from cancelled}, where that is handled. */
  static PyException timedOut(PyBaseException cancelled) {
    PyBaseException e = new PyBaseException(Exceptions.TIMEOUT_ERROR);
    e.cause = cancelled;
    e.context = cancelled;
    e.suppressContext = true;
    return PyException.resumed(e, null);
  }

  private static void insertTimeoutError(PyBaseException raised) {
    for (PyBaseException e = raised; e.context != null; e = e.context) {
      if (e.context.type().isSubtype(TaskErrors.CANCELLED_ERROR)) {
        PyBaseException timeout = new PyBaseException(Exceptions.TIMEOUT_ERROR);
        timeout.cause = e.context;
        timeout.context = e.context;
        timeout.suppressContext = true;
        e.context = timeout;
        return;
      }
    }
  }
}
