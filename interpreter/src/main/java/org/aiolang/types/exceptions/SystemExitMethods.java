package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/** The members of {@code SystemExit}. */
@Type("SystemExit")
final class SystemExitMethods {
  private SystemExitMethods() {}

  @Fn
  static void __init__(PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    BaseExceptionMethods.__init__(self, args, kwargs);
    Fields.set(self, ExceptionFields.CODE, code(args));
  }

  private static Object code(Object[] args) {
    return switch (args.length) {
      case 0 -> PyNone.NONE;
      case 1 -> args[0];
      default -> new PyTuple(args);
    };
  }

  /** exception code */
  @Getter("code")
  static Object getCode(PyBaseException self) {
    return self.extras == null ? code(self.args) : Fields.get(self, ExceptionFields.CODE);
  }

  @Setter("code")
  static void setCode(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.CODE, value);
  }
}
