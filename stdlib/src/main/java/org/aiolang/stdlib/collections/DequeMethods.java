package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.list.PyList;
import org.aiolang.types.list.SequenceIndex;
import org.jspecify.annotations.Nullable;

/** The members of {@code collections.deque}. */
@Type(value = "deque", module = "collections")
final class DequeMethods {
  private DequeMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Deque.like(cls, -1);
  }

  @Fn
  static void __init__(
      Realm r, Deque self, @Kw @Default("()") Object iterable, @Kw @Default("None") Object maxlen) {
    long limit = -1;
    if (maxlen != PyNone.NONE) {
      if (!(Convert.hasIndex(r, maxlen))) {
        throw Errors.typeError("an integer is required");
      }
      limit = Convert.longValue(r, maxlen);
      if (limit < 0) {
        throw Errors.valueError("maxlen must be non-negative");
      }
    }
    self.limit = limit;
    if (self.size() > 0) {
      self.clear();
    }
    extend(r, self, iterable);
  }

  /** Add an element to the right side of the deque. */
  @Fn
  static void append(Realm r, Deque self, Object item) {
    self.append(r, item);
  }

  /** Add an element to the left side of the deque. */
  @Fn
  static void appendleft(Realm r, Deque self, Object item) {
    self.appendLeft(r, item);
  }

  /** Remove and return the rightmost element. */
  @Fn
  static Object pop(Deque self) {
    return self.pop();
  }

  /** Remove and return the leftmost element. */
  @Fn
  static Object popleft(Deque self) {
    return self.popLeft();
  }

  /** Remove all elements from the deque. */
  @Fn
  static void clear(Deque self) {
    self.clear();
  }

  /** Extend the right side of the deque with elements from the iterable. */
  @Fn
  static void extend(Realm r, Deque self, Object iterable) {
    PyIterator it = items(r, self, iterable);
    Object @Nullable [] outer = r.build(self);
    try {
      for (Object item = it.next(r); item != null; item = it.next(r)) {
        self.append(r, item);
        Sizes.checkItems(r, self.size());
        r.safepoint();
      }
    } finally {
      r.building = outer;
    }
  }

  /** Extend the left side of the deque with elements from the iterable. */
  @Fn
  static void extendleft(Realm r, Deque self, Object iterable) {
    PyIterator it = items(r, self, iterable);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      self.appendLeft(r, item);
      r.safepoint();
    }
  }

  private static PyIterator items(Realm r, Deque self, Object iterable) {
    return Iteration.of(r, iterable == self ? PyTuple.of(self.toArray()) : iterable);
  }

  /** Rotate the deque n steps to the right. If n is negative, rotates left. */
  @Fn
  static void rotate(Realm r, Deque self, @Default("1") Object n) {
    self.rotate(Convert.longValue(r, n));
  }

  /** Reverse *IN PLACE*. */
  @Fn
  static void reverse(Deque self) {
    self.reverse();
  }

  /** Return a shallow copy of a deque. */
  @Fn
  static Object copy(Realm r, Deque self) {
    Sizes.checkItems(r, self.size());
    if (self.type() == Deque.TYPE) {
      Deque made = Deque.like(Deque.TYPE, self.limit);
      for (int i = 0; i < self.size(); i++) {
        made.append(r, self.get(i));
      }
      return made;
    }
    return self.limit < 0
        ? Calls.call1(r, self.type(), self)
        : Calls.call2(r, self.type(), self, self.limit);
  }

  @Fn
  static Object __copy__(Realm r, Deque self) {
    return copy(r, self);
  }

  /** Return number of occurrences of value. */
  @Fn
  static long count(Realm r, Deque self, Object value) {
    int changes = self.changes();
    long n = 0;
    for (int i = 0; i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), value)) {
        n++;
      }
      if (self.changes() != changes) {
        throw Errors.runtimeError("deque mutated during iteration");
      }
    }
    return n;
  }

  /**
   * Return first index of value.
   *
   * <p>Raises ValueError if the value is not present.
   */
  @Fn
  static long index(
      Realm r,
      Deque self,
      Object value,
      @Default("0") Object start,
      @Default(Default.ABSENT) @Nullable Object stop) {
    int from = SequenceIndex.clipped(r, start, self.size());
    int to = stop == null ? self.size() : SequenceIndex.clipped(r, stop, self.size());
    int changes = self.changes();
    for (int i = from; i < to; i++) {
      if (Compare.equal(r, self.get(i), value)) {
        return i;
      }
      if (self.changes() != changes) {
        throw Errors.runtimeError("deque mutated during iteration");
      }
    }
    throw Errors.valueError(Text.repr(r, value) + " is not in deque");
  }

  /** Insert value before index. */
  @Fn
  static void insert(Realm r, Deque self, Object index, Object value) {
    if (self.limit >= 0 && self.size() >= self.limit) {
      throw Errors.indexError("deque already at its maximum size");
    }
    int at = SequenceIndex.clipped(r, index, self.size());
    if (at == self.size()) {
      self.append(r, value);
    } else {
      self.insert(r, at, value);
    }
  }

  /** Remove first occurrence of value. */
  @Fn
  static void remove(Realm r, Deque self, Object value) {
    int changes = self.changes();
    for (int i = 0; i < self.size(); i++) {
      boolean equal = Compare.equal(r, self.get(i), value);
      if (self.changes() != changes) {
        throw Errors.indexError("deque mutated during remove().");
      }
      if (equal) {
        self.removeAt(i);
        return;
      }
    }
    throw Errors.valueError(Text.repr(r, value) + " is not in deque");
  }

  /** maximum size of a deque or None if unbounded */
  @Getter
  static Object maxlen(Deque self) {
    return self.limit < 0 ? PyNone.NONE : (Object) self.limit;
  }

  @Fn
  static long __len__(Deque self) {
    return self.size();
  }

  @Fn
  static Object __getitem__(Realm r, Deque self, Object index) {
    return self.get(place(r, self, index));
  }

  @Fn
  static void __setitem__(Realm r, Deque self, Object index, Object value) {
    self.set(place(r, self, index), value);
  }

  @Fn
  static void __delitem__(Realm r, Deque self, Object index) {
    self.removeAt(place(r, self, index));
  }

  private static int place(Realm r, Deque self, Object index) {
    if (!Convert.hasIndex(r, index)) {
      throw Errors.typeError(
          "sequence index must be integer, not '" + r.typeOf(index).shown() + "'");
    }
    return SequenceIndex.of(r, index, self.size(), "deque", "deque index out of range");
  }

  @Fn
  static boolean __contains__(Realm r, Deque self, Object value) {
    int changes = self.changes();
    for (int i = 0; i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), value)) {
        return true;
      }
      if (self.changes() != changes) {
        throw Errors.runtimeError("deque mutated during iteration");
      }
    }
    return false;
  }

  @Fn
  static PyIterator __iter__(Deque self) {
    return self.iterator(false);
  }

  /** Return a reverse iterator over the deque. */
  @Fn
  static PyIterator __reversed__(Deque self) {
    return self.iterator(true);
  }

  @Fn
  static Object __add__(Realm r, Deque self, Object other) {
    if (!(other instanceof Deque)) {
      throw Errors.typeError(
          "can only concatenate deque (not \"" + r.typeOf(other).shown() + "\") to deque");
    }
    Object sum = copy(r, self);
    extend(r, (Deque) sum, other);
    return sum;
  }

  @Fn
  static Object __iadd__(Realm r, Deque self, Object other) {
    extend(r, self, other);
    return self;
  }

  @Fn
  static Object __mul__(Realm r, Deque self, Object times) {
    if (!Convert.hasIndex(r, times)) {
      throw Errors.typeError(
          "can't multiply sequence by non-int of type '" + r.typeOf(times).shown() + "'");
    }
    return repeated(r, (Deque) copy(r, self), times);
  }

  @Fn
  static Object __rmul__(Realm r, Deque self, Object times) {
    return __mul__(r, self, times);
  }

  @Fn
  static Object __imul__(Realm r, Deque self, Object times) {
    return repeated(r, self, times);
  }

  private static Deque repeated(Realm r, Deque self, Object times) {
    Object[] items = self.toArray();
    int total = SequenceIndex.product(r, items.length, times);
    if (total == 0) {
      self.clear();
      return self;
    }
    int n = total / items.length;
    if (self.limit >= 0 && items.length > 0) {
      n = (int) Math.min(n, self.limit / items.length + 2);
    }
    for (int k = 1; k < n; k++) {
      for (Object item : items) {
        self.append(r, item);
      }
      r.safepoint();
    }
    return self;
  }

  private static Object rich(Realm r, int op, Deque a, Object other) {
    if (!(other instanceof Deque b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Compare.rich(r, op, PyList.of(a.toArray()), PyList.of(b.toArray()));
  }

  @Fn
  static Object __eq__(Realm r, Deque self, Object other) {
    return rich(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, Deque self, Object other) {
    return rich(r, Compare.NE, self, other);
  }

  @Fn
  static Object __lt__(Realm r, Deque self, Object other) {
    return rich(r, Compare.LT, self, other);
  }

  @Fn
  static Object __le__(Realm r, Deque self, Object other) {
    return rich(r, Compare.LE, self, other);
  }

  @Fn
  static Object __gt__(Realm r, Deque self, Object other) {
    return rich(r, Compare.GT, self, other);
  }

  @Fn
  static Object __ge__(Realm r, Deque self, Object other) {
    return rich(r, Compare.GE, self, other);
  }

  @Fn
  static String __repr__(Realm r, Deque self) {
    if (!ReprGuard.enter(r, self)) {
      return "[...]";
    }
    try {
      String items = Text.repr(r, PyList.of(self.toArray()));
      return self.type().name()
          + "("
          + items
          + (self.limit < 0 ? ")" : ", maxlen=" + self.limit + ")");
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static Object __reduce__(Realm r, Deque self) {
    Object state = PyNone.NONE;
    if (self.hasDict()) {
      PyDict dict = Attributes.dict(self);
      state = dict.size() == 0 ? PyNone.NONE : dict;
    }
    return new PyTuple(
        self.type(),
        self.limit < 0 ? PyTuple.EMPTY : new PyTuple(PyTuple.EMPTY, self.limit),
        state,
        Iteration.iter(r, self));
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
