package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code StopIteration}. The runtime makes one with its args only: then the value is
 * the first.
 */
@Type("StopIteration")
final class StopIterationMethods {
  private StopIterationMethods() {}

  @Fn
  static void __init__(PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    BaseExceptionMethods.__init__(self, args, kwargs);
    Fields.set(self, ExceptionFields.VALUE, args.length > 0 ? args[0] : null);
  }

  /** generator return value */
  @Getter("value")
  static Object getValue(PyBaseException self) {
    return self.extras == null && self.args.length > 0
        ? self.args[0]
        : Fields.get(self, ExceptionFields.VALUE);
  }

  @Setter("value")
  static void setValue(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.VALUE, value);
  }
}
