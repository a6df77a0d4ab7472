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
import org.aiolang.object.Errors;
import org.aiolang.object.PyClassMethod;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code classmethod}. */
@Type(value = "classmethod", text = "function, /")
final class ClassMethodMethods {
  private ClassMethodMethods() {}

  @New
  static PyClassMethod create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyClassMethod m = new PyClassMethod(PyNone.NONE);
    return cls == PyClassMethod.TYPE ? m : m.as(cls, PyClassMethod.class);
  }

  @Fn
  static void __init__(Realm r, PyClassMethod self, @Args Object[] args) {
    if (args.length != 1) {
      throw Errors.typeError("classmethod expected 1 argument, got " + args.length);
    }
    self.wrap(args[0]);
    Wrapping.copy(r, self, args[0]);
  }

  @Fn
  static Object __get__(
      Realm r, PyClassMethod self, Object instance, @Default("None") Object owner) {
    PyType cls = owner instanceof PyType t ? t : r.typeOf(instance);
    return self.descriptorGet(r, instance, cls);
  }

  @Fn
  static String __repr__(Realm r, PyClassMethod self) {
    return "<classmethod(" + Text.repr(r, self.function()) + ")>";
  }

  @Getter("__func__")
  static Object func(PyClassMethod self) {
    return self.function();
  }

  @Getter("__wrapped__")
  static Object wrapped(PyClassMethod self) {
    return self.function();
  }

  @Getter("__annotations__")
  static Object annotations(Realm r, PyClassMethod self) {
    return Wrapping.own(r, self, self.function(), "__annotations__");
  }

  @Setter("__annotations__")
  static void setAnnotations(Realm r, PyClassMethod self, @Nullable Object value) {
    Wrapping.set(r, self, "__annotations__", value);
  }

  @Getter("__doc__")
  static Object doc(PyClassMethod self) {
    Object doc = Attributes.dict(self).getStr("__doc__");
    return doc == null ? PyNone.NONE : doc;
  }

  @Setter("__doc__")
  static void setDoc(Realm r, PyClassMethod self, @Nullable Object value) {
    Wrapping.set(r, self, "__doc__", value);
  }

  @Getter("__dict__")
  static PyDict dict(PyClassMethod self) {
    return Attributes.dict(self);
  }

  @Getter("__isabstractmethod__")
  static boolean isAbstract(Realm r, PyClassMethod self) {
    return AbstractMark.isAbstract(r, self.function());
  }
}
