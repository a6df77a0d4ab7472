package org.aiolang.object;

import java.util.List;
import org.aiolang.diag.Warnings;
import org.jspecify.annotations.Nullable;

/** {@code type.__new__}: makes a class from its name, bases and namespace. */
public final class TypeBuilder {
  private TypeBuilder() {}

  /** The most derived metaclass of {@code meta} and the bases' classes. */
  public static PyType metaclass(PyType meta, PyType[] bases) {
    PyType[] metas = new PyType[bases.length];
    for (int i = 0; i < metas.length; i++) {
      metas[i] = bases[i].type();
    }
    return winner(meta, metas);
  }

  /** The most derived of {@code meta} and the classes of the bases. */
  public static PyType winner(PyType meta, PyType[] metas) {
    PyType winner = meta;
    for (PyType other : metas) {
      if (winner.isSubtype(other)) {
        continue;
      }
      if (other.isSubtype(winner)) {
        winner = other;
        continue;
      }
      throw Errors.typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of"
              + " the metaclasses of all its bases");
    }
    return winner;
  }

  /**
   * Makes the class, calls {@code __set_name__} of its members and {@code __init_subclass__} of its
   * base.
   */
  public static PyType build(
      Realm r,
      PyType meta,
      String name,
      PyType[] givenBases,
      PyDict namespace,
      Object[] keywordValues,
      String @Nullable [] keywords) {
    PyType[] bases = givenBases.length == 0 ? new PyType[] {PyType.OBJECT} : givenBases;
    Mro.duplicates(bases);
    PyType slotOwner = SlotNames.owner(bases);
    PyType layout = layout(bases);
    PyType type = PyType.heap(meta, name, bases, Mro.linearize(PyType.OBJECT, bases), layout);
    type.inheritsSlots(slotOwner);
    List<MemberSlot> slots = SlotNames.apply(r, type, namespace);
    Object cell = null;
    Object classDict = null;
    for (int i = 0; i < namespace.limit(); i++) {
      Object key = namespace.keyAt(i);
      if (!(key instanceof String k)) {
        if (key != null) {
          Warnings.warn(
              r,
              Exceptions.RUNTIME_WARNING,
              "non-string key in the __dict__ of class " + type.name(),
              1);
          type.setOther(r, key, namespace.valueAt(i));
        }
        continue;
      }
      Object value = namespace.valueAt(i);
      if (k.equals("__classcell__")) {
        cell = value;
      } else if (k.equals("__classdictcell__")) {
        classDict = value;
      } else if (k.equals("__qualname__")) {
        if (!(value instanceof String q)) {
          throw Errors.typeError("type __qualname__ must be a str, not " + r.typeOf(value).name());
        }
        type.requalify(q);
      } else {
        type.setOwn(k, implicit(k, value));
      }
    }
    if (namespace.getStr("__module__") == null && r.top != null) {
      Object module = r.top.globals().getStr("__name__");
      if (module != null) {
        type.setOwn("__module__", module);
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      type.setOwn(slots.get(i).name(), slots.get(i));
    }
    if (type.addsDict) {
      addDescriptor(type, "__dict__");
    }
    if (type.addsWeakReferences) {
      addDescriptor(type, "__weakref__");
    }
    if (namespace.getStr("__doc__") == null && type.own("__doc__") == null) {
      type.setOwn("__doc__", PyNone.NONE);
    }
    if (namespace.getStr("__eq__") != null && namespace.getStr("__hash__") == null) {
      type.setOwn("__hash__", PyNone.NONE);
    }
    if (cell instanceof Cell c) {
      c.value = type;
    } else if (cell != null) {
      throw Errors.typeError(
          "__classcell__ must be a nonlocal cell, not " + Text.repr(r, r.typeOf(cell)));
    }
    if (classDict instanceof Cell c) {
      c.value = type; // what a class is made of is in its own members from now on
    }
    Object order = meta.lookup("mro");
    if (order != null && !(order instanceof NativeFunction)) {
      type.replaceMro(Mro.of(r, type));
    }
    setNames(r, type, namespace);
    initSubclass(r, type, keywordValues, keywords);
    r.classes().made(type);
    return type;
  }

  private static void addDescriptor(PyType type, String name) {
    if (type.own(name) == null && PyType.OBJECT.own(name) instanceof NativeProperty p) {
      type.setOwn(name, p.of(type));
    }
  }

  /** Functions of these names are class or static methods without a decorator. */
  private static Object implicit(String name, Object value) {
    if (value instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
      if (name.equals("__init_subclass__") || name.equals("__class_getitem__")) {
        return new PyClassMethod(value);
      }
      if (name.equals("__new__")) {
        return new PyStaticMethod(value);
      }
    }
    return value;
  }

  /** The builtin type whose storage instances of these bases have. */
  static PyType layout(PyType[] bases) {
    PyType layout = PyType.OBJECT;
    for (PyType base : bases) {
      if (!base.isSubclassable()) {
        throw Errors.typeError("type '" + base.fullName() + "' is not an acceptable base type");
      }
      PyType other = base.layout();
      if (other == layout || layout.isSubtype(other)) {
        continue;
      }
      if (!other.isSubtype(layout)) {
        throw Errors.typeError("multiple bases have instance lay-out conflict");
      }
      layout = other;
    }
    return layout;
  }

  private static void setNames(Realm r, PyType type, PyDict namespace) {
    for (int i = 0; i < namespace.limit(); i++) {
      if (namespace.keyAt(i) instanceof String name && namespace.valueAt(i) instanceof PyObject o) {
        Object setName = o.type().special(Special.SET_NAME);
        if (setName != null) {
          try {
            Calls.callMethod2(r, setName, o, type, name);
          } catch (PyException e) {
            e.value()
                .addNote(
                    r,
                    "Error calling __set_name__ on '"
                        + o.type().name()
                        + "' instance '"
                        + name
                        + "' in '"
                        + type.name()
                        + "'");
            throw e;
          }
        }
      }
    }
  }

  private static void initSubclass(
      Realm r, PyType type, Object[] keywordValues, String @Nullable [] keywords) {
    for (int i = 1; i < type.mro().length; i++) {
      Object hook = type.mro()[i].own("__init_subclass__");
      if (hook != null) {
        Calls.call(r, boundTo(r, hook, type), keywordValues, keywords);
        return;
      }
    }
  }

  private static Object boundTo(Realm r, Object hook, PyType type) {
    return hook instanceof PyObject d && d.descriptorKind() == Descriptor.NON_DATA
        ? d.descriptorGet(r, null, type)
        : Attributes.bind(r, hook, type, type);
  }
}
