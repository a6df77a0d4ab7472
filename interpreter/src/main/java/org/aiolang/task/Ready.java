package org.aiolang.task;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/** What a coroutine in Java folds to where it need not wait: the value of the await expression. */
public final class Ready implements Awaitable {
  public static final Ready NONE = new Ready(PyNone.NONE);

  private final Object value;

  private Ready(Object value) {
    this.value = value;
  }

  public static Ready of(Object value) {
    return value == PyNone.NONE ? NONE : new Ready(value);
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void awaited() {
    throw new AssertionError("nobody waits for what is ready");
  }

  @Override
  public Object takeResult(Realm r) {
    return value;
  }
}
