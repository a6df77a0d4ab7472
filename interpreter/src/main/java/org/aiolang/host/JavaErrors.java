package org.aiolang.host;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.aiolang.object.Attributes;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.TaskErrors;

/**
 * What Java code throws, as scripts see it: JavaError, or OSError for an IOException. The script's
 * exception keeps the Java one, which leaves again as the same object.
 */
final class JavaErrors {
  /** {@code JavaError}, an Exception; its text is the class and message of the Java exception. */
  static final PyType TYPE =
      PyType.builtin("JavaError", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new JavaErrorMembersTable());

  private JavaErrors() {}

  static PyException raised(Realm r, Throwable thrown) {
    Throwable t = thrown;
    while ((t instanceof CompletionException || t instanceof ExecutionException)
        && t.getCause() != null) {
      t = t.getCause();
    }
    if (t instanceof PyException e) {
      return e;
    }
    ScriptErrors errors = r.part(ScriptErrors.class);
    PyException own = errors == null ? null : errors.toScript(t);
    if (own != null) {
      return own;
    }
    PyException e;
    if (t instanceof CancellationException) {
      e = new PyException(new PyBaseException(TaskErrors.CANCELLED_ERROR));
    } else if (t instanceof IOException io) {
      String message = io.getMessage();
      int errno = OsErrors.errno(io);
      e = OsErrors.of(r, errno, message == null ? OsErrors.text(errno) : message, null);
    } else {
      String message = t.getMessage();
      String name = t.getClass().getName();
      e =
          new PyException(
              new PyBaseException(TYPE, message == null ? name : name + ": " + message));
    }
    e.value().thrown = t;
    if (e.value().type() != TYPE) {
      Attributes.set(r, e.value(), "java_class", JavaErrorMembers.javaClass(e.value()));
      Attributes.set(r, e.value(), "java_message", JavaErrorMembers.javaMessage(e.value()));
    }
    return e;
  }
}
