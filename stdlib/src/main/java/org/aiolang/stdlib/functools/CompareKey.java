package org.aiolang.stdlib.functools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What {@code functools.cmp_to_key} gives: without a value it is the function that makes keys, with
 * one it is a key, ordered by the comparison function.
 */
@Type(value = "KeyWrapper", module = "functools")
final class CompareKey extends PyObject {
  static final PyType TYPE =
      PyType.builtin("KeyWrapper").unhashable().sealed().members(new CompareKeyTable());

  private final Object compare;
  private final @Nullable Object value;

  CompareKey(Object compare, @Nullable Object value) {
    super(TYPE.instanceShape());
    this.compare = compare;
    this.value = value;
  }

  @Override
  public Object call1(Realm r, Object a) {
    return new CompareKey(compare, a);
  }

  @Fn
  static CompareKey __call__(CompareKey self, @Kw Object obj) {
    return new CompareKey(self.compare, obj);
  }

  /** Value wrapped by a key function. */
  @Getter
  static Object obj(Realm r, CompareKey self) {
    if (self.value == null) {
      throw Errors.noAttribute(r, self, "obj");
    }
    return self.value;
  }

  private static Object rich(Realm r, int op, CompareKey a, Object other) {
    if (!(other instanceof CompareKey b)) {
      throw Errors.typeError("other argument must be K instance");
    }
    if (a.value == null || b.value == null) {
      throw Errors.attributeError("object");
    }
    return Compare.rich(r, op, Calls.call2(r, a.compare, a.value, b.value), 0L);
  }

  @Fn
  static Object __lt__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.LT, self, other);
  }

  @Fn
  static Object __le__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.LE, self, other);
  }

  @Fn
  static Object __eq__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.NE, self, other);
  }

  @Fn
  static Object __gt__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.GT, self, other);
  }

  @Fn
  static Object __ge__(Realm r, CompareKey self, Object other) {
    return rich(r, Compare.GE, self, other);
  }
}
