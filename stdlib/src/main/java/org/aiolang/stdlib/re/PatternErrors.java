package org.aiolang.stdlib.re;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;

/** {@code re.PatternError}, also known as {@code re.error}. */
@Type(value = "PatternError", module = "re")
final class PatternErrors {
  static final PyType TYPE =
      PyType.builtin("PatternError", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new PatternErrorsTable());

  private static final int MSG = 0;
  private static final int PATTERN = 1;
  private static final int POS = 2;
  private static final int LINE = 3;
  private static final int COLUMN = 4;

  private PatternErrors() {}

  static PyException at(Realm r, String message, Object pattern, long position) {
    PyBaseException e = new PyBaseException(TYPE);
    fill(r, e, message, pattern, position);
    return new PyException(e);
  }

  static PyException of(String message) {
    PyException e = Errors.of(TYPE, message);
    e.value().setExtra(MSG, message);
    return e;
  }

  private static void fill(
      Realm r, PyBaseException e, String message, Object pattern, Object position) {
    e.setExtra(MSG, message);
    e.setExtra(PATTERN, pattern);
    e.setExtra(POS, position);
    String text = Text.asString(pattern);
    byte[] bytes = text == null ? ByteSource.orNull(pattern) : null;
    if (bytes != null) {
      text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    if (text == null || position == PyNone.NONE) {
      e.args = new Object[] {message};
      return;
    }
    int at = (int) Convert.longValue(r, position);
    int points = text.codePointCount(0, text.length());
    int end = text.offsetByCodePoints(0, Math.max(0, Math.min(at, points)));
    long line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    long column = at - text.codePointCount(0, start) + 1;
    e.setExtra(LINE, line);
    e.setExtra(COLUMN, column);
    String place = message + " at position " + at;
    e.args =
        new Object[] {
          text.indexOf('\n') < 0 ? place : place + " (line " + line + ", column " + column + ")"
        };
  }

  @Fn
  static void __init__(
      Realm r,
      PyBaseException self,
      @Kw String msg,
      @Kw @Default("None") Object pattern,
      @Kw @Default("None") Object pos) {
    fill(r, self, msg, pattern, pos);
  }

  /** The unformatted error message. */
  @Getter
  static Object msg(PyBaseException self) {
    return field(self, MSG);
  }

  /** The regular expression pattern. */
  @Getter
  static Object pattern(PyBaseException self) {
    return field(self, PATTERN);
  }

  /** The index in the pattern where compilation failed. */
  @Getter
  static Object pos(PyBaseException self) {
    return field(self, POS);
  }

  /** The line corresponding to pos. */
  @Getter
  static Object lineno(PyBaseException self) {
    return field(self, LINE);
  }

  /** The column corresponding to pos. */
  @Getter
  static Object colno(PyBaseException self) {
    return field(self, COLUMN);
  }

  private static Object field(PyBaseException self, int i) {
    Object value = self.extra(i);
    return value == null ? PyNone.NONE : value;
  }
}
