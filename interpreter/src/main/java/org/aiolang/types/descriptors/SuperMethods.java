package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The members of {@code super}. */
@Type("super")
final class SuperMethods {
  private SuperMethods() {}

  @New
  static PySuper create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return cls == PySuper.TYPE ? new PySuper() : new PySuper().as(cls, PySuper.class);
  }

  @Fn
  static void __init__(Realm r, PySuper self, @Args Object[] args) {
    if (args.length == 0) {
      throw Errors.runtimeError("super(): no arguments");
    }
    if (args.length > 2) {
      throw Errors.typeError("super() expected at most 2 arguments, got " + args.length);
    }
    if (!(args[0] instanceof PyType start)) {
      throw Errors.typeError("super() argument 1 must be a type, not " + r.typeOf(args[0]).shown());
    }
    self.bind(r, start, args.length == 1 || args[1] == PyNone.NONE ? null : args[1]);
  }

  @Fn
  static Object __get__(Realm r, PySuper self, Object instance, @Default("None") Object owner) {
    PyType start = self.start;
    if (instance == PyNone.NONE || self.object != null || start == null) {
      return self;
    }
    return self.type() == PySuper.TYPE
        ? new PySuper(r, start, instance)
        : Calls.call2(r, self.type(), start, instance);
  }

  @Fn
  static String __repr__(PySuper self) {
    String start = self.start == null ? "NULL" : "<class '" + self.start.name() + "'>";
    return self.objectType == null
        ? "<super: " + start + ", NULL>"
        : "<super: " + start + ", <" + self.objectType.name() + " object>>";
  }

  @Getter("__thisclass__")
  static Object thisClass(PySuper self) {
    return self.start == null ? PyNone.NONE : self.start;
  }

  @Getter("__self__")
  static Object self(PySuper self) {
    return self.object == null ? PyNone.NONE : self.object;
  }

  @Getter("__self_class__")
  static Object selfClass(PySuper self) {
    return self.objectType == null ? PyNone.NONE : self.objectType;
  }
}
