package org.aiolang.task;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** The exceptions of {@code asyncio.exceptions} that tasks and futures raise. */
public final class TaskErrors {
  /** {@code asyncio.CancelledError}, a BaseException. */
  public static final PyType CANCELLED_ERROR =
      PyType.builtin("CancelledError", Exceptions.BASE_EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new CancelledErrorMembersTable());

  /** {@code asyncio.InvalidStateError}. */
  public static final PyType INVALID_STATE_ERROR =
      PyType.builtin("InvalidStateError", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new InvalidStateErrorMembersTable());

  private TaskErrors() {}

  /** CancelledError, with the message that {@code cancel(msg)} was given. */
  static PyException cancelled(@Nullable Object message) {
    return new PyException(
        message == null
            ? new PyBaseException(CANCELLED_ERROR)
            : new PyBaseException(CANCELLED_ERROR, message));
  }

  static PyException invalidState(String message) {
    return Errors.of(INVALID_STATE_ERROR, message);
  }
}
