package org.aiolang.types.frames;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code traceback}. */
@Type(value = "traceback", text = "tb_next, tb_frame, tb_lasti, tb_lineno")
final class TracebackMethods {
  private TracebackMethods() {}

  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object tbNext,
      @Kw Object tbFrame,
      @Kw int tbLasti,
      @Kw int tbLineno) {
    if (tbNext != PyNone.NONE && !(tbNext instanceof PyTraceback)) {
      throw Errors.typeError(
          "expected traceback object or None, got '" + r.typeOf(tbNext).shown() + "'");
    }
    if (!(tbFrame instanceof FrameObject f)) {
      throw Errors.typeError(
          "traceback() argument 'tb_frame' must be frame, not " + r.typeOf(tbFrame).shown());
    }
    return new PyTraceback(
        tbNext instanceof PyTraceback t ? t : null, f.activation(), tbLasti, tbLineno);
  }

  @Fn
  static PyList __dir__(PyTraceback self) {
    return PyList.of("tb_frame", "tb_next", "tb_lasti", "tb_lineno");
  }

  @Getter("tb_next")
  static Object next(PyTraceback self) {
    return self.next == null ? PyNone.NONE : self.next;
  }

  @Setter("tb_next")
  static void setNext(Realm r, PyTraceback self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("can't delete tb_next attribute");
    }
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw Errors.typeError(
          "expected traceback object or None, got '" + r.typeOf(value).shown() + "'");
    }
    PyTraceback next = value instanceof PyTraceback t ? t : null;
    for (PyTraceback t = next; t != null; t = t.next) {
      if (t == self) {
        throw Errors.valueError("traceback loop detected");
      }
    }
    self.next = next;
  }

  @Getter("tb_frame")
  static Object frame(PyTraceback self) {
    return FrameObject.of(self.frame);
  }

  @Getter("tb_lineno")
  static long line(PyTraceback self) {
    int line = self.line();
    return line == 0 ? self.frame.code().firstLine() : line;
  }

  @Getter("tb_lasti")
  static long last(PyTraceback self) {
    return self.lasti >= 0 ? self.lasti : 2L * self.at;
  }
}
