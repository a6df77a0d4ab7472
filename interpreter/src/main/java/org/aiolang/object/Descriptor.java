package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * The descriptor protocol for classes that define {@code __get__}, {@code __set__} or {@code
 * __delete__} themselves.
 */
public final class Descriptor {
  /** A plain value. */
  public static final int NONE = 0;

  /**
   * A function: read through an instance it is a bound method, so a call may pass the instance
   * first instead.
   */
  public static final int METHOD = 1;

  /** Defines only {@code __get__}: the instance's own attribute goes first. */
  public static final int NON_DATA = 2;

  /** Defines {@code __set__} or {@code __delete__}: goes before the instance's own attribute. */
  public static final int DATA = 3;

  private Descriptor() {}

  /** The kind of any value found in a class. */
  public static int kind(Object value) {
    return value instanceof PyObject o ? o.descriptorKind() : NONE;
  }

  static int kindOf(PyType type) {
    if (type.special(Special.SET) != null || type.special(Special.DELETE) != null) {
      return DATA;
    }
    return type.special(Special.GET) != null ? NON_DATA : NONE;
  }

  /**
   * Whether a data descriptor has a {@code __get__}; one that only sets leaves reading to the
   * instance.
   */
  static boolean reads(PyObject descriptor) {
    PyType type = descriptor.type();
    return type.isBuiltin() || type.special(Special.GET) != null;
  }

  static Object get(Realm r, PyObject descriptor, @Nullable Object instance, PyType owner) {
    Object get = descriptor.type().special(Special.GET);
    if (get == null) {
      return descriptor;
    }
    // called as it stands, not bound: CPython does the same
    return Calls.call3(r, get, descriptor, instance == null ? PyNone.NONE : instance, owner);
  }

  static void set(Realm r, PyObject descriptor, Object instance, @Nullable Object value) {
    Object method = descriptor.type().special(value == null ? Special.DELETE : Special.SET);
    if (method == null) {
      throw Errors.attributeError(value == null ? "__delete__" : "__set__");
    }
    if (value == null) {
      Calls.callMethod1(r, method, descriptor, instance);
    } else {
      Calls.callMethod2(r, method, descriptor, instance, value);
    }
  }
}
