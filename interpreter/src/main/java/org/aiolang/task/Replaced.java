package org.aiolang.task;

import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions that a cancellation took the place of, so that nobody will ever see them: the task was
 * cancelled while it handled one, or before it could be told that what it waited for had failed.
 * Debug mode reports them; CPython does not.
 */
final class Replaced {
  /** Longer chains are not looked through: programs make rings of them. */
  private static final int LONGEST = 100;

  private Replaced() {}

  /** A task ends cancelled. */
  static void look(AsyncLoop loop, Task task, PyBaseException cancellation) {
    PyBaseException replaced = behind(cancellation);
    if (replaced != null) {
      report(loop, task, replaced);
    }
  }

  private static @Nullable PyBaseException behind(PyBaseException cancellation) {
    PyBaseException e = cancellation;
    for (int i = 0; i < LONGEST && e != null; i++) {
      if (!e.type().isSubtype(TaskErrors.CANCELLED_ERROR)) {
        return e;
      }
      e = e.suppressContext ? e.cause : e.context;
    }
    return null;
  }

  /** A task is about to be told of a cancellation instead of this. */
  static void report(AsyncLoop loop, Task task, PyBaseException exception) {
    PyDict context = new PyDict();
    context.putStr("message", "Task cancellation replaced an exception");
    context.putStr("exception", exception);
    context.putStr("task", task);
    PyList made = loop.origin(task);
    if (made != null) {
      context.putStr("source_traceback", made);
    }
    loop.callExceptionHandler(context);
  }
}
