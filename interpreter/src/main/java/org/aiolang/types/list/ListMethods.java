package org.aiolang.types.list;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;
import org.jspecify.annotations.Nullable;

/** The members of {@code list}. */
@Type(value = "list", text = "iterable=(), /")
final class ListMethods {
  private ListMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return cls == PyList.TYPE ? new PyList() : new PyList().as(cls, PyList.class);
  }

  @Fn
  static void __init__(Realm r, PyList self, @Default("()") Object iterable) {
    if (self.size() > 0) {
      self.clear();
    }
    self.extend(r, iterable);
  }

  /** Append object to the end of the list. */
  @Fn
  static void append(Realm r, PyList self, Object object) {
    self.add(r, object);
  }

  /** Extend list by appending elements from the iterable. */
  @Fn
  static void extend(Realm r, PyList self, Object iterable) {
    self.extend(r, iterable);
  }

  /** Insert object before index. */
  @Fn
  static void insert(Realm r, PyList self, Object index, Object object) {
    self.insert(r, SequenceIndex.clipped(r, Convert.longValue(r, index), self.size()), object);
  }

  /**
   * Remove and return item at index (default last).
   *
   * <p>Raises IndexError if list is empty or index is out of range.
   */
  @Fn
  static Object pop(Realm r, PyList self, @Default("-1") Object index) {
    long i = Convert.longValue(r, index);
    if (self.size() == 0) {
      throw Errors.indexError("pop from empty list");
    }
    if (i < 0) {
      i += self.size();
    }
    if (i < 0 || i >= self.size()) {
      throw Errors.indexError("pop index out of range");
    }
    return self.removeAt((int) i);
  }

  /**
   * Remove first occurrence of value.
   *
   * <p>Raises ValueError if the value is not present.
   */
  @Fn
  static void remove(Realm r, PyList self, Object value) {
    for (int i = 0; i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), value)) {
        if (i < self.size()) {
          self.removeAt(i);
        }
        return;
      }
      r.safepoint();
    }
    throw Errors.valueError("list.remove(x): x not in list");
  }

  /** Remove all items from list. */
  @Fn
  static void clear(PyList self) {
    self.clear();
  }

  /** Return a shallow copy of the list. */
  @Fn
  static PyList copy(Realm r, PyList self) {
    Sizes.checkItems(r, self.size());
    return self.slice(0, self.size());
  }

  /** Return number of occurrences of value. */
  @Fn
  static long count(Realm r, PyList self, Object value) {
    long n = 0;
    for (int i = 0; i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), value)) {
        n++;
      }
      r.safepoint();
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
      PyList self,
      Object value,
      @Default("0") Object start,
      @Default("9223372036854775807") Object stop) {
    int from = SequenceIndex.clipped(r, start, self.size());
    int to = SequenceIndex.clipped(r, stop, self.size());
    for (int i = from; i < to && i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), value)) {
        return i;
      }
      r.safepoint();
    }
    throw Errors.valueError(Text.repr(r, value) + " is not in list");
  }

  /** Reverse <em>IN PLACE</em>. */
  @Fn
  static void reverse(PyList self) {
    ListSort.reverse(self.items(), 0, self.size());
  }

  /**
   * Sort the list in ascending order and return None.
   *
   * <p>The sort is in-place (i.e. the list itself is modified) and stable (i.e. the order of two
   * equal elements is maintained).
   */
  @Fn
  static void sort(
      Realm r,
      PyList self,
      @KwOnly @Default("None") Object key,
      @KwOnly @Default("False") boolean reverse) {
    ListSort.sort(r, self, key, reverse);
  }

  @Fn
  static long __len__(PyList self) {
    return self.size();
  }

  @Fn
  static Object __getitem__(Realm r, PyList self, Object index) {
    if (index instanceof PySlice slice) {
      SliceBounds bounds = SliceBounds.of(r, slice, self.size());
      Sizes.checkItems(r, bounds.count);
      return slice(self, bounds);
    }
    int i = SequenceIndex.of(r, index, self.size(), "list", "list index out of range");
    return self.get(i);
  }

  private static PyList slice(PyList self, SliceBounds b) {
    if (b.step == 1) {
      return self.slice(b.start, b.start + b.count);
    }
    Object[] picked = new Object[b.count];
    for (int i = 0, at = b.start; i < b.count; i++, at += b.step) {
      picked[i] = self.get(at);
    }
    return PyList.of(picked);
  }

  @Fn
  static void __setitem__(Realm r, PyList self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      ListSlices.assign(r, self, slice, value);
    } else {
      String outOfRange = "list assignment index out of range";
      self.set(SequenceIndex.of(r, key, self.size(), "list", outOfRange), value);
    }
  }

  @Fn
  static void __delitem__(Realm r, PyList self, Object key) {
    if (key instanceof PySlice slice) {
      ListSlices.delete(r, self, slice);
    } else {
      String outOfRange = "list assignment index out of range";
      self.removeAt(SequenceIndex.of(r, key, self.size(), "list", outOfRange));
    }
  }

  @Fn
  static boolean __contains__(Realm r, PyList self, Object key) {
    for (int i = 0; i < self.size(); i++) {
      if (Compare.equal(r, self.get(i), key)) {
        return true;
      }
      r.safepoint();
    }
    return false;
  }

  @Fn
  static PyIterator __iter__(PyList self) {
    return new ListIterator(self);
  }

  @Fn
  static PyIterator __reversed__(PyList self) {
    return new ListReverseIterator(self);
  }

  @Fn
  static Object __add__(Realm r, PyList self, Object value) {
    if (!(value instanceof PyList other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object[] all = new Object[Sizes.checkItems(r, (long) self.size() + other.size())];
    System.arraycopy(self.items(), 0, all, 0, self.size());
    System.arraycopy(other.items(), 0, all, self.size(), other.size());
    return PyList.of(all);
  }

  @Fn
  static PyList __iadd__(Realm r, PyList self, Object value) {
    self.extend(r, value);
    return self;
  }

  @Fn
  static Object __mul__(Realm r, PyList self, Object value) {
    return Convert.hasIndex(r, value)
        ? PyList.of(repeated(r, self, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __rmul__(Realm r, PyList self, Object value) {
    return __mul__(r, self, value);
  }

  @Fn
  static Object __imul__(Realm r, PyList self, Object value) {
    if (!Convert.hasIndex(r, value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object[] all = repeated(r, self, value);
    self.adopt(all, all.length);
    return self;
  }

  private static Object[] repeated(Realm r, PyList self, Object times) {
    int n = self.size();
    Object[] all = new Object[SequenceIndex.product(r, n, times)];
    if (n == 1) {
      Arrays.fill(all, self.get(0));
    } else {
      for (int at = 0; at < all.length; at += n) {
        System.arraycopy(self.items(), 0, all, at, n);
      }
    }
    return all;
  }

  @Fn
  static Object __eq__(Realm r, PyList self, Object value) {
    return compare(r, Compare.EQ, self, value);
  }

  @Fn
  static Object __ne__(Realm r, PyList self, Object value) {
    return compare(r, Compare.NE, self, value);
  }

  @Fn
  static Object __lt__(Realm r, PyList self, Object value) {
    return compare(r, Compare.LT, self, value);
  }

  @Fn
  static Object __le__(Realm r, PyList self, Object value) {
    return compare(r, Compare.LE, self, value);
  }

  @Fn
  static Object __gt__(Realm r, PyList self, Object value) {
    return compare(r, Compare.GT, self, value);
  }

  @Fn
  static Object __ge__(Realm r, PyList self, Object value) {
    return compare(r, Compare.GE, self, value);
  }

  private static Object compare(Realm r, int op, PyList self, Object other) {
    return other instanceof PyList o
        ? SequenceCompare.rich(r, op, self, o)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static String __repr__(Realm r, PyList self) {
    if (self.size() == 0) {
      return "[]";
    }
    if (!ReprGuard.enter(r, self)) {
      return "[...]";
    }
    try {
      StringBuilder text = new StringBuilder("[");
      for (int i = 0; i < self.size(); i++) {
        String item = Text.repr(r, self.get(i));
        Sizes.check(r, text.length() + 2L + item.length());
        text.append(i == 0 ? "" : ", ").append(item);
        r.safepoint();
      }
      return text.append(']').toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static long __sizeof__(PyList self) {
    return 40 + 8L * self.items().length;
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
