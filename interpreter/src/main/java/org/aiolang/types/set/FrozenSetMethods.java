package org.aiolang.types.set;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code frozenset} alone. */
@Type(
    value = "frozenset",
    text = "iterable=(), /",
    parts = AnySetMethods.class,
    self = PyFrozenSet.class)
final class FrozenSetMethods {
  private FrozenSetMethods() {}

  @New
  static PyFrozenSet create(Realm r, PyType cls, @Default("()") Object iterable) {
    if (cls == PyFrozenSet.TYPE && iterable instanceof PyFrozenSet s && s.type() == cls) {
      return s;
    }
    PyFrozenSet made = new PyFrozenSet();
    made.update(r, iterable);
    return cls == PyFrozenSet.TYPE ? made : made.as(cls, PyFrozenSet.class);
  }

  @Fn
  static long __hash__(PyFrozenSet self) {
    return SetArguments.hash(self);
  }

  /** Return a shallow copy of a set. */
  @Fn
  static AnySet copy(Realm r, PyFrozenSet self) {
    return self.type() == PyFrozenSet.TYPE ? self : SetOperations.copy(r, self);
  }
}
