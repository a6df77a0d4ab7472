package org.aiolang.task;

import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A coroutine that awaits one thing: makes a task of what is no coroutine. */
final class Awaiting extends JavaCoroutine {
  private final Object awaitable;

  Awaiting(Object awaitable) {
    this.awaitable = awaitable;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      at = 1;
      return awaitAny(r, awaitable);
    }
    return done(awaited(r, sent, thrown));
  }

  @Override
  public String qualname() {
    return "ensure_future.<locals>._wrap_awaitable";
  }
}
