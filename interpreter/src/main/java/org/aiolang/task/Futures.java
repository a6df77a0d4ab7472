package org.aiolang.task;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Making futures of what can be awaited. */
public final class Futures {
  private Futures() {}

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
    if (awaitable instanceof PyFuture f) {
      if (loop != null && f.loop() != loop) {
        throw otherLoop();
      }
      return f;
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
      return target.createTask(coroutine);
    } catch (PyException e) {
      if (close && e.is(Exceptions.RUNTIME_ERROR) && coroutine instanceof Resumable c) {
        Drive.close(r, c);
      }
      throw e;
    }
  }
}
