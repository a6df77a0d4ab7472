package org.aiolang.types.descriptors;

import org.aiolang.object.Attributes;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code super(type, object)}: attributes of an object looked up past a class. */
public final class PySuper extends PyObject {
  public static final PyType TYPE = PyType.builtin("super");

  @Nullable PyType start;
  @Nullable Object object;
  @Nullable PyType objectType;

  public PySuper() {
    super(TYPE.instanceShape());
  }

  /**
   * {@code super(start, object)}; what {@code super()} means in a method of {@code start} whose
   * first argument is {@code object}.
   */
  public PySuper(Realm r, PyType start, Object object) {
    this();
    bind(r, start, object);
  }

  void bind(Realm r, PyType type, @Nullable Object o) {
    start = type;
    object = o;
    objectType = o == null ? null : checked(r, type, o);
  }

  private static PyType checked(Realm r, PyType start, Object object) {
    if (object instanceof PyType t && t.isSubtype(start)) {
      return t;
    }
    PyType type = r.typeOf(object);
    if (type.isSubtype(start)) {
      return type;
    }
    if (object instanceof PyObject
        && Attributes.getOrNull(r, object, "__class__") instanceof PyType claimed
        && claimed != type
        && claimed.isSubtype(start)) {
      return claimed;
    }
    String what = object instanceof PyType t ? "type " + t.name() : "instance of " + type.name();
    throw Errors.typeError(
        "super(type, obj): obj ("
            + what
            + ") is not an instance or subtype of type ("
            + start.name()
            + ").");
  }

  @Override
  public boolean hasDict() {
    return !type().isBuiltin();
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    PyType cls = objectType;
    PyType from = start;
    if (cls != null && from != null && !name.equals("__class__")) {
      Object o = object;
      Object found = find(r, from, o == cls ? null : o, cls, name);
      if (found != null) {
        return found;
      }
    }
    return Attributes.generic(r, this, name);
  }

  /**
   * The attribute that {@code super(start, instance).name} gives, without making the super object;
   * null where no class past {@code start} has the name.
   *
   * @param instance what methods are bound to, or null where they are read through the class
   * @param cls the class whose linearisation is followed
   */
  public static @Nullable Object find(
      Realm r, PyType start, @Nullable Object instance, PyType cls, String name) {
    Object member = member(start, cls, name);
    if (member == null) {
      return null;
    }
    if (instance != null) {
      return Attributes.bind(r, member, instance, cls);
    }
    int kind = Descriptor.kind(member);
    return kind >= Descriptor.NON_DATA ? ((PyObject) member).descriptorGet(r, null, cls) : member;
  }

  /**
   * The member past {@code start} in the linearisation of {@code cls}, unbound; null where there is
   * none.
   */
  public static @Nullable Object member(PyType start, PyType cls, String name) {
    PyType[] mro = cls.mro();
    int i = 0;
    while (i < mro.length && mro[i] != start) {
      i++;
    }
    for (i++; i < mro.length; i++) {
      Object member = mro[i].own(name);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
