package org.aiolang.task;

import org.aiolang.object.Realm;

/** A done-callback in Java: one object may be registered with any number of futures. */
public interface DoneCallback {
  /** The future is done; called by the loop, in the turn after that. */
  void done(Realm r, PyFuture future);

  /** What the repr of a future shows for it. */
  String label();
}
