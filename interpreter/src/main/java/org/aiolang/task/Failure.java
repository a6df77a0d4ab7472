package org.aiolang.task;

import java.lang.ref.WeakReference;
import org.aiolang.limits.Budget;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The exception of a failed future. Until somebody takes it, the loop's {@link Failures} hold it,
 * to report it when the future becomes unreachable or the loop closes.
 */
final class Failure extends WeakReference<PyFuture> {
  final PyBaseException exception;

  /** The traceback as it was when the future failed: the first raise goes on from it. */
  private @Nullable PyTraceback traceback;

  /** A future like the failed one, to be shown in its place when that is gone. */
  private final PyFuture likeness;

  @Nullable Failure previous;
  @Nullable Failure next;

  /** Who paid for the code that failed, or null. */
  private final @Nullable Budget budget;

  /** Whether it is still to be reported. */
  boolean tracked;

  Failure(PyFuture future, PyBaseException exception, Failures failures) {
    super(future, failures.unreachable);
    this.exception = exception;
    this.traceback = exception.traceback;
    this.likeness = future.likeness();
    Realm r = future.loop == null ? null : future.loop.realm;
    this.budget =
        future instanceof Task t && t.budget() != null ? t.budget() : r == null ? null : r.budget;
    failures.add(this);
  }

  /** To be thrown; the traceback goes on from the future's failure once, later ones are new. */
  PyException raised() {
    exception.traceback = traceback;
    traceback = null;
    return new PyException(exception);
  }

  /** Who pays for the report of it; null where nobody counts. */
  @Nullable Budget payer() {
    return budget;
  }

  /** Whether it came of a call that passed a limit, of which nothing is heard any more. */
  boolean isSpent() {
    return budget != null && budget.breach() != null;
  }

  /** The future itself or, if it is gone, one that looks like it. */
  PyFuture shown() {
    PyFuture future = get();
    if (future != null) {
      return future;
    }
    likeness.failedWith(this);
    return likeness;
  }
}
