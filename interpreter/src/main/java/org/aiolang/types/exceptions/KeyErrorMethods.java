package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** The members of {@code KeyError}. */
@Type("KeyError")
final class KeyErrorMethods {
  private KeyErrorMethods() {}

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    return self.args.length == 1 ? Text.repr(r, self.args[0]) : BaseExceptionMethods.text(r, self);
  }
}
