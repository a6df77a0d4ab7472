package org.aiolang.api;

import org.aiolang.object.Realm;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Task;

/** The end of an interpreter's home: its tasks are cancelled, and have a while to end. */
final class Closing implements DoneCallback {
  private final Home home;
  private final long grace;
  private int left;

  Closing(Home home, long graceNanos) {
    this.home = home;
    this.grace = graceNanos;
  }

  void begin() {
    Task[] tasks = home.loop.tasks();
    left = tasks.length;
    for (Task t : tasks) {
      t.whenDone(this);
      t.cancel(null);
    }
    if (left == 0) {
      home.finish();
    } else {
      home.loop.events().callLater(grace, this::finish);
    }
  }

  private void finish() {
    for (Task t : home.loop.tasks()) {
      t.quiet(); // they had their time
    }
    home.finish();
  }

  @Override
  public void done(Realm r, PyFuture future) {
    if (!future.isCancelled()) {
      future.taken();
    }
    if (--left == 0) {
      finish();
    }
  }

  @Override
  public String label() {
    return "close()";
  }
}
