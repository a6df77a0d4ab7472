package org.aiolang.types.typing;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The members of {@code typing.Generic}. */
@Type(value = "Generic", module = "typing")
final class GenericMethods {
  private GenericMethods() {}

  /** Parameterizes a generic class. */
  @ClassFn
  static Object __class_getitem__(Realm r, PyType cls, Object item) {
    return Generic.subscripted(r, cls, item);
  }

  @ClassFn
  static void __init_subclass__(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyType[] mro = cls.mro();
    boolean after = false;
    for (PyType t : mro) {
      Object hook = after ? t.own("__init_subclass__") : null;
      if (hook != null) {
        Object bound = Attributes.bind(r, hook, cls, cls);
        Calls.callWith(r, bound, args, kwargs);
        break;
      }
      after |= t == Generic.TYPE;
    }
    Generic.derived(r, cls);
  }
}
