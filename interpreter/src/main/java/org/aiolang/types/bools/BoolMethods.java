package org.aiolang.types.bools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.ints.IntArithmetic;
import org.aiolang.types.ints.Ints;
import org.jspecify.annotations.Nullable;

/** The methods of {@code bool} that int's do not serve. */
@Type(value = "bool", text = "object=False, /")
final class BoolMethods {
  private BoolMethods() {}

  /** Return self&amp;value. */
  @Fn
  static Object __and__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x & y;
    }
    Object a = Ints.of(check(r, self, "__and__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(a, b);
  }

  /** Return value&amp;self. */
  @Fn
  static Object __rand__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x & y;
    }
    Object a = Ints.of(check(r, self, "__rand__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(b, a);
  }

  /** Return self|value. */
  @Fn
  static Object __or__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x | y;
    }
    Object a = Ints.of(check(r, self, "__or__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(a, b);
  }

  /** Return value|self. */
  @Fn
  static Object __ror__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x | y;
    }
    Object a = Ints.of(check(r, self, "__ror__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(b, a);
  }

  /** Return self^value. */
  @Fn
  static Object __xor__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x ^ y;
    }
    Object a = Ints.of(check(r, self, "__xor__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(a, b);
  }

  /** Return value^self. */
  @Fn
  static Object __rxor__(Realm r, Object self, Object value) {
    if (self instanceof Boolean x && value instanceof Boolean y) {
      return x ^ y;
    }
    Object a = Ints.of(check(r, self, "__rxor__"));
    Object b = Ints.of(value);
    return a == null || b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(b, a);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, Object self) {
    return check(r, self, "__repr__") ? "True" : "False";
  }

  private static Boolean check(Realm r, Object self, String method) {
    return self instanceof Boolean b
        ? b
        : (Boolean) Convert.selfCast(r, self, Boolean.class, "bool", method);
  }

  /** Create and return a new object. */
  @New
  static boolean create(Realm r, PyType cls, @Default("<absent>") @Nullable Object object) {
    return object != null && Truth.of(r, object);
  }
}
