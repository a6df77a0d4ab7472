package org.aiolang.task;

import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.shield}: an outer future whose cancellation does not reach the inner one. */
public final class Shielding implements DoneCallback {
  private final PyFuture inner;
  private final PyFuture outer;

  private Shielding(PyFuture inner) {
    this.inner = inner;
    this.outer = inner.loop().createFuture();
  }

  /** The future to await instead: cancelling it leaves the awaitable alone. */
  public static PyFuture of(Realm r, Object awaitable) {
    PyFuture inner = Futures.ensure(r, awaitable, null);
    if (inner.isDone()) {
      return inner;
    }
    Shielding shield = new Shielding(inner);
    inner.whenDone(shield);
    shield.outer.whenDone(shield);
    return shield.outer;
  }

  PyFuture inner() {
    return inner;
  }

  PyFuture outer() {
    return outer;
  }

  /** What a future that {@code shield} gave stands for; null for another future. */
  static @Nullable PyFuture innerOf(PyFuture outer) {
    Object c = outer.callbacks;
    Object first = c instanceof CallbackList list ? list.get(0) : c;
    return first instanceof Shielding s && s.outer == outer ? s.inner : null;
  }

  @Override
  public void done(Realm r, PyFuture future) {
    if (future == outer) {
      if (!inner.isDone()) {
        inner.removeCallback(this);
      }
      return;
    }
    if (outer.isCancelled()) {
      if (!inner.isCancelled()) {
        inner.taken();
      }
      return;
    }
    if (outer.isDone()) {
      return;
    }
    if (inner.isCancelled()) {
      outer.cancel(null);
      return;
    }
    PyBaseException exception = inner.exception();
    if (exception != null) {
      outer.fail(exception);
    } else {
      outer.setResult(inner.result());
    }
  }

  @Override
  public String label() {
    return "shield.<locals>._inner_done_callback()";
  }
}
