package org.aiolang.types.descriptors;

import org.aiolang.object.Calls;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code property}. */
public final class PyProperty extends PyObject {
  public static final PyType TYPE = PyType.builtin("property");

  Object getter = PyNone.NONE;
  Object setter = PyNone.NONE;
  Object deleter = PyNone.NONE;
  Object doc = PyNone.NONE;

  /** Whether the doc is the getter's. */
  boolean docOfGetter;

  /** What {@code __set_name__} said, or null. */
  @Nullable Object name;

  public PyProperty() {
    super(TYPE.instanceShape());
  }

  /** The function that reads it, or None. */
  public Object getter() {
    return getter;
  }

  /** The function that sets it, or None. */
  public Object setter() {
    return setter;
  }

  @Override
  public boolean hasDict() {
    return !type().isBuiltin();
  }

  @Override
  public int descriptorKind() {
    return Descriptor.DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    if (!type().isBuiltin()) {
      return super.descriptorGet(r, instance, owner);
    }
    return read(r, instance);
  }

  Object read(Realm r, @Nullable Object instance) {
    if (instance == null) {
      return this;
    }
    if (getter == PyNone.NONE) {
      throw without(r, instance, "getter");
    }
    return Calls.call1(r, getter, instance);
  }

  @Override
  public void descriptorSet(Realm r, Object instance, @Nullable Object value) {
    if (!type().isBuiltin()) {
      super.descriptorSet(r, instance, value);
    } else {
      write(r, instance, value);
    }
  }

  void write(Realm r, Object instance, @Nullable Object value) {
    if (value == null) {
      if (deleter == PyNone.NONE) {
        throw without(r, instance, "deleter");
      }
      Calls.call1(r, deleter, instance);
    } else {
      if (setter == PyNone.NONE) {
        throw without(r, instance, "setter");
      }
      Calls.call2(r, setter, instance, value);
    }
  }

  private RuntimeException without(Realm r, Object instance, String what) {
    Object n = PropertyMethods.name(r, this);
    return Errors.attributeError(
        "property "
            + (n == null ? "" : Text.repr(r, n) + " ")
            + "of '"
            + r.typeOf(instance).qualname()
            + "' object has no "
            + what);
  }
}
