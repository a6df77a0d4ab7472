package org.aiolang.stdlib.streams;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.types.bytes.PyBytes;

/** What reading from a stream raises. */
final class StreamErrors {
  static final PyType INCOMPLETE =
      PyType.builtin("IncompleteReadError", Exceptions.EOF_ERROR)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new IncompleteReadErrorMembersTable());
  static final PyType OVERRUN =
      PyType.builtin("LimitOverrunError", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new LimitOverrunErrorMembersTable());

  /** Where {@link PyBaseException#extra} of an INCOMPLETE has its fields. */
  static final int PARTIAL = 0;

  static final int EXPECTED = 1;

  /** Where that of an OVERRUN has its field. */
  static final int CONSUMED = 0;

  private StreamErrors() {}

  /** The stream ended; {@code expected} is the number of bytes or None. */
  static PyException incomplete(PyBytes partial, Object expected) {
    PyBaseException e = new PyBaseException(INCOMPLETE);
    fillIncomplete(e, partial, partial.size(), expected);
    return new PyException(e);
  }

  static void fillIncomplete(PyBaseException e, Object partial, long size, Object expected) {
    e.args =
        new Object[] {
          size
              + " bytes read on a total of "
              + (expected == PyNone.NONE ? "undefined" : expected.toString())
              + " expected bytes"
        };
    e.setExtra(PARTIAL, partial);
    e.setExtra(EXPECTED, expected);
  }

  static PyException overrun(String message, long consumed) {
    PyException e = Errors.of(OVERRUN, message);
    e.value().setExtra(CONSUMED, consumed);
    return e;
  }
}
