package org.aiolang.stdlib.array;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** Operators, subscripts and comparison of arrays. */
@Part
final class ArrayItems {
  private ArrayItems() {}

  /** Return len(self). */
  @Fn
  static long __len__(PyArray self) {
    return self.count();
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyArray self) {
    return new ArrayIterator(self);
  }

  /** Return bool(key in self). */
  @Fn
  static boolean __contains__(Realm r, PyArray self, Object key) {
    for (int i = 0; i < self.count(); i++) {
      if (Compare.equal(r, self.get(i), key)) {
        return true;
      }
    }
    return false;
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, PyArray self, Object key) {
    if (key instanceof PySlice slice) {
      SliceBounds b = SliceBounds.of(r, slice, self.count());
      Sizes.check(r, (long) b.count * self.size() / Math.max(1, self.count()));
      return new PyArray(self.type, select(self, b));
    }
    return self.get(index(r, self, key, "array index out of range"));
  }

  private static byte[] select(PyArray self, SliceBounds b) {
    if (b.step == 1) {
      return self.bytes(b.start, b.start + b.count);
    }
    int w = self.type.size;
    byte[] out = new byte[b.count * w];
    for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
      System.arraycopy(self.data(), i * w, out, k * w, w);
    }
    return out;
  }

  private static int index(Realm r, PyArray self, Object key, String outOfRange) {
    if (!Convert.hasIndex(r, key)) {
      throw Errors.typeError("array indices must be integers");
    }
    if (!(Convert.index(r, key) instanceof Long l)) {
      throw Errors.indexError(Convert.misfit(r, key));
    }
    long i = l < 0 ? l + self.count() : l;
    if (i < 0 || i >= self.count()) {
      throw Errors.indexError(outOfRange);
    }
    return (int) i;
  }

  /** Set self[key] to value. */
  @Fn
  static void __setitem__(Realm r, PyArray self, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      self.set(r, index(r, self, key, "array assignment index out of range"), value);
      return;
    }
    SliceBounds b = SliceBounds.of(r, slice, self.count());
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError(
          "can only assign array (not \"" + r.typeOf(value).shown() + "\") to array slice");
    }
    if (other.type != self.type) {
      throw badArgument();
    }
    if (b.step == 1) {
      self.replace(r, b.start, b.start + b.count, other.bytes(), other.size());
      return;
    }
    if (other.count() != b.count && other.count() > 0) {
      throw Errors.valueError(
          "attempt to assign array of size "
              + other.count()
              + " to extended slice of size "
              + b.count);
    }
    if (other.count() == 0) {
      remove(r, self, b);
      return;
    }
    byte[] with = other.bytes();
    int w = self.type.size;
    for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
      System.arraycopy(with, k * w, self.data(), i * w, w);
    }
  }

  private static RuntimeException badArgument() {
    return Errors.typeError("bad argument type for built-in operation");
  }

  /** Delete self[key]. */
  @Fn
  static void __delitem__(Realm r, PyArray self, Object key) {
    if (key instanceof PySlice slice) {
      remove(r, self, SliceBounds.of(r, slice, self.count()));
      return;
    }
    int i = index(r, self, key, "array assignment index out of range");
    self.replace(r, i, i + 1, self.data(), 0);
  }

  private static void remove(Realm r, PyArray self, SliceBounds b) {
    if (b.count == 0) {
      return;
    }
    int w = self.type.size;
    int step = Math.abs(b.step);
    int first = b.step > 0 ? b.start : b.start + (b.count - 1) * b.step;
    byte[] kept = new byte[(self.count() - b.count) * w];
    int at = 0;
    for (int i = 0; i < self.count(); i++) {
      boolean gone = i >= first && (i - first) % step == 0 && (i - first) / step < b.count;
      if (!gone) {
        System.arraycopy(self.data(), i * w, kept, at, w);
        at += w;
      }
    }
    self.replace(r, 0, self.count(), kept, kept.length);
  }

  /** Return self+value. */
  @Fn
  static PyArray __add__(Realm r, PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError(
          "can only append array (not \"" + r.typeOf(value).shown() + "\") to array");
    }
    if (other.type != self.type) {
      throw badArgument();
    }
    PyArray sum = new PyArray(self.type, self.bytes());
    sum.replace(r, sum.count(), sum.count(), other.bytes(), other.size());
    return sum;
  }

  /** Implement self+=value. */
  @Fn
  static PyArray __iadd__(Realm r, PyArray self, Object value) {
    if (!(value instanceof PyArray)) {
      throw Errors.typeError(
          "can only extend array with array (not \"" + r.typeOf(value).shown() + "\")");
    }
    ArrayMethods.extend(r, self, value);
    return self;
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, PyArray self, Object value) {
    return Convert.hasIndex(r, value)
        ? new PyArray(self.type, repeated(r, self, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, PyArray self, Object value) {
    return __mul__(r, self, value);
  }

  /** Implement self*=value. */
  @Fn
  static Object __imul__(Realm r, PyArray self, Object value) {
    if (!Convert.hasIndex(r, value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    byte[] all = repeated(r, self, value);
    self.replace(r, 0, self.count(), all, all.length);
    return self;
  }

  private static byte[] repeated(Realm r, PyArray self, Object times) {
    if (!(Convert.index(r, times) instanceof Long n)) {
      throw Errors.overflowError(Convert.misfit(r, times));
    }
    byte[] one = self.bytes();
    if (n <= 0 || one.length == 0) {
      return new byte[0];
    }
    if (n > Sizes.MAX) {
      throw Errors.memoryError();
    }
    byte[] all = new byte[Sizes.check(r, one.length * n)];
    for (int at = 0; at < all.length; at += one.length) {
      System.arraycopy(one, 0, all, at, one.length);
    }
    return all;
  }

  private static Object compare(Realm r, int op, PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equality = op == Compare.EQ || op == Compare.NE;
    if (equality && self.count() != other.count()) {
      return op == Compare.NE;
    }
    int n = Math.min(self.count(), other.count());
    for (int i = 0; i < n; i++) {
      Object a = self.get(i);
      Object b = other.get(i);
      if (!Compare.equalValues(r, a, b)) {
        return equality ? (Object) (op == Compare.NE) : Compare.rich(r, op, a, b);
      }
    }
    return Compare.sign(op, Integer.compare(self.count(), other.count()));
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.EQ, self, value);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.NE, self, value);
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.LT, self, value);
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.LE, self, value);
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.GT, self, value);
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, PyArray self, Object value) {
    return compare(r, Compare.GE, self, value);
  }
}
