package org.aiolang.types.object;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyInstance;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The members of {@code object}, which every value has. */
@Type("object")
final class ObjectMethods {
  private ObjectMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
      if (cls.special(Special.NEW) != PyType.OBJECT.special(Special.NEW)) {
        throw Errors.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (cls.special(Special.INIT) == PyType.OBJECT.special(Special.INIT)) {
        throw Errors.typeError(cls.name() + "() takes no arguments");
      }
    }
    if (cls.isAbstract()) {
      throw abstractClass(r, cls);
    }
    if (cls.layout() != PyType.OBJECT) {
      throw Errors.typeError(
          "object.__new__("
              + cls.name()
              + ") is not safe, use "
              + cls.layout().name()
              + ".__new__()");
    }
    return new PyInstance(cls.instanceShape());
  }

  private static RuntimeException abstractClass(Realm r, PyType cls) {
    Object names = cls.lookup("__abstractmethods__");
    PyList sorted = PyList.from(r, names == null ? PyList.of() : names);
    Calls.invoke(r, sorted, "sort");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sorted.size(); i++) {
      text.append(i == 0 ? "'" : ", '").append(Text.str(r, sorted.get(i))).append('\'');
    }
    return Errors.typeError(
        "Can't instantiate abstract class "
            + cls.name()
            + " without an implementation for abstract method"
            + (sorted.size() > 1 ? "s " : " ")
            + text);
  }

  /** Initialize self.&nbsp; See help(type(self)) for accurate signature. */
  @Fn
  static void __init__(Realm r, Object self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length == 0 && (kwargs == null || kwargs.size() == 0)) {
      return;
    }
    PyType cls = r.typeOf(self);
    if (cls.special(Special.INIT) != PyType.OBJECT.special(Special.INIT)) {
      throw Errors.typeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (cls.special(Special.NEW) == PyType.OBJECT.special(Special.NEW)) {
      throw Errors.typeError(
          cls.name() + ".__init__() takes exactly one argument (the instance to initialize)");
    }
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, Object self) {
    return Text.defaultRepr(r, self);
  }

  /** Return str(self). */
  @Fn
  static String __str__(Realm r, Object self) {
    return Text.repr(r, self);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Object self, Object value) {
    return self == value ? true : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, Object self, Object value) {
    Object eq = r.typeOf(self).special(Special.EQ);
    if (eq == null || eq == PyNone.NONE) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object result = Calls.callMethod1(r, eq, self, value);
    return result == PyNotImplemented.NOT_IMPLEMENTED ? result : (Object) !Truth.of(r, result);
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(Object self) {
    return self == PyNone.NONE ? 0xFCA86420L : System.identityHashCode(self);
  }

  /** Default object formatter. */
  @Fn
  static Object __format__(Realm r, Object self, String formatSpec) {
    if (!formatSpec.isEmpty()) {
      throw Errors.typeError(
          "unsupported format string passed to " + r.typeOf(self).shown() + ".__format__");
    }
    return Text.strObject(r, self);
  }

  /** Return getattr(self, name). */
  @Fn
  static Object __getattribute__(Realm r, Object self, Object name) {
    String n = AttributeNames.of(r, name);
    Object value;
    if (self instanceof PyObject o) {
      value = o.getAttribute(r, n);
    } else {
      Object member = r.typeOf(self).lookup(n);
      value = member == null ? null : Attributes.bind(r, member, self, r.typeOf(self));
    }
    if (value == null) {
      throw Errors.noAttribute(r, self, n);
    }
    return value;
  }

  /** Implement setattr(self, name, value). */
  @Fn
  static void __setattr__(Realm r, Object self, Object name, Object value) {
    change(r, self, AttributeNames.of(r, name), value);
  }

  /** Implement delattr(self, name). */
  @Fn
  static void __delattr__(Realm r, Object self, Object name) {
    change(r, self, AttributeNames.of(r, name), null);
  }

  private static void change(Realm r, Object self, String name, @Nullable Object value) {
    if (self instanceof PyObject o) {
      o.setAttribute(r, name, value);
    } else {
      Attributes.set(r, self, name, value);
    }
  }

  /** Default dir() implementation. */
  @Fn
  static PyList __dir__(Realm r, Object self) {
    PyDict names = new PyDict();
    Object own = Attributes.getOrNull(r, self, "__dict__");
    if (own != null) {
      for (Object name : Iteration.toArray(r, own)) {
        names.put(r, name, PyNone.NONE);
      }
    }
    Object cls = Attributes.getOrNull(r, self, "__class__");
    if (cls instanceof PyType t) {
      AttributeNames.addAll(t, names);
    }
    return PyList.from(r, names);
  }

  @Getter("__class__")
  static PyType getClass(Realm r, Object self) {
    return r.typeOf(self);
  }

  @Setter("__class__")
  static void setClass(Realm r, Object self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof PyType cls)) {
      throw Errors.typeError(
          "__class__ must be set to a class, not '" + r.typeOf(value).shown() + "' object");
    }
    if (!(self instanceof PyObject o)
        || !(o instanceof PyModule) && (cls.isBuiltin() || o.type().isBuiltin())) {
      throw Errors.typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!cls.sameLayout(o.type())) {
      throw Errors.typeError(
          "__class__ assignment: '"
              + cls.name()
              + "' object layout differs from '"
              + o.type().name()
              + "'");
    }
    Attributes.setClass(o, cls);
  }

  @Getter("__dict__")
  static PyDict getDict(Realm r, Object self) {
    if (self instanceof PyObject o && o.hasDict() && o.type().instancesHaveDict()) {
      return Attributes.dict(o);
    }
    throw Errors.noAttribute(r, self, "__dict__");
  }

  @Setter("__dict__")
  static void setDict(Realm r, Object self, @Nullable Object value) {
    if (!(self instanceof PyObject o) || !o.hasDict() || !o.type().instancesHaveDict()) {
      throw Errors.noAttribute(r, self, "__dict__");
    }
    if (value == null) {
      value = new PyDict();
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError(
          "__dict__ must be set to a dictionary, not a '" + r.typeOf(value).shown() + "'");
    }
    Attributes.setDict(o, dict);
  }

  /** List of weak references to the object. */
  @Getter("__weakref__")
  static Object getWeakReferences(Realm r, Object self) {
    if (!r.typeOf(self).hasWeakReferences()) {
      throw Errors.noAttribute(r, self, "__weakref__");
    }
    return PyNone.NONE;
  }

  @Getter("__doc__")
  static Object getDoc(Object self) {
    return PyNone.NONE;
  }

  @ClassFn(text = "$type, /")
  static void __init_subclass__(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError(cls.name() + ".__init_subclass__() takes no keyword arguments");
    }
    if (args.length > 0) {
      throw Errors.typeError(
          cls.name() + ".__init_subclass__() takes no arguments (" + args.length + " given)");
    }
  }

  @ClassFn(text = "$type, object, /")
  static Object __subclasshook__(PyType cls, Object subclass) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Size of object in memory, in bytes. */
  @Fn
  static long __sizeof__(Object self) {
    return 16 + (self instanceof PyObject o ? 8L * o.attributes().length : 0);
  }

  /** What {@code copy} and {@code pickle} keep of an instance. */
  @Fn
  static Object __getstate__(Realm r, Object self) {
    return Reduction.defaultState(r, self, false);
  }

  /** Helper for pickle. */
  @Fn
  static Object __reduce__(Realm r, Object self) {
    return Reduction.common(r, self, 0);
  }

  /** Helper for pickle. */
  @Fn
  static Object __reduce_ex__(Realm r, Object self, long protocol) {
    return Reduction.reduceEx(r, self, protocol);
  }
}
