package org.aiolang.task;

import org.aiolang.loop.Callback;

/** The call of a done-callback that was added when the future was done already. */
final class Notice implements Callback {
  private final PyFuture future;
  private final Object callback;

  Notice(PyFuture future, Object callback) {
    this.future = future;
    this.callback = callback;
  }

  @Override
  public void run() {
    future.deliver(callback);
  }
}
