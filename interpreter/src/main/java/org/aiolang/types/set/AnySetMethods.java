package org.aiolang.types.set;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Compare;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.alias.PyGenericAlias;

/** The members that set and frozenset share. */
@Part
final class AnySetMethods {
  private AnySetMethods() {}

  @Fn
  static long __len__(AnySet self) {
    return self.size();
  }

  @Fn
  static PyIterator __iter__(AnySet self) {
    return new SetIterator(self);
  }

  @Fn
  static boolean __contains__(Realm r, AnySet self, Object object) {
    return self.contains(r, SetArguments.key(r, object));
  }

  /** Return a new set with elements from the set and all others. */
  @Fn
  static AnySet union(Realm r, AnySet self, @Args Object[] others) {
    AnySet made = SetOperations.copy(r, self);
    for (Object other : others) {
      made.update(r, other);
    }
    return made;
  }

  /** Return a new set with elements common to the set and all others. */
  @Fn
  static AnySet intersection(Realm r, AnySet self, @Args Object[] others) {
    AnySet made = others.length == 0 ? SetOperations.copy(r, self) : self;
    for (Object other : others) {
      made = SetOperations.intersection(r, made, other);
    }
    return made;
  }

  /** Return a new set with elements in the set that are not in the others. */
  @Fn
  static AnySet difference(Realm r, AnySet self, @Args Object[] others) {
    if (others.length == 0) {
      return SetOperations.copy(r, self);
    }
    AnySet made = SetOperations.difference(r, self, others[0]);
    for (int i = 1; i < others.length; i++) {
      made.removeAll(r, others[i]);
    }
    return made;
  }

  /** Return a new set with elements in either the set or other but not both. */
  @Fn("symmetric_difference")
  static AnySet symmetricDifference(Realm r, AnySet self, Object other) {
    return SetOperations.symmetricDifference(r, self, other);
  }

  /** Return True if two sets have a null intersection. */
  @Fn
  static boolean isdisjoint(Realm r, AnySet self, Object other) {
    return SetOperations.isDisjoint(r, self, other);
  }

  /** Report whether another set contains this set. */
  @Fn
  static boolean issubset(Realm r, AnySet self, Object other) {
    return SetOperations.isSubset(r, self, SetArguments.set(r, other));
  }

  /** Report whether this set contains another set. */
  @Fn
  static boolean issuperset(Realm r, AnySet self, Object other) {
    return SetOperations.isSuperset(r, self, other);
  }

  @Fn
  static Object __or__(Realm r, Object self, Object value) {
    return self instanceof AnySet a && value instanceof AnySet b
        ? SetOperations.union(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __and__(Realm r, Object self, Object value) {
    return self instanceof AnySet a && value instanceof AnySet b
        ? SetOperations.intersection(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __sub__(Realm r, Object self, Object value) {
    return self instanceof AnySet a && value instanceof AnySet b
        ? SetOperations.difference(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __xor__(Realm r, Object self, Object value) {
    return self instanceof AnySet a && value instanceof AnySet b
        ? SetOperations.symmetricDifference(r, a, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object value) {
    return __or__(r, value, self);
  }

  @Fn
  static Object __rand__(Realm r, Object self, Object value) {
    return __and__(r, value, self);
  }

  @Fn
  static Object __rsub__(Realm r, Object self, Object value) {
    return __sub__(r, value, self);
  }

  @Fn
  static Object __rxor__(Realm r, Object self, Object value) {
    return __xor__(r, value, self);
  }

  @Fn
  static Object __eq__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.EQ, self, value);
  }

  @Fn
  static Object __ne__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.NE, self, value);
  }

  @Fn
  static Object __lt__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.LT, self, value);
  }

  @Fn
  static Object __le__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.LE, self, value);
  }

  @Fn
  static Object __gt__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.GT, self, value);
  }

  @Fn
  static Object __ge__(Realm r, AnySet self, Object value) {
    return SetArguments.compare(r, Compare.GE, self, value);
  }

  @Fn
  static String __repr__(Realm r, AnySet self) {
    return SetArguments.repr(r, self);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
