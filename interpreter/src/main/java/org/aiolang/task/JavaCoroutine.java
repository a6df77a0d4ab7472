package org.aiolang.task;

import org.aiolang.coroutine.Await;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine written in Java: a small state machine whose {@link #step} keeps its place in {@link
 * #at}. To await, it returns {@link #await}; when it is stepped again, {@link #awaited} gives the
 * value or throws.
 */
public abstract class JavaCoroutine extends Resumable {
  /** Where to go on; 0 at the start. */
  protected int at;

  /** A coroutine whose first step has {@link #at} 0. */
  protected JavaCoroutine() {
    super(COROUTINE.instanceShape());
  }

  /** One of a type that derives from {@link #COROUTINE}. */
  protected JavaCoroutine(Shape shape) {
    super(shape);
  }

  /** Ends with a value. */
  protected final int done(Object value) {
    result = value;
    return RETURNED;
  }

  /** Waits for a future; also for one that is done, in which case the next step follows at once. */
  protected final int await(PyFuture future) {
    delegate = future;
    if (future.isDone()) {
      return DELEGATED;
    }
    future.awaited();
    result = future;
    return YIELDED;
  }

  /** Awaits anything that can be awaited. */
  protected final int awaitAny(Realm r, Object awaitable) {
    Object target = Await.target(r, awaitable);
    if (target instanceof PyFuture f) {
      return await(f);
    }
    delegate = target;
    if (target instanceof Awaitable a && !a.isReady()) {
      a.awaited();
      result = a.yielded();
      return YIELDED;
    }
    return DELEGATED;
  }

  /** Gives the loop a turn. */
  protected final int yieldOnce() {
    result = PyNone.NONE;
    return YIELDED;
  }

  /** The value of what was awaited; throws what was thrown in or what it raised. */
  protected final Object awaited(Realm r, Object sent, @Nullable PyException thrown) {
    Object target = delegate;
    delegate = null;
    if (thrown != null) {
      if (target instanceof Awaitable a) {
        a.abandoned();
      }
      throw thrown;
    }
    return target instanceof Awaitable a ? a.takeResult(r) : sent;
  }
}
