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
import org.jspecify.annotations.Nullable;

/** The members of {@code AttributeError}. */
@Type("AttributeError")
final class AttributeErrorMethods {
  private AttributeErrorMethods() {}

  @Fn
  static void __init__(
      PyBaseException self,
      @Args Object[] args,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") Object obj) {
    self.args = args;
    Fields.set(self, ExceptionFields.NAME, name);
    self.setExtra(ExceptionFields.OBJ, obj);
  }

  /** The object is left out: it may be anything. */
  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    return new PyTuple(self.type(), PyTuple.of(self.args), __getstate__(self));
  }

  @Fn
  static PyDict __getstate__(PyBaseException self) {
    PyDict state = Attributes.dict(self).copy();
    Object name = self.extra(ExceptionFields.NAME);
    if (name != null && name != PyNone.NONE) {
      state.putStr("name", name);
    }
    state.putStr("args", PyTuple.of(self.args));
    return state;
  }

  /** attribute name */
  @Getter("name")
  static Object getName(PyBaseException self) {
    return Fields.get(self, ExceptionFields.NAME);
  }

  @Setter("name")
  static void setName(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.NAME, value);
  }

  /** object */
  @Getter("obj")
  static Object getObj(PyBaseException self) {
    return Fields.get(self, ExceptionFields.OBJ);
  }

  @Setter("obj")
  static void setObj(PyBaseException self, @Nullable Object value) {
    self.setExtra(ExceptionFields.OBJ, value);
  }
}
