package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The members of {@code property}. */
@Type(value = "property", text = "fget=None, fset=None, fdel=None, doc=None")
final class PropertyMethods {
  private PropertyMethods() {}

  @New
  static PyProperty create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyProperty p = new PyProperty();
    return cls == PyProperty.TYPE ? p : p.as(cls, PyProperty.class);
  }

  @Fn
  static void __init__(
      Realm r,
      PyProperty self,
      @Kw @Default("None") Object fget,
      @Kw @Default("None") Object fset,
      @Kw @Default("None") Object fdel,
      @Kw @Default("None") Object doc) {
    self.getter = fget;
    self.setter = fset;
    self.deleter = fdel;
    self.doc = doc;
    self.name = null;
    self.docOfGetter = false;
    if (doc == PyNone.NONE && fget != PyNone.NONE) {
      Object text = Attributes.getOrNull(r, fget, "__doc__");
      if (text != null && text != PyNone.NONE) {
        self.doc = text;
        self.docOfGetter = true;
      }
    }
    if (self.type() != PyProperty.TYPE) {
      keepDoc(r, self);
    }
  }

  /** An instance of a subclass has its docstring as an attribute of its own, where it may. */
  private static void keepDoc(Realm r, PyProperty self) {
    try {
      Attributes.set(r, self, "__doc__", self.doc);
    } catch (PyException e) {
      if (self.docOfGetter || !e.is(Exceptions.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  /** Descriptor to obtain a copy of the property with a different getter. */
  @Fn
  static Object getter(Realm r, PyProperty self, Object object) {
    return changed(r, self, object, self.setter, self.deleter);
  }

  /** Descriptor to obtain a copy of the property with a different setter. */
  @Fn
  static Object setter(Realm r, PyProperty self, Object object) {
    return changed(r, self, self.getter, object, self.deleter);
  }

  /** Descriptor to obtain a copy of the property with a different deleter. */
  @Fn
  static Object deleter(Realm r, PyProperty self, Object object) {
    return changed(r, self, self.getter, self.setter, object);
  }

  private static Object changed(
      Realm r, PyProperty self, Object getter, Object setter, Object deleter) {
    Object doc = self.docOfGetter && getter != PyNone.NONE ? PyNone.NONE : self.doc;
    Object[] args = {getter, setter, deleter, doc};
    Object made = Calls.call(r, self.type(), args, null);
    if (made instanceof PyProperty p && self.name != null) {
      p.name = self.name;
    }
    return made;
  }

  @Fn
  static Object __get__(Realm r, PyProperty self, Object instance, @Default("None") Object owner) {
    return self.read(r, instance == PyNone.NONE ? null : instance);
  }

  @Fn
  static void __set__(Realm r, PyProperty self, Object instance, Object value) {
    self.write(r, instance, value);
  }

  @Fn
  static void __delete__(Realm r, PyProperty self, Object instance) {
    self.write(r, instance, null);
  }

  @Fn(text = "owner, name, /")
  static void __set_name__(PyProperty self, @Args Object[] args) {
    if (args.length != 2) {
      throw Errors.typeError(
          "__set_name__() takes 2 positional arguments but " + args.length + " were given");
    }
    self.name = args[1];
  }

  /** The name it knows, or its getter's; null where there is none. */
  static @Nullable Object name(Realm r, PyProperty self) {
    if (self.name != null) {
      return self.name;
    }
    return self.getter == PyNone.NONE ? null : Attributes.getOrNull(r, self.getter, "__name__");
  }

  @Getter("__name__")
  static Object getName(Realm r, PyProperty self) {
    Object name = name(r, self);
    if (name == null) {
      throw Errors.noAttribute(r, self, "__name__");
    }
    return name;
  }

  @Setter("__name__")
  static void setName(PyProperty self, @Nullable Object value) {
    self.name = value;
  }

  @Getter("__doc__")
  static Object getDoc(PyProperty self) {
    return self.doc;
  }

  @Setter("__doc__")
  static void setDoc(PyProperty self, @Nullable Object value) {
    self.doc = value == null ? PyNone.NONE : value;
  }

  @Getter("fget")
  static Object fget(PyProperty self) {
    return self.getter;
  }

  @Getter("fset")
  static Object fset(PyProperty self) {
    return self.setter;
  }

  @Getter("fdel")
  static Object fdel(PyProperty self) {
    return self.deleter;
  }

  @Getter("__isabstractmethod__")
  static boolean isAbstract(Realm r, PyProperty self) {
    return AbstractMark.isAbstract(r, self.getter)
        || AbstractMark.isAbstract(r, self.setter)
        || AbstractMark.isAbstract(r, self.deleter);
  }
}
