package org.aiolang.stdlib.json;

import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;

/** {@code json.JSONDecodeError}. */
public final class JsonErrors {
  public static final PyType DECODE_ERROR =
      PyType.builtin("JSONDecodeError", Exceptions.VALUE_ERROR)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new JsonDecodeErrorMembersTable());

  /** Where {@link PyBaseException#extra} has the fields. */
  static final int MSG = 0;

  static final int DOC = 1;
  static final int POS = 2;
  static final int LINE = 3;
  static final int COLUMN = 4;

  private JsonErrors() {}

  /** An error at a char of the text. */
  static PyException at(String message, String text, int index) {
    PyBaseException e = new PyBaseException(DECODE_ERROR);
    fill(e, message, text, text.codePointCount(0, Math.min(index, text.length())));
    return new PyException(e);
  }

  /** Sets message and place; {@code pos} counts code points. */
  static void fill(PyBaseException e, String message, String doc, long pos) {
    int index = doc.offsetByCodePoints(0, (int) Math.min(pos, doc.codePointCount(0, doc.length())));
    long line = 1;
    int start = 0;
    for (int i = doc.indexOf('\n'); i >= 0 && i < index; i = doc.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    long column = doc.codePointCount(start, Math.max(start, index)) + 1;
    e.args =
        new Object[] {message + ": line " + line + " column " + column + " (char " + pos + ")"};
    e.setExtra(MSG, message);
    e.setExtra(DOC, doc);
    e.setExtra(POS, pos);
    e.setExtra(LINE, line);
    e.setExtra(COLUMN, column);
  }
}
