package org.aiolang.stdlib.functools;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** {@code functools.cached_property}: computed on the first read, then an instance's attribute. */
@Type(value = "cached_property", module = "functools")
final class CachedProperty extends PyObject {
  static final PyType TYPE = PyType.builtin("cached_property").members(new CachedPropertyTable());

  private final Object function;
  private @Nullable String name;

  private CachedProperty(Object function) {
    super(TYPE.instanceShape());
    this.function = function;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public int descriptorKind() {
    return Descriptor.NON_DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return type() == TYPE || type().special(Special.GET) instanceof NativeFunction
        ? read(r, instance)
        : super.descriptorGet(r, instance, owner);
  }

  private Object read(Realm r, @Nullable Object instance) {
    if (instance == null) {
      return this;
    }
    if (name == null) {
      throw Errors.typeError(
          "Cannot use cached_property instance without calling __set_name__ on it.");
    }
    Object dict = Attributes.getOrNull(r, instance, "__dict__");
    if (dict == null) {
      throw Errors.typeError(
          "No '__dict__' attribute on "
              + Text.repr(r, r.typeOf(instance).shown())
              + " instance to cache "
              + Text.repr(r, name)
              + " property.");
    }
    if (dict instanceof PyDict d) {
      Object known = d.getStr(name);
      if (known != null) {
        return known;
      }
    }
    Object value = Calls.call1(r, function, instance);
    if (dict instanceof PyDict d && d.type() == PyDict.TYPE) {
      d.putStr(name, value);
    } else if (r.typeOf(dict).special(Special.SETITEM) == null) {
      throw Errors.typeError(
          "The '__dict__' attribute on "
              + Text.repr(r, r.typeOf(instance).shown())
              + " instance does not support item assignment for caching "
              + Text.repr(r, name)
              + " property.");
    } else {
      Items.set(r, dict, name, value);
    }
    return value;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object func) {
    CachedProperty made = new CachedProperty(func);
    Object doc = Attributes.getOrNull(r, func, "__doc__");
    Attributes.setOwn(made, "__doc__", doc == null ? PyNone.NONE : doc);
    Object module = Attributes.getOrNull(r, func, "__module__");
    Attributes.setOwn(made, "__module__", module == null ? PyNone.NONE : module);
    return cls == TYPE ? made : made.as(cls, CachedProperty.class);
  }

  @Fn("__set_name__")
  static void setName(Realm r, CachedProperty self, Object owner, String name) {
    if (self.name == null) {
      self.name = name;
    } else if (!name.equals(self.name)) {
      throw Errors.typeError(
          "Cannot assign the same cached_property to two different names ("
              + Text.repr(r, self.name)
              + " and "
              + Text.repr(r, name)
              + ").");
    }
  }

  @Fn("__get__")
  static Object get(Realm r, CachedProperty self, Object instance, @Default("None") Object owner) {
    return self.read(r, instance == PyNone.NONE ? null : instance);
  }

  @Getter
  static Object func(CachedProperty self) {
    return self.function;
  }

  @Getter
  static Object attrname(CachedProperty self) {
    return self.name == null ? PyNone.NONE : self.name;
  }

  @Getter("__doc__")
  static Object doc(CachedProperty self) {
    Object own = Attributes.dict(self).getStr("__doc__");
    return own == null ? PyNone.NONE : own;
  }

  @Setter("__doc__")
  static void setDoc(CachedProperty self, @Nullable Object value) {
    if (value == null) {
      Attributes.dict(self).removeStr("__doc__");
    } else {
      Attributes.setOwn(self, "__doc__", value);
    }
  }

  @Getter("__dict__")
  static PyDict dict(CachedProperty self) {
    return Attributes.dict(self);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
