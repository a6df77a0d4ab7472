package org.aiolang.types.set;

import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** The operations on two sets that make a third, which lists its items in CPython's order. */
final class SetOperations {
  private SetOperations() {}

  static AnySet copy(Realm r, AnySet s) {
    Sizes.checkItems(r, 2L * s.size());
    AnySet made = s.like();
    made.merge(r, s);
    return made;
  }

  static AnySet union(Realm r, AnySet a, Object b) {
    AnySet made = copy(r, a);
    made.update(r, b);
    return made;
  }

  static AnySet intersection(Realm r, AnySet a, Object b) {
    if (a == b) {
      return copy(r, a);
    }
    AnySet made = a.like();
    if (b instanceof AnySet s) {
      AnySet small = s.size() > a.size() ? a : s;
      AnySet large = small == a ? s : a;
      for (int i = 0; i < small.capacity(); i++) {
        Object item = small.itemAt(i);
        long hash = item == null ? 0 : small.hashAt(i); // __eq__ may change the set
        if (item != null && large.contains(r, item, hash)) {
          made.addKnown(r, item, hash);
        }
        r.safepoint();
      }
    } else {
      PyIterator it = Iteration.of(r, b);
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        if (a.contains(r, o)) {
          made.add(r, o);
        }
        r.safepoint();
      }
    }
    return made;
  }

  static AnySet difference(Realm r, AnySet a, Object b) {
    int size;
    if (b instanceof AnySet s) {
      size = s.size();
    } else if (b instanceof PyDict d && d.type() == PyDict.TYPE) {
      size = d.size();
    } else {
      size = 0;
    }
    boolean walk = b instanceof AnySet || b instanceof PyDict d && d.type() == PyDict.TYPE;
    if (walk && a.size() == 0) {
      return copy(r, a);
    }
    if (!walk || a.size() >> 2 > size) {
      AnySet made = copy(r, a);
      made.removeAll(r, b);
      return made;
    }
    AnySet made = a.like();
    for (int i = 0; i < a.capacity(); i++) {
      Object item = a.itemAt(i);
      if (item != null) {
        long hash = a.hashAt(i);
        boolean there =
            b instanceof AnySet s ? s.contains(r, item, hash) : ((PyDict) b).position(r, item) >= 0;
        if (!there) {
          made.addKnown(r, item, hash);
        }
        r.safepoint();
      }
    }
    return made;
  }

  static AnySet symmetricDifference(Realm r, AnySet a, Object b) {
    AnySet made = a.like();
    made.update(r, b);
    made.toggleAll(r, a);
    return made;
  }

  /** Whether all of a are in b. */
  static boolean isSubset(Realm r, AnySet a, AnySet b) {
    if (a.size() > b.size()) {
      return false;
    }
    for (int i = 0; i < a.capacity(); i++) {
      Object item = a.itemAt(i);
      if (item != null && !b.contains(r, item, a.hashAt(i))) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }

  /** Whether all of b are in a; asks no further than the first that is not. */
  static boolean isSuperset(Realm r, AnySet a, Object b) {
    if (b instanceof AnySet s) {
      return isSubset(r, s, a);
    }
    PyIterator it = Iteration.of(r, b);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (!a.contains(r, o)) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }

  static boolean isDisjoint(Realm r, AnySet a, Object b) {
    if (b instanceof AnySet s) {
      AnySet small = s.size() > a.size() ? a : s;
      AnySet large = small == a ? s : a;
      for (int i = 0; i < small.capacity(); i++) {
        Object item = small.itemAt(i);
        if (item != null && large.contains(r, item, small.hashAt(i))) {
          return false;
        }
        r.safepoint();
      }
      return true;
    }
    PyIterator it = Iteration.of(r, b);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (a.contains(r, o)) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }
}
