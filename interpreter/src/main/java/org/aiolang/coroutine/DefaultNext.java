package org.aiolang.coroutine;

import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code anext(it, default)}: awaits the next item, gives the default at the end. */
public final class DefaultNext extends Resumable {
  public static final PyType TYPE = PyType.builtin("anext_awaitable").sealed();

  private final Object next;
  private final Object instead;
  private boolean started;

  public DefaultNext(Object next, Object instead) {
    super(TYPE.instanceShape());
    this.next = next;
    this.instead = instead;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    Object awaited = delegate;
    delegate = null;
    try {
      if (thrown != null) {
        throw thrown;
      }
      if (!started) {
        started = true;
        Object target = Await.target(r, next);
        if (!(target instanceof Awaitable a)) {
          delegate = target;
          return DELEGATED;
        }
        if (!a.isReady()) {
          delegate = a;
          a.awaited();
          result = a.yielded();
          return YIELDED;
        }
        awaited = a;
      }
      result = awaited instanceof Awaitable a ? a.takeResult(r) : sent;
    } catch (PyException e) {
      if (!e.is(Exceptions.STOP_ASYNC_ITERATION)) {
        throw e;
      }
      result = instead;
    }
    return RETURNED;
  }

  @Override
  public String qualname() {
    return "anext_awaitable";
  }
}
