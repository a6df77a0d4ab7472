package org.aiolang.stdlib.urlopen;

import org.aiolang.loop.Callback;
import org.aiolang.object.PyNone;
import org.aiolang.task.PyFuture;

/** A response has changed: wakes who waits for it. */
record Wakeup(PyFuture waiter) implements Callback {
  @Override
  public void run() {
    if (!waiter.isDone()) {
      waiter.setResult(PyNone.NONE);
    }
  }
}
