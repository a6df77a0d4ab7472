package org.aiolang.task;

import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine made of steps: each gives the next thing to await, or null to end with {@link
 * #value}.
 */
final class Script extends JavaCoroutine {
  /** One step. */
  interface Step {
    /**
     * Goes on.
     *
     * @param got the value awaited, null at the start
     * @param failed what the await raised, or null
     */
    @Nullable Object next(Script self, @Nullable Object got, @Nullable PyException failed);
  }

  /** Awaited: a bare yield. */
  static final Object PAUSE = new Object();

  private final String name;
  private final Step step;
  Object value = PyNone.NONE;
  int count;
  private boolean waits;

  Script(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    Object got = null;
    PyException failed = thrown;
    if (waits) {
      waits = false;
      try {
        got = awaited(r, sent, thrown);
        failed = null;
      } catch (PyException e) {
        failed = e;
      }
    }
    Object next = step.next(this, got, failed);
    count++;
    if (next == null) {
      return done(value);
    }
    waits = true;
    return next == PAUSE ? yieldOnce() : awaitAny(r, next);
  }

  @Override
  public String qualname() {
    return name;
  }
}
