package org.aiolang.task;

import java.util.Objects;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.wait_for(awaitable, timeout)}: awaits it in the same task, under a {@link
 * Timeout}.
 */
public final class WaitFor extends JavaCoroutine {
  private static final int STARTING = 0;
  private static final int CANCELLING = 1;
  private static final int AWAITING = 2;

  private final Object awaitable;
  private final Object limit;
  private @Nullable Timeout timeout;
  private @Nullable PyFuture future;
  private @Nullable Release release;

  /** Awaits it for at most {@code limit} seconds; None is for ever. */
  public WaitFor(Object awaitable, Object limit) {
    this.awaitable = awaitable;
    this.limit = limit;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    switch (at) {
      case STARTING:
        return begin(r);
      case CANCELLING:
        return cancelled(r, sent, thrown);
      default:
        return ended(r, sent, thrown);
    }
  }

  private int begin(Realm r) {
    Double delay = null;
    if (limit != PyNone.NONE) {
      if (Truth.of(r, Compare.rich(r, Compare.LE, limit, 0L))) {
        return cancelAtOnce(r);
      }
      delay = Convert.doubleValue(r, limit);
    }
    at = AWAITING;
    Timeout t = Timeout.after(r, delay);
    timeout = t;
    t.enter(r);
    try {
      return awaitAny(r, awaitable);
    } catch (PyException e) {
      throw left(t, e);
    }
  }

  private int ended(Realm r, Object sent, @Nullable PyException thrown) {
    Timeout t = Objects.requireNonNull(timeout);
    Object value;
    try {
      value = awaited(r, sent, thrown);
    } catch (PyException e) {
      throw left(t, e);
    }
    t.exit(null);
    return done(value);
  }

  private static PyException left(Timeout t, PyException e) {
    PyException timedOut = t.exit(e.value());
    return timedOut == null ? e : timedOut;
  }

  private int cancelAtOnce(Realm r) {
    PyFuture f = Futures.ensure(r, awaitable, null);
    if (f.isDone()) {
      return done(f.result());
    }
    PyFuture waiter = LoopState.requireRunning(r).createFuture();
    future = f;
    release = new Release(waiter);
    f.whenDone(release);
    f.requestCancel(null);
    at = CANCELLING;
    return await(waiter);
  }

  private int cancelled(Realm r, Object sent, @Nullable PyException thrown) {
    PyFuture f = Objects.requireNonNull(future);
    try {
      awaited(r, sent, thrown);
    } finally {
      f.removeCallback(Objects.requireNonNull(release));
    }
    try {
      return done(f.result());
    } catch (PyException e) {
      if (e.is(TaskErrors.CANCELLED_ERROR)) {
        throw Timeout.timedOut(e.value());
      }
      throw e;
    }
  }

  @Override
  public String qualname() {
    return "wait_for";
  }
}
