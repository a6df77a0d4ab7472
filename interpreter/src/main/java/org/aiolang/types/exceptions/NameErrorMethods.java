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

/** The members of {@code NameError}. */
@Type("NameError")
final class NameErrorMethods {
  private NameErrorMethods() {}

  @Fn
  static void __init__(
      PyBaseException self, @Args Object[] args, @KwOnly @Default("None") Object name) {
    self.args = args;
    Fields.set(self, ExceptionFields.NAME, name);
  }

  /** name */
  @Getter("name")
  static Object getName(PyBaseException self) {
    return Fields.get(self, ExceptionFields.NAME);
  }

  @Setter("name")
  static void setName(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.NAME, value);
  }
}
