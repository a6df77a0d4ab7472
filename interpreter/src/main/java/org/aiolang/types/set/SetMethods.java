package org.aiolang.types.set;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** The members of {@code set}. */
@Type("set")
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
    self.become(intersection(r, self, others));
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
  static Object __ior__(Realm r, PySet self, Object other) {
    if (!(other instanceof PySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.update(r, s);
    return self;
  }

  @Fn
  static Object __iand__(Realm r, PySet self, Object other) {
    if (!(other instanceof PySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.become(SetOperations.intersection(r, self, s));
    return self;
  }

  @Fn
  static Object __isub__(Realm r, PySet self, Object other) {
    if (!(other instanceof PySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.removeAll(r, s);
    return self;
  }

  @Fn
  static Object __ixor__(Realm r, PySet self, Object other) {
    if (!(other instanceof PySet s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.toggleAll(r, s);
    return self;
  }

  @Fn
  static long __len__(PySet self) {
    return self.size();
  }

  @Fn
  static PyIterator __iter__(PySet self) {
    return new SetIterator(self);
  }

  @Fn
  static boolean __contains__(Realm r, PySet self, Object key) {
    return self.contains(r, SetArguments.key(r, key));
  }

  /** Return a shallow copy of a set. */
  @Fn
  static PySet copy(Realm r, PySet self) {
    return SetOperations.copy(r, self);
  }

  /** Return a new set with elements from the set and all others. */
  @Fn
  static PySet union(Realm r, PySet self, @Args Object[] others) {
    PySet made = SetOperations.copy(r, self);
    for (Object other : others) {
      made.update(r, other);
    }
    return made;
  }

  /** Return a new set with elements common to the set and all others. */
  @Fn
  static PySet intersection(Realm r, PySet self, @Args Object[] others) {
    PySet made = others.length == 0 ? SetOperations.copy(r, self) : self;
    for (Object other : others) {
      made = SetOperations.intersection(r, made, other);
    }
    return made;
  }

  /** Return a new set with elements in the set that are not in the others. */
  @Fn
  static PySet difference(Realm r, PySet self, @Args Object[] others) {
    if (others.length == 0) {
      return SetOperations.copy(r, self);
    }
    PySet made = SetOperations.difference(r, self, others[0]);
    for (int i = 1; i < others.length; i++) {
      made.removeAll(r, others[i]);
    }
    return made;
  }

  /** Return a new set with elements in either the set or other but not both. */
  @Fn("symmetric_difference")
  static PySet symmetricDifference(Realm r, PySet self, Object other) {
    return SetOperations.symmetricDifference(r, self, other);
  }

  /** Return True if two sets have a null intersection. */
  @Fn
  static boolean isdisjoint(Realm r, PySet self, Object other) {
    return SetOperations.isDisjoint(r, self, other);
  }

  /** Report whether another set contains this set. */
  @Fn
  static boolean issubset(Realm r, PySet self, Object other) {
    return SetOperations.isSubset(r, self, SetArguments.set(r, other));
  }

  /** Report whether this set contains another set. */
  @Fn
  static boolean issuperset(Realm r, PySet self, Object other) {
    return SetOperations.isSubset(r, SetArguments.set(r, other), self);
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    return self instanceof PySet a && other instanceof PySet b
        ? SetOperations.union(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __and__(Realm r, Object self, Object other) {
    return self instanceof PySet a && other instanceof PySet b
        ? SetOperations.intersection(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __sub__(Realm r, Object self, Object other) {
    return self instanceof PySet a && other instanceof PySet b
        ? SetOperations.difference(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __xor__(Realm r, Object self, Object other) {
    return self instanceof PySet a && other instanceof PySet b
        ? SetOperations.symmetricDifference(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return __or__(r, other, self);
  }

  @Fn
  static Object __rand__(Realm r, Object self, Object other) {
    return __and__(r, other, self);
  }

  @Fn
  static Object __rsub__(Realm r, Object self, Object other) {
    return __sub__(r, other, self);
  }

  @Fn
  static Object __rxor__(Realm r, Object self, Object other) {
    return __xor__(r, other, self);
  }

  @Fn
  static Object __eq__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.NE, self, other);
  }

  @Fn
  static Object __lt__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.LT, self, other);
  }

  @Fn
  static Object __le__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.LE, self, other);
  }

  @Fn
  static Object __gt__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.GT, self, other);
  }

  @Fn
  static Object __ge__(Realm r, PySet self, Object other) {
    return SetArguments.compare(r, Compare.GE, self, other);
  }

  @Fn
  static String __repr__(Realm r, PySet self) {
    return SetArguments.repr(r, self);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
