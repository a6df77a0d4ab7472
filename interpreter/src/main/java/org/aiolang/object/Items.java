package org.aiolang.object;

import java.math.BigInteger;

/** Subscripts, length and membership. */
public final class Items {
  private Items() {}

  public static Object get(Realm r, Object o, Object key) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.GETITEM);
    if (method != null) {
      return Calls.callMethod1(r, method, o, key);
    }
    if (o instanceof PyType cls) {
      Object hook = Attributes.find(r, cls, "__class_getitem__");
      if (hook != null) {
        return Calls.call1(r, hook, key);
      }
      if (cls == PyType.TYPE) {
        Object types = r.importer().importPath(r, "types");
        return Calls.call2(r, Attributes.get(r, types, "GenericAlias"), cls, key);
      }
      throw Errors.typeError("type '" + cls.shown() + "' is not subscriptable");
    }
    throw Errors.typeError("'" + type.shown() + "' object is not subscriptable");
  }

  public static void set(Realm r, Object o, Object key, Object value) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.SETITEM);
    if (method == null) {
      throw Errors.typeError("'" + type.shown() + "' object does not support item assignment");
    }
    Calls.callMethod2(r, method, o, key, value);
  }

  public static void delete(Realm r, Object o, Object key) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.DELITEM);
    if (method == null) {
      boolean indexed = isSequence(type) && Convert.hasIndex(r, key);
      throw Errors.typeError(
          "'"
              + type.shown()
              + (indexed ? "' object doesn't" : "' object does not")
              + " support item deletion");
    }
    Calls.callMethod1(r, method, o, key);
  }

  /** {@code len(o)}. */
  public static long length(Realm r, Object o) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.LEN);
    if (method == null) {
      throw Errors.typeError("object of type '" + type.shown() + "' has no len()");
    }
    Object n = Calls.callMethod0(r, method, o);
    if (!(n instanceof Long) && !(n instanceof BigInteger)) {
      n = Convert.index(r, n);
    }
    if (n instanceof BigInteger big) {
      if (big.signum() < 0) {
        throw Errors.valueError("__len__() should return >= 0");
      }
      throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    long length = (Long) n;
    if (length < 0) {
      throw Errors.valueError("__len__() should return >= 0");
    }
    return length;
  }

  /** {@code item in container}. */
  public static boolean contains(Realm r, Object container, Object item) {
    PyType type = r.typeOf(container);
    Object method = type.special(Special.CONTAINS);
    if (method == PyNone.NONE) {
      throw Errors.typeError("'" + type.shown() + "' object is not a container");
    }
    if (method != null) {
      return Truth.of(r, Calls.callMethod1(r, method, container, item));
    }
    PyIterator it;
    if (type.special(Special.ITER) == null && type.special(Special.GETITEM) == null) {
      throw Errors.typeError("argument of type '" + type.shown() + "' is not iterable");
    }
    it = Iteration.of(r, container);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (Compare.equal(r, o, item)) {
        return true;
      }
      r.safepoint();
    }
    return false;
  }

  /**
   * Whether CPython's type object has sequence slots: all classes of programs have, and builtin
   * containers.
   */
  private static boolean isSequence(PyType type) {
    return !type.isBuiltin() || type.special(Special.CONTAINS) != null;
  }
}
