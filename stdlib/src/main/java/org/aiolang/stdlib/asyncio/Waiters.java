package org.aiolang.stdlib.asyncio;

import java.util.ArrayDeque;
import java.util.ConcurrentModificationException;
import java.util.Objects;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The futures of those who wait, first come first served: each a {@link PyFuture}, or a {@link
 * Stranger} that the program put there.
 */
final class Waiters extends ArrayDeque<Object> {
  private static final long serialVersionUID = 1L;

  Waiters() {
    super(4);
  }

  /** What stands in for a future, by the program's own methods. */
  record Stranger(Realm realm, Object waiter) {
    boolean asks(String method) {
      return Truth.of(realm, Calls.invoke(realm, waiter, method));
    }
  }

  /** A waiter that the program gives. */
  static Object of(Realm r, Object waiter) {
    return waiter instanceof PyFuture ? waiter : new Stranger(r, waiter);
  }

  /** What the program sees of a waiter. */
  static Object shown(Object waiter) {
    return waiter instanceof Stranger s ? s.waiter : waiter;
  }

  private static boolean isDone(Object waiter) {
    return waiter instanceof PyFuture f ? f.isDone() : ((Stranger) waiter).asks("done");
  }

  private static boolean isCancelled(Object waiter) {
    return waiter instanceof PyFuture f ? f.isCancelled() : ((Stranger) waiter).asks("cancelled");
  }

  /** Gives the result to one that is not done; false if it is. */
  private static boolean wake(Object waiter, Object result) {
    if (isDone(waiter)) {
      return false;
    }
    if (waiter instanceof PyFuture f) {
      f.setResult(result);
    } else {
      Stranger s = (Stranger) waiter;
      Calls.invoke(s.realm, s.waiter, "set_result", result);
    }
    return true;
  }

  /** Wakes the first that is not done, which stays; false if there is none. */
  boolean wakePending(Object result) {
    return wakeUpTo(1, result) > 0;
  }

  /** Wakes the very first, which stays, unless it is done. */
  void wakeFirst(Object result) {
    if (!isEmpty()) {
      wake(Objects.requireNonNull(peek()), result);
    }
  }

  /** Whether somebody waits who was not cancelled. */
  boolean anyLive() {
    try {
      for (Object w : this) {
        if (!isCancelled(w)) {
          return true;
        }
      }
      return false;
    } catch (ConcurrentModificationException e) {
      throw mutated();
    }
  }

  /** A stranger's methods took waiters off meanwhile. */
  private static PyException mutated() {
    return Errors.runtimeError("deque mutated during iteration");
  }

  /** Takes waiters off until one is woken. */
  void wakeNext() {
    for (Object w = poll(); w != null; w = poll()) {
      if (wake(w, PyNone.NONE)) {
        return;
      }
    }
  }

  /** Wakes so many that wait at most, without taking them off; gives how many. */
  long wakeUpTo(long n, Object result) {
    long woken = 0;
    try {
      for (Object w : this) {
        if (woken >= n) {
          break;
        }
        if (wake(w, result)) {
          woken++;
        }
      }
      return woken;
    } catch (ConcurrentModificationException e) {
      throw mutated();
    }
  }

  /** {@code _waiters}: None while nobody has waited, as CPython's locks have it. */
  static Object view(@Nullable Waiters waiters) {
    return waiters == null ? PyNone.NONE : new WaitersView(waiters);
  }
}
