package org.aiolang.stdlib.asyncio;

import java.util.ArrayDeque;
import org.aiolang.object.PyNone;
import org.aiolang.task.PyFuture;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The futures of those who wait, first come first served. */
final class Waiters extends ArrayDeque<PyFuture> {
  private static final long serialVersionUID = 1L;

  Waiters() {
    super(4);
  }

  /** The first that is not done, or null. */
  @Nullable PyFuture firstPending() {
    for (PyFuture f : this) {
      if (!f.isDone()) {
        return f;
      }
    }
    return null;
  }

  /** Whether somebody waits who was not cancelled. */
  boolean anyLive() {
    for (PyFuture f : this) {
      if (!f.isCancelled()) {
        return true;
      }
    }
    return false;
  }

  /** Takes waiters off until one is woken. */
  void wakeNext() {
    for (PyFuture f = poll(); f != null; f = poll()) {
      if (!f.isDone()) {
        f.setResult(PyNone.NONE);
        return;
      }
    }
  }

  /** Wakes all that wait, without taking them off. */
  void wakeAll(Object result) {
    for (PyFuture f : this) {
      if (!f.isDone()) {
        f.setResult(result);
      }
    }
  }

  /** {@code _waiters}: None while nobody has waited, as CPython's locks have it. */
  static Object shown(@Nullable Waiters waiters) {
    return waiters == null ? PyNone.NONE : PyList.of(waiters.toArray());
  }
}
