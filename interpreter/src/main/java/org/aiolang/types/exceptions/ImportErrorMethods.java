package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code ImportError}. */
@Type("ImportError")
final class ImportErrorMethods {
  private ImportErrorMethods() {}

  @Fn
  static void __init__(
      PyBaseException self,
      @Args Object[] args,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") Object path,
      @KwOnly @Default("None") Object nameFrom) {
    self.args = args;
    Fields.set(self, ExceptionFields.NAME, name);
    Fields.set(self, ExceptionFields.PATH, path);
    Fields.set(self, ExceptionFields.IMPORT_MSG, args.length == 1 ? args[0] : null);
    Fields.set(self, ExceptionFields.NAME_FROM, nameFrom);
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    return self.extra(ExceptionFields.IMPORT_MSG) instanceof String s
        ? s
        : BaseExceptionMethods.text(r, self);
  }

  /** The call that makes an equal one, and the fields that are no arguments. */
  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    PyDict state = Attributes.dict(self).copy();
    put(state, "name", self.extra(ExceptionFields.NAME));
    put(state, "path", self.extra(ExceptionFields.PATH));
    put(state, "name_from", self.extra(ExceptionFields.NAME_FROM));
    PyTuple args = PyTuple.of(self.args);
    return state.size() == 0
        ? new PyTuple(self.type(), args)
        : new PyTuple(self.type(), args, state);
  }

  private static void put(PyDict state, String name, @Nullable Object value) {
    if (value != null && value != PyNone.NONE) {
      state.putStr(name, value);
    }
  }

  /** exception message */
  @Getter("msg")
  static Object getMsg(PyBaseException self) {
    return Fields.get(self, ExceptionFields.IMPORT_MSG);
  }

  @Setter("msg")
  static void setMsg(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.IMPORT_MSG, value == null ? null : textOr(value));
  }

  private static Object textOr(Object value) {
    String s = Text.asString(value);
    return s == null ? value : s;
  }

  /** module name */
  @Getter("name")
  static Object getName(PyBaseException self) {
    return Fields.get(self, ExceptionFields.NAME);
  }

  @Setter("name")
  static void setName(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.NAME, value);
  }

  /** module path */
  @Getter("path")
  static Object getPath(PyBaseException self) {
    return Fields.get(self, ExceptionFields.PATH);
  }

  @Setter("path")
  static void setPath(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.PATH, value);
  }

  /** name imported from module */
  @Getter("name_from")
  static Object getNameFrom(PyBaseException self) {
    return Fields.get(self, ExceptionFields.NAME_FROM);
  }

  @Setter("name_from")
  static void setNameFrom(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.NAME_FROM, value);
  }
}
