package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;

/** {@code asyncio.LimitOverrunError}. */
@Type(value = "LimitOverrunError", module = "asyncio.exceptions")
final class LimitOverrunErrorMembers {
  private LimitOverrunErrorMembers() {}

  @Fn
  static void __init__(PyBaseException self, @Kw Object message, @Kw Object consumed) {
    self.args = new Object[] {message};
    self.setExtra(StreamErrors.CONSUMED, consumed);
  }

  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    return new PyTuple(self.type(), new PyTuple(self.args[0], consumed(self)));
  }

  /** Total number of to be consumed bytes. */
  @Getter
  static Object consumed(PyBaseException self) {
    Object value = self.extra(StreamErrors.CONSUMED);
    return value == null ? PyNone.NONE : value;
  }
}
