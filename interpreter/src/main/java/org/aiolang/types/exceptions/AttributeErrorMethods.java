package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
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
