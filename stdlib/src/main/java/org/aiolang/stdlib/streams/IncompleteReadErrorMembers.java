package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Items;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;

/** {@code asyncio.IncompleteReadError}. */
@Type(value = "IncompleteReadError", module = "asyncio.exceptions")
final class IncompleteReadErrorMembers {
  private IncompleteReadErrorMembers() {}

  @Fn
  static void __init__(Realm r, PyBaseException self, @Kw Object partial, @Kw Object expected) {
    StreamErrors.fillIncomplete(self, partial, Items.length(r, partial), expected);
  }

  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    return new PyTuple(self.type(), new PyTuple(partial(self), expected(self)));
  }

  /** Read bytes string before the end of stream was reached. */
  @Getter
  static Object partial(PyBaseException self) {
    Object value = self.extra(StreamErrors.PARTIAL);
    return value == null ? PyNone.NONE : value;
  }

  /** Total number of expected bytes (or None if unknown). */
  @Getter
  static Object expected(PyBaseException self) {
    Object value = self.extra(StreamErrors.EXPECTED);
    return value == null ? PyNone.NONE : value;
  }
}
