package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.slice.PySlice;
import org.jspecify.annotations.Nullable;

/** The members of {@code range}. */
@Type("range")
final class RangeMethods {
  private RangeMethods() {}

  @New
  static PyRange create(
      Realm r,
      PyType cls,
      Object start,
      @Default(Default.ABSENT) @Nullable Object stop,
      @Default("1") Object step) {
    if (stop == null) {
      return PyRange.of((Object) 0L, Convert.index(r, start), 1L);
    }
    Object from = Convert.index(r, start);
    Object to = Convert.index(r, stop);
    Object by = Convert.index(r, step);
    if (by instanceof Long l && l == 0) {
      throw Errors.valueError("range() arg 3 must not be zero");
    }
    return PyRange.of(from, to, by);
  }

  @Getter
  static Object start(PyRange self) {
    return self.startObject();
  }

  @Getter
  static Object stop(PyRange self) {
    return self.stopObject();
  }

  @Getter
  static Object step(PyRange self) {
    return self.stepObject();
  }

  @Fn
  static long __len__(PyRange self) {
    if (self.lengthObject() instanceof Long length) {
      return length;
    }
    throw Errors.overflowError("Python int too large to convert to C ssize_t");
  }

  @Fn
  static boolean __bool__(PyRange self) {
    return self.big == null ? self.length > 0 : self.big.length().signum() > 0;
  }

  @Fn
  static PyIterator __iter__(PyRange self) {
    PyRange.BigBounds b = self.big;
    if (b != null) {
      return new BigRangeIterator(b.start(), b.step(), b.length());
    }
    long step = self.step;
    if (step > 0
        ? self.stop > Long.MAX_VALUE - (step - 1)
        : self.stop < Long.MIN_VALUE - (step + 1)) {
      return new BigRangeIterator( // counting would pass the last long
          BigInteger.valueOf(self.start),
          BigInteger.valueOf(step),
          BigInteger.valueOf(self.length));
    }
    return new RangeIterator(self.start, step, self.length);
  }

  @Fn
  static PyIterator __reversed__(PyRange self) {
    PyRange.BigBounds b = self.big;
    if (b == null) {
      long last = self.start + (self.length - 1) * self.step;
      return new RangeIterator(last, -self.step, self.length);
    }
    BigInteger last = b.start().add(b.length().subtract(BigInteger.ONE).multiply(b.step()));
    return new BigRangeIterator(last, b.step().negate(), b.length());
  }

  @Fn
  static Object __getitem__(Realm r, PyRange self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(r, self, slice);
    }
    if (!Convert.hasIndex(r, key)) {
      throw Errors.typeError(
          "range indices must be integers or slices, not " + r.typeOf(key).shown());
    }
    Object i = Convert.index(r, key);
    if (self.big == null && i instanceof Long at) {
      long place = at < 0 ? at + self.length : at;
      if (place >= 0 && place < self.length) {
        return self.item(place);
      }
    } else {
      BigInteger length = Numbers.big(self.lengthObject());
      BigInteger place = Numbers.big(i);
      place = place.signum() < 0 ? place.add(length) : place;
      if (place.signum() >= 0 && place.compareTo(length) < 0) {
        return self.item(Numbers.normalize(place));
      }
    }
    throw Errors.indexError("range object index out of range");
  }

  private static PyRange slice(Realm r, PyRange self, PySlice slice) {
    Object[] b = RangeSlices.indices(r, slice, self.lengthObject());
    BigInteger step = Numbers.big(self.stepObject());
    BigInteger start = Numbers.big(self.startObject());
    return PyRange.of(
        Numbers.normalize(start.add(step.multiply(Numbers.big(b[0])))),
        Numbers.normalize(start.add(step.multiply(Numbers.big(b[1])))),
        Numbers.normalize(step.multiply(Numbers.big(b[2]))));
  }

  @Fn
  static boolean __contains__(Realm r, PyRange self, Object key) {
    if (Numbers.isInt(key)) {
      return RangeSlices.place(self, key) != null;
    }
    PyIterator it = __iter__(self);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (Compare.equal(r, o, key)) {
        return true;
      }
      r.safepoint();
    }
    return false;
  }

  /** rangeobject.count(value) -&gt; integer -- return number of occurrences of value */
  @Fn(text = "object, /")
  static long count(Realm r, PyRange self, Object value) {
    if (Numbers.isInt(value)) {
      return RangeSlices.place(self, value) == null ? 0 : 1;
    }
    long n = 0;
    for (Object o : Iteration.toArray(r, self)) {
      if (Compare.equal(r, o, value)) {
        n++;
      }
    }
    return n;
  }

  /**
   * rangeobject.index(value) -&gt; integer -- return index of value.
   *
   * <p>Raise ValueError if the value is not present.
   */
  @Fn(text = "object, /")
  static Object index(Realm r, PyRange self, Object value) {
    if (Numbers.isInt(value)) {
      Object place = RangeSlices.place(self, value);
      if (place == null) {
        throw Errors.valueError(Text.repr(r, value) + " is not in range");
      }
      return place;
    }
    PyIterator it = __iter__(self);
    long i = 0;
    for (Object o = it.next(r); o != null; o = it.next(r), i++) {
      if (Compare.equal(r, o, value)) {
        return i;
      }
      r.safepoint();
    }
    throw Errors.valueError("sequence.index(x): x not in sequence");
  }

  @Fn
  static String __repr__(PyRange self) {
    String bounds = "range(" + self.startObject() + ", " + self.stopObject();
    Object step = self.stepObject();
    return step instanceof Long l && l == 1 ? bounds + ")" : bounds + ", " + step + ")";
  }

  @Fn
  static Object __eq__(PyRange self, Object value) {
    return value instanceof PyRange o ? (Object) equal(self, o) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ne__(PyRange self, Object value) {
    return value instanceof PyRange o ? (Object) !equal(self, o) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(PyRange a, PyRange b) {
    Object length = a.lengthObject();
    if (!length.equals(b.lengthObject())) {
      return false;
    }
    if (length.equals(0L)) {
      return true;
    }
    return a.startObject().equals(b.startObject())
        && (length.equals(1L) || a.stepObject().equals(b.stepObject()));
  }

  @Fn
  static long __hash__(Realm r, PyRange self) {
    Object length = self.lengthObject();
    boolean none = length.equals(0L);
    Object[] parts = {
      length,
      none ? PyNone.NONE : self.startObject(),
      none || length.equals(1L) ? PyNone.NONE : self.stepObject()
    };
    return Hash.ofTuple(r, parts);
  }

  @Fn
  static PyTuple __reduce__(PyRange self) {
    return new PyTuple(
        PyRange.TYPE, new PyTuple(self.startObject(), self.stopObject(), self.stepObject()));
  }
}
