package org.aiolang.types.set;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The members of {@code set} alone. */
@Type(value = "set", text = "iterable=(), /", parts = AnySetMethods.class, self = PySet.class)
final class SetMethods {
  private SetMethods() {}

  @New
  static PySet create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return cls == PySet.TYPE ? new PySet() : new PySet().as(cls, PySet.class);
  }

  @Fn
  static void __init__(Realm r, PySet self, @Default("()") Object iterable) {
    if (self.size() > 0) {
      self.clear();
    }
    self.update(r, iterable);
  }

  /**
   * Add an element to a set.
   *
   * <p>This has no effect if the element is already present.
   */
  @Fn
  static void add(Realm r, PySet self, Object object) {
    self.add(r, object);
  }

  /**
   * Remove an element from a set; it must be a member.
   *
   * <p>If the element is not a member, raise a KeyError.
   */
  @Fn
  static void remove(Realm r, PySet self, Object object) {
    if (!self.remove(r, SetArguments.key(r, object))) {
      throw Errors.keyError(object);
    }
  }

  /**
   * Remove an element from a set if it is a member.
   *
   * <p>Unlike set.remove(), the discard() method does not raise an exception when an element is
   * missing from the set.
   */
  @Fn
  static void discard(Realm r, PySet self, Object object) {
    self.remove(r, SetArguments.key(r, object));
  }

  /**
   * Remove and return an arbitrary set element.
   *
   * <p>Raises KeyError if the set is empty.
   */
  @Fn
  static Object pop(PySet self) {
    Object item = self.pop();
    if (item == null) {
      throw Errors.keyError("pop from an empty set");
    }
    return item;
  }

  /** Remove all elements from this set. */
  @Fn
  static void clear(PySet self) {
    self.clear();
  }

  /** Update the set, adding elements from all others. */
  @Fn
  static void update(Realm r, PySet self, @Args Object[] others) {
    for (Object other : others) {
      self.update(r, other);
    }
  }

  /** Update the set, keeping only elements found in it and all others. */
  @Fn("intersection_update")
  static void intersectionUpdate(Realm r, PySet self, @Args Object[] others) {
    self.become(AnySetMethods.intersection(r, self, others));
  }

  /** Update the set, removing elements found in others. */
  @Fn("difference_update")
  static void differenceUpdate(Realm r, PySet self, @Args Object[] others) {
    for (Object other : others) {
      self.removeAll(r, other);
    }
  }

  /** Update the set, keeping only elements found in either set, but not in both. */
  @Fn("symmetric_difference_update")
  static void symmetricDifferenceUpdate(Realm r, PySet self, Object other) {
    self.toggleAll(r, SetArguments.set(r, other));
  }

  @Fn
  static Object __ior__(Realm r, PySet self, Object value) {
    if (!(value instanceof AnySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.update(r, s);
    return self;
  }

  @Fn
  static Object __iand__(Realm r, PySet self, Object value) {
    if (!(value instanceof AnySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.become(SetOperations.intersection(r, self, s));
    return self;
  }

  @Fn
  static Object __isub__(Realm r, PySet self, Object value) {
    if (!(value instanceof AnySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.removeAll(r, s);
    return self;
  }

  @Fn
  static Object __ixor__(Realm r, PySet self, Object value) {
    if (!(value instanceof AnySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.toggleAll(r, s);
    return self;
  }

  /** Return a shallow copy of a set. */
  @Fn
  static AnySet copy(Realm r, PySet self) {
    return SetOperations.copy(r, self);
  }
}
