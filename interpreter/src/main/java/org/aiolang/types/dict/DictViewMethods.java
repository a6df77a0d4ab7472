package org.aiolang.types.dict;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.descriptors.PyMappingProxy;
import org.aiolang.types.set.AnySet;
import org.aiolang.types.set.PySet;

/** The members of {@code dict_keys} and {@code dict_items}, which are like sets. */
@Type("dict_keys")
final class DictViewMethods {
  private DictViewMethods() {}

  @Fn
  static long __len__(PyDictView self) {
    return self.dict.size();
  }

  @Fn
  static PyIterator __iter__(PyDictView self) {
    return new DictIterator(self.kind, self.dict);
  }

  @Fn
  static PyIterator __reversed__(PyDictView self) {
    return new DictReverseIterator(self.kind, self.dict);
  }

  @Fn
  static boolean __contains__(Realm r, PyDictView self, Object key) {
    return self.contains(r, key);
  }

  @Fn
  static String __repr__(Realm r, PyDictView self) {
    return repr(r, self);
  }

  static String repr(Realm r, PyDictView self) {
    if (!ReprGuard.enter(r, self)) {
      return "...";
    }
    try {
      StringBuilder text = new StringBuilder(self.type().name()).append("([");
      DictIterator it = new DictIterator(self.kind, self.dict);
      boolean first = true;
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        String item = Text.repr(r, o);
        Sizes.check(r, text.length() + 2L + item.length());
        text.append(first ? "" : ", ").append(item);
        first = false;
        r.safepoint();
      }
      return text.append("])").toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Getter("mapping")
  static PyMappingProxy mapping(PyDictView self) {
    return new PyMappingProxy(self.dict);
  }

  /** Return True if the view and the given iterable have a null intersection. */
  @Fn
  static boolean isdisjoint(Realm r, PyDictView self, Object other) {
    PyIterator it = Iteration.of(r, other);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (self.contains(r, o)) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }

  @Fn
  static Object __and__(Realm r, Object self, Object other) {
    PySet result = new PySet();
    boolean reflected = !(self instanceof PyDictView);
    PyDictView view = (PyDictView) (reflected ? other : self);
    Object others = reflected ? self : other;
    if (others instanceof PySet s && s.type() == PySet.TYPE && Items.length(r, view) <= s.size()) {
      return Calls.invoke(r, s, "intersection", view);
    }
    PyIterator it = Iteration.of(r, others);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (view.contains(r, o)) {
        result.add(r, o);
      }
      r.safepoint();
    }
    return result;
  }

  @Fn
  static Object __rand__(Realm r, Object self, Object other) {
    return __and__(r, other, self);
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    PySet result = PySet.from(r, self);
    result.update(r, other);
    return result;
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return __or__(r, other, self);
  }

  @Fn
  static Object __sub__(Realm r, Object self, Object other) {
    PySet result = PySet.from(r, self);
    result.removeAll(r, other);
    return result;
  }

  @Fn
  static Object __rsub__(Realm r, Object self, Object other) {
    return __sub__(r, other, self);
  }

  @Fn
  static Object __xor__(Realm r, Object self, Object other) {
    PySet result = PySet.from(r, self);
    result.toggleAll(r, PySet.from(r, other));
    return result;
  }

  @Fn
  static Object __rxor__(Realm r, Object self, Object other) {
    return __xor__(r, other, self);
  }

  @Fn
  static Object __eq__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.NE, self, other);
  }

  @Fn
  static Object __lt__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.LT, self, other);
  }

  @Fn
  static Object __le__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.LE, self, other);
  }

  @Fn
  static Object __gt__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.GT, self, other);
  }

  @Fn
  static Object __ge__(Realm r, PyDictView self, Object other) {
    return compare(r, Compare.GE, self, other);
  }

  private static Object compare(Realm r, int op, PyDictView self, Object other) {
    boolean setLike =
        other instanceof AnySet || other instanceof PyDictView v && v.kind != PyDictView.VALUES;
    if (!setLike) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = self.dict.size();
    long b = Items.length(r, other);
    return switch (op) {
      case Compare.EQ -> a == b && within(r, self, other);
      case Compare.NE -> a != b || !within(r, self, other);
      case Compare.LT -> a < b && within(r, self, other);
      case Compare.LE -> a <= b && within(r, self, other);
      case Compare.GT -> a > b && within(r, other, self);
      default -> a >= b && within(r, other, self);
    };
  }

  private static boolean within(Realm r, Object part, Object whole) {
    PyIterator it = Iteration.of(r, part);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (!Items.contains(r, whole, o)) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }
}
