package org.aiolang.task;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/**
 * What {@code sleep(0)} folds to: yields None once, which gives the loop a turn. Has no state, so
 * one is enough.
 */
final class Pause extends PyObject implements Awaitable {
  static final Pause ONCE = new Pause();

  private Pause() {
    super(Resumable.COROUTINE.instanceShape());
  }

  @Override
  public boolean isReady() {
    return false;
  }

  @Override
  public void awaited() {
    // Nobody is to be told.
  }

  @Override
  public Object yielded() {
    return PyNone.NONE;
  }

  @Override
  public Object takeResult(Realm r) {
    return PyNone.NONE;
  }
}
