package org.aiolang.task;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Making futures of what can be awaited. */
public final class Futures {
  private Futures() {}

  /** Whether a program's class declares itself a future. */
  public static boolean isFutureLike(Realm r, Object o) {
    if (!(o instanceof PyObject p) || p.type().isBuiltin()) {
      return false;
    }
    if (p.type().lookup("_asyncio_future_blocking") == null
        && (!(Attributes.get(r, p, "__class__") instanceof PyType shown)
            || shown.lookup("_asyncio_future_blocking") == null)) {
      return false; // a mock may say that it is a future
    }
    Object mark = Attributes.getOrNull(r, p, "_asyncio_future_blocking");
    return mark != null && mark != PyNone.NONE;
  }

  /**
   * A future of a class that the program wrote, unchanged.
   *
   * @param loop the loop it must be of; null for any
   */
  public static Object checked(Realm r, Object futureLike, @Nullable AsyncLoop loop) {
    if (loop != null && Calls.invoke(r, futureLike, "get_loop") != loop) {
      throw otherLoop();
    }
    return futureLike;
  }

  private static PyException otherLoop() {
    return Errors.valueError(
        "The future belongs to a different loop than the one specified as the loop argument");
  }

  /**
   * {@code asyncio.ensure_future(awaitable, loop=loop)}.
   *
   * @param loop where a task is made; null for {@code get_event_loop()}
   */
  public static PyFuture ensure(Realm r, Object awaitable, @Nullable AsyncLoop loop) {
    Object any = ensureAny(r, awaitable, loop);
    if (any instanceof PyFuture f) {
      return f;
    }
    throw Errors.typeError(
        "a task factory must return an asyncio.Future, not " + r.typeOf(any).shown());
  }

  /** The same, where the result may be a future of a class that the program wrote. */
  static Object ensureAny(Realm r, Object awaitable, @Nullable AsyncLoop loop) {
    if (awaitable instanceof PyFuture f) {
      if (loop != null && f.loop() != loop) {
        throw otherLoop();
      }
      return f;
    }
    if (isFutureLike(r, awaitable)) {
      return checked(r, awaitable, loop);
    }
    Object coroutine = awaitable;
    boolean close = true;
    if (!Coroutines.isCoroutine(r, awaitable)) {
      if (!Coroutines.isAwaitable(r, awaitable)) {
        throw Errors.typeError("An asyncio.Future, a coroutine or an awaitable is required");
      }
      coroutine = new Awaiting(awaitable);
      close = false;
    }
    AsyncLoop target = loop == null ? LoopState.of(r).get(r) : loop;
    try {
      return target.create(coroutine);
    } catch (PyException e) {
      if (close && e.is(Exceptions.RUNTIME_ERROR) && coroutine instanceof Resumable c) {
        Drive.close(r, c);
      }
      throw e;
    }
  }
}
