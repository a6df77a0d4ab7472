package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.MemberSlot;
import org.aiolang.object.NativeProperty;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code getset_descriptor} and {@code member_descriptor}. */
@Type("getset_descriptor")
final class AttributeDescriptorMethods {
  private AttributeDescriptorMethods() {}

  @Fn
  static Object __get__(Realm r, PyObject self, Object instance, @Default("None") Object owner) {
    if (instance == PyNone.NONE) {
      return self;
    }
    check(r, self, instance);
    return self.descriptorGet(r, instance, r.typeOf(instance));
  }

  @Fn
  static void __set__(Realm r, PyObject self, Object instance, Object value) {
    check(r, self, instance);
    self.descriptorSet(r, instance, value);
  }

  @Fn
  static void __delete__(Realm r, PyObject self, Object instance) {
    check(r, self, instance);
    self.descriptorSet(r, instance, null);
  }

  private static void check(Realm r, PyObject self, Object instance) {
    if (!r.typeOf(instance).isSubtype(objclass(self))) {
      throw Errors.typeError(
          "descriptor '"
              + name(self)
              + "' for '"
              + objclass(self).name()
              + "' objects doesn't apply to a '"
              + r.typeOf(instance).shown()
              + "' object");
    }
  }

  @Fn
  static String __repr__(PyObject self) {
    String what = self.type() == MemberSlot.TYPE ? "<member '" : "<attribute '";
    return what + name(self) + "' of '" + objclass(self).name() + "' objects>";
  }

  @Getter("__name__")
  static String name(PyObject self) {
    return self instanceof MemberSlot s ? s.name() : ((NativeProperty) self).name();
  }

  @Getter("__qualname__")
  static String qualname(PyObject self) {
    return objclass(self).qualname() + "." + name(self);
  }

  @Getter("__objclass__")
  static PyType objclass(PyObject self) {
    return self instanceof MemberSlot s ? s.owner() : ((NativeProperty) self).owner();
  }

  @Getter("__doc__")
  static Object doc(PyObject self) {
    String doc = self instanceof NativeProperty p ? p.doc() : null;
    return doc == null ? PyNone.NONE : doc;
  }
}
