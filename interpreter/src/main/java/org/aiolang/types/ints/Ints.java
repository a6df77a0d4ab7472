package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.object.Errors;
import org.aiolang.object.IntObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The value of ints, bools and instances of their subclasses. */
public final class Ints {
  private Ints() {}

  /** A Long or BigInteger; null where the value is no int. */
  public static @Nullable Object of(Object o) {
    if (o instanceof Long || o instanceof BigInteger) {
      return o;
    }
    if (o instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return o instanceof IntObject i ? i.value() : null;
  }

  /** The value of {@code self}; TypeError where a method of int was called on something else. */
  static Object self(Realm r, Object self, String method) {
    if (self instanceof Long) {
      return self;
    }
    Object value = of(self);
    if (value == null) {
      throw Errors.typeError(
          method.startsWith("__")
              ? "descriptor '"
                  + method
                  + "' requires a 'int' object but received a '"
                  + r.typeOf(self).shown()
                  + "'"
              : "descriptor '"
                  + method
                  + "' for 'int' objects doesn't apply to a '"
                  + r.typeOf(self).shown()
                  + "' object");
    }
    return value;
  }
}
