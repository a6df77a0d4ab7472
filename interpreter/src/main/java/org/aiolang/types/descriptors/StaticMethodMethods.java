package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyStaticMethod;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code staticmethod}. */
@Type(value = "staticmethod", text = "function, /")
final class StaticMethodMethods {
  private StaticMethodMethods() {}

  @New
  static PyStaticMethod create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyStaticMethod m = new PyStaticMethod(PyNone.NONE);
    return cls == PyStaticMethod.TYPE ? m : m.as(cls, PyStaticMethod.class);
  }

  @Fn
  static void __init__(Realm r, PyStaticMethod self, @Args Object[] args) {
    if (args.length != 1) {
      throw Errors.typeError("staticmethod expected 1 argument, got " + args.length);
    }
    self.wrap(args[0]);
    Wrapping.copy(r, self, args[0]);
  }

  @Fn
  static Object __get__(PyStaticMethod self, Object instance, @Default("None") Object owner) {
    return self.function();
  }

  @Fn
  static Object __call__(
      Realm r, PyStaticMethod self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self.function(), args, kwargs);
  }

  @Fn
  static String __repr__(Realm r, PyStaticMethod self) {
    return "<staticmethod(" + Text.repr(r, self.function()) + ")>";
  }

  @Getter("__func__")
  static Object func(PyStaticMethod self) {
    return self.function();
  }

  @Getter("__wrapped__")
  static Object wrapped(PyStaticMethod self) {
    return self.function();
  }

  @Getter("__annotations__")
  static Object annotations(Realm r, PyStaticMethod self) {
    return Wrapping.own(r, self, self.function(), "__annotations__");
  }

  @Setter("__annotations__")
  static void setAnnotations(Realm r, PyStaticMethod self, @Nullable Object value) {
    Wrapping.set(r, self, "__annotations__", value);
  }

  @Getter("__doc__")
  static Object doc(PyStaticMethod self) {
    Object doc = Attributes.dict(self).getStr("__doc__");
    return doc == null ? PyNone.NONE : doc;
  }

  @Setter("__doc__")
  static void setDoc(Realm r, PyStaticMethod self, @Nullable Object value) {
    Wrapping.set(r, self, "__doc__", value);
  }

  @Getter("__dict__")
  static PyDict dict(PyStaticMethod self) {
    return Attributes.dict(self);
  }

  @Getter("__isabstractmethod__")
  static boolean isAbstract(Realm r, PyStaticMethod self) {
    return AbstractMark.isAbstract(r, self.function());
  }
}
