package org.aiolang.object;

import java.math.BigInteger;
import org.aiolang.diag.Warnings;

/** {@code bool(x)}. */
public final class Truth {
  private Truth() {}

  public static boolean of(Realm r, Object o) {
    if (o instanceof Boolean b) {
      return b;
    }
    if (o == PyNone.NONE) {
      return false;
    }
    if (o instanceof Long l) {
      return l != 0;
    }
    if (o instanceof String s) {
      return !s.isEmpty();
    }
    if (o instanceof Double d) {
      return d != 0;
    }
    return o instanceof BigInteger || slow(r, o);
  }

  private static boolean slow(Realm r, Object o) {
    if (o == PyNotImplemented.NOT_IMPLEMENTED) {
      String message = "NotImplemented should not be used in a boolean context";
      Warnings.warn(r, Exceptions.DEPRECATION_WARNING, message, 1);
      return true;
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.BOOL);
    if (method != null) {
      Object result = Calls.callMethod0(r, method, o);
      if (result instanceof Boolean b) {
        return b;
      }
      throw Errors.typeError("__bool__ should return bool, returned " + r.typeOf(result).shown());
    }
    return type.special(Special.LEN) == null || Items.length(r, o) != 0;
  }
}
