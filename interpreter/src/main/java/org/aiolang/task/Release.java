package org.aiolang.task;

import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/** Ends the wait on one future when another is done. */
record Release(PyFuture waiter) implements DoneCallback {
  @Override
  public void done(Realm r, PyFuture future) {
    if (!waiter.isDone()) {
      waiter.setResult(PyNone.NONE);
    }
  }

  @Override
  public String label() {
    return "_release_waiter()";
  }
}
