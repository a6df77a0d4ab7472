package org.aiolang.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reading, setting and deleting attributes. */
public final class Attributes {
  private Attributes() {}

  /** {@code o.name}. */
  public static Object get(Realm r, Object o, String name) {
    Object value = find(r, o, name);
    if (value == null) {
      throw Errors.noAttribute(r, o, name);
    }
    return value;
  }

  /**
   * {@code getattr(o, name, None)} with null for None: also where the lookup raised AttributeError.
   */
  public static @Nullable Object getOrNull(Realm r, Object o, String name) {
    try {
      return find(r, o, name);
    } catch (PyException e) {
      if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /**
   * The attribute, or null where plain lookup finds none; an AttributeError that a hook raises goes
   * through.
   */
  public static @Nullable Object find(Realm r, Object o, String name) {
    if (!(o instanceof PyObject p)) {
      PyType type = r.typeOf(o);
      Object member = type.lookup(name);
      return member == null ? null : bind(r, member, o, type);
    }
    PyType type = p.type();
    Object hook = type.special(Special.GETATTR);
    if (hook == null) {
      Object override = type.special(Special.GETATTRIBUTE);
      return override == null || override instanceof NativeFunction
          ? p.getAttribute(r, name)
          : Calls.callMethod1(r, override, p, name);
    }
    try {
      Object override = type.special(Special.GETATTRIBUTE);
      Object value =
          override == null || override instanceof NativeFunction
              ? p.getAttribute(r, name)
              : Calls.callMethod1(r, override, p, name);
      if (value != null) {
        return value;
      }
    } catch (PyException e) {
      if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
    return Calls.callMethod1(r, hook, p, name);
  }

  /** {@code object.__getattribute__}; null where absent. */
  public static @Nullable Object generic(Realm r, PyObject o, String name) {
    PyType type = o.type();
    Object member = type.lookup(name);
    if (member instanceof PyObject d
        && d.descriptorKind() == Descriptor.DATA
        && Descriptor.reads(d)) {
      return d.descriptorGet(r, o, type);
    }
    Object own = o.ownAttribute(r, name);
    if (own != null) {
      return own;
    }
    return member == null ? null : bind(r, member, o, type);
  }

  /** What a class member is when read through an instance. */
  public static Object bind(Realm r, Object member, Object instance, PyType type) {
    if (member instanceof PyObject d) {
      switch (d.descriptorKind()) {
        case Descriptor.METHOD:
          return new BoundMethod(instance, d);
        case Descriptor.NONE:
          return d;
        default:
          return d.descriptorGet(r, instance, type);
      }
    }
    return member;
  }

  /** What the object itself holds under a name, or null. */
  public static @Nullable Object getOwn(Realm r, PyObject o, String name) {
    Shape shape = o.shape;
    if (shape.isDict()) {
      return ((PyDict) o.attributes[0]).getStr(name);
    }
    int i = shape.find(name);
    return i < 0 ? null : o.attributes[i];
  }

  /** {@code o.name = value}; null deletes. */
  public static void set(Realm r, Object o, String name, @Nullable Object value) {
    if (!(o instanceof PyObject p)) {
      PyType type = r.typeOf(o);
      Object member = type.lookup(name);
      if (member instanceof PyObject d && d.descriptorKind() == Descriptor.DATA) {
        d.descriptorSet(r, o, value);
        return;
      }
      throw notSettable(o, type, member, name);
    }
    PyType type = p.type();
    Object override = type.special(value == null ? Special.DELATTR : Special.SETATTR);
    if (override == null || override instanceof NativeFunction hook && !isForeign(hook)) {
      p.setAttribute(r, name, value);
    } else if (value == null) {
      Calls.callMethod1(r, override, p, name);
    } else {
      Calls.callMethod2(r, override, p, name, value);
    }
  }

  /** Whether a native function was put there for another purpose: {@code dict.__setitem__}. */
  private static boolean isForeign(NativeFunction hook) {
    return !hook.name().equals("__setattr__") && !hook.name().equals("__delattr__");
  }

  /** Whether a class of the program defines how attributes are set or deleted. */
  private static boolean isOwnHook(@Nullable Object hook) {
    return hook != null && !(hook instanceof NativeFunction);
  }

  private static PyException notSettable(
      Object o, PyType type, @Nullable Object member, String name) {
    String message;
    if (member != null) {
      message = "' object attribute '" + name + "' is read-only";
    } else {
      boolean generic =
          !isOwnHook(type.special(Special.SETATTR)) && !isOwnHook(type.special(Special.DELATTR));
      message =
          "' object has no attribute '"
              + name
              + (generic ? "' and no __dict__ for setting new attributes" : "'");
    }
    return Errors.attribute("'" + type.shown() + message, o, name);
  }

  static void genericSet(Realm r, PyObject o, String name, @Nullable Object value) {
    PyType type = o.type();
    Object member = type.lookup(name);
    if (member instanceof PyObject d && d.descriptorKind() == Descriptor.DATA) {
      d.descriptorSet(r, o, value);
      return;
    }
    if (!o.hasDict() || !type.instancesHaveDict()) {
      throw notSettable(o, type, member, name);
    }
    if (value != null) {
      setOwn(o, name, value);
    } else if (!deleteOwn(o, name)) {
      throw Errors.attributeError(
          "'" + type.shown() + "' object has no attribute '" + name + "'"); // without name and obj
    }
  }

  /** Sets in the instance's own {@code __dict__}. */
  public static void setOwn(PyObject o, String name, Object value) {
    Shape shape = o.shape;
    if (!shape.isDict()) {
      int i = shape.find(name);
      if (i >= 0) {
        o.attributes[i] = value;
        return;
      }
      Shape next = shape.with(name);
      if (next != null) {
        grow(o, next, value);
        return;
      }
      dict(o);
    }
    (MemberSlot.isKey(name) ? slots(o) : (PyDict) o.attributes[0]).putStr(name, value);
  }

  /** Adds the attribute that turns the object's shape into {@code next}. */
  public static void grow(PyObject o, Shape next, Object value) {
    int i = next.size() - 1;
    if (i >= o.attributes.length) {
      o.attributes = Arrays.copyOf(o.attributes, i < 4 ? 4 : i * 2);
    }
    o.attributes[i] = value;
    o.shape = next;
  }

  private static boolean deleteOwn(PyObject o, String name) {
    if (!o.shape.isDict() && o.shape.find(name) < 0) {
      return false;
    }
    return dict(o).removeStr(name) != null;
  }

  /** The instance's {@code __dict__}, as a live dict: the object goes to dict mode. */
  public static PyDict dict(PyObject o) {
    Shape shape = o.shape;
    if (shape.isDict()) {
      return (PyDict) o.attributes[0];
    }
    PyDict dict = new PyDict();
    PyDict slots = null;
    String[] names = shape.names();
    for (int i = 0; i < names.length; i++) {
      if (MemberSlot.isKey(names[i])) {
        slots = slots == null ? new PyDict() : slots;
        slots.putStr(names[i], o.attributes[i]);
      } else {
        dict.putStr(names[i], o.attributes[i]);
      }
    }
    o.attributes = slots == null ? new Object[] {dict} : new Object[] {dict, slots};
    o.shape = o.type().dictShape();
    return dict;
  }

  /** The values of {@code __slots__} of an object in dict mode. */
  static PyDict slots(PyObject o) {
    if (o.attributes.length < 2) {
      o.attributes = new Object[] {o.attributes[0], new PyDict()};
    }
    return (PyDict) o.attributes[1];
  }

  /** Replaces the instance's {@code __dict__}. */
  public static void setDict(PyObject o, PyDict dict) {
    dict(o);
    o.attributes[0] = dict;
  }

  /** {@code o.__class__ = cls}; the caller has checked that the layouts agree. */
  public static void setClass(PyObject o, PyType cls) {
    dict(o);
    o.shape = cls.dictShape();
  }
}
