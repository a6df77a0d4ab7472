package org.aiolang.stdlib.json;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;

/** Members of {@code json.JSONDecodeError}. */
@Type(value = "JSONDecodeError", module = "json.decoder")
final class JsonDecodeErrorMembers {
  private JsonDecodeErrorMembers() {}

  @Fn
  static void __init__(PyBaseException self, @Kw String msg, @Kw String doc, @Kw long pos) {
    JsonErrors.fill(self, msg, doc, pos);
  }

  /** The unformatted error message. */
  @Getter
  static Object msg(PyBaseException self) {
    return field(self, JsonErrors.MSG);
  }

  /** The JSON document being parsed. */
  @Getter
  static Object doc(PyBaseException self) {
    return field(self, JsonErrors.DOC);
  }

  /** The start index of doc where parsing failed. */
  @Getter
  static Object pos(PyBaseException self) {
    return field(self, JsonErrors.POS);
  }

  /** The line corresponding to pos. */
  @Getter
  static Object lineno(PyBaseException self) {
    return field(self, JsonErrors.LINE);
  }

  /** The column corresponding to pos. */
  @Getter
  static Object colno(PyBaseException self) {
    return field(self, JsonErrors.COLUMN);
  }

  private static Object field(PyBaseException self, int i) {
    Object value = self.extra(i);
    return value == null ? PyNone.NONE : value;
  }
}
