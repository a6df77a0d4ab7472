package org.aiolang.coroutine;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/** The await protocol: what {@code await x} waits on. */
public final class Await {
  private Await() {}

  /**
   * A coroutine ({@link Resumable}), an {@link Awaitable}, or the iterator that {@code
   * x.__await__()} gives.
   *
   * @throws org.aiolang.object.PyException TypeError where {@code x} cannot be awaited
   */
  public static Object target(Realm r, Object x) {
    return target(r, x, null);
  }

  /**
   * The same, with an error text of its own for an {@code x} without {@code __await__}, to which
   * the name of its type is added.
   */
  public static Object target(Realm r, Object x, @Nullable String refusal) {
    if (x instanceof Resumable c && c.isCoroutine()) {
      if (c.awaiter != null && c.state != Resumable.FINISHED
          || c.state == Resumable.RUNNING
          || c.state == Resumable.SUSPENDED
              && c.delegate != null
              && c.type() == Resumable.COROUTINE) {
        throw Errors.runtimeError("coroutine is being awaited already");
      }
      if (c.state == Resumable.CREATED) {
        Awaitable future = c.fold(r);
        if (future != null) {
          c.state = Resumable.FINISHED;
          return future;
        }
      }
      return c;
    }
    if (x instanceof Awaitable) {
      return x;
    }
    Object method = x instanceof PyObject o ? o.type().special(Special.AWAIT) : null;
    if (method == null) {
      if (refusal != null) {
        throw Errors.typeError(refusal + r.typeOf(x).shown());
      }
      throw Errors.typeError(
          "object " + r.typeOf(x).shown() + " can't be used in 'await' expression");
    }
    Object it = Calls.callMethod0(r, method, x);
    if (it instanceof Resumable c && c.isCoroutine()) {
      throw Errors.typeError("__await__() returned a coroutine");
    }
    if (!(it instanceof Resumable) && r.typeOf(it).special(Special.NEXT) == null) {
      throw Errors.typeError(
          "__await__() returned non-iterator of type '" + r.typeOf(it).shown() + "'");
    }
    return it;
  }

  /**
   * What {@code yield from x} delegates to.
   *
   * @param inCoroutine whether the generator may await ({@code types.coroutine})
   */
  public static Object delegateOf(Realm r, Object x, boolean inCoroutine) {
    if (x instanceof Resumable c && c.isCoroutine()) {
      if (!inCoroutine) {
        throw Errors.typeError(
            "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return target(r, x);
    }
    if (x instanceof Resumable c && r.typeOf(x).special(Special.ITER) != null) {
      if (c.state == Resumable.RUNNING) {
        throw Errors.valueError("generator already executing");
      }
      return c;
    }
    if (x instanceof Awaitable) {
      return x;
    }
    return Iteration.iter(r, x);
  }
}
