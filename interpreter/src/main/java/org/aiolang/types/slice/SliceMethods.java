package org.aiolang.types.slice;

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
import org.aiolang.object.Numbers;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code slice}. */
@Type("slice")
final class SliceMethods {
  private SliceMethods() {}

  @New
  static PySlice create(
      PyType cls,
      Object start,
      @Default(Default.ABSENT) @Nullable Object stop,
      @Default("None") Object step) {
    return stop == null
        ? new PySlice(PyNone.NONE, start, PyNone.NONE)
        : new PySlice(start, stop, step);
  }

  @Getter
  static Object start(PySlice self) {
    return self.start;
  }

  @Getter
  static Object stop(PySlice self) {
    return self.stop;
  }

  @Getter
  static Object step(PySlice self) {
    return self.step;
  }

  /**
   * S.indices(len) -&gt; (start, stop, stride)
   *
   * <p>Assuming a sequence of length len, calculate the start and stop indices, and the stride
   * length of the extended slice described by S. Out of bounds indices are clipped in a manner
   * consistent with the handling of normal slices.
   */
  @Fn(text = "object, /")
  static PyTuple indices(Realm r, PySlice self, Object len) {
    BigInteger length = Numbers.big(Convert.index(r, len));
    if (length.signum() < 0) {
      throw Errors.valueError("length should not be negative");
    }
    BigInteger step = self.step == PyNone.NONE ? BigInteger.ONE : value(r, self.step);
    if (step.signum() == 0) {
      throw Errors.valueError("slice step cannot be zero");
    }
    boolean down = step.signum() < 0;
    BigInteger low = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger high = down ? length.subtract(BigInteger.ONE) : length;
    BigInteger start =
        self.start == PyNone.NONE ? (down ? high : low) : clip(r, self.start, length, low, high);
    BigInteger stop =
        self.stop == PyNone.NONE ? (down ? low : high) : clip(r, self.stop, length, low, high);
    return new PyTuple(Numbers.normalize(start), Numbers.normalize(stop), Numbers.normalize(step));
  }

  private static BigInteger clip(
      Realm r, Object bound, BigInteger length, BigInteger low, BigInteger high) {
    BigInteger i = value(r, bound);
    if (i.signum() < 0) {
      return i.add(length).max(low);
    }
    return i.min(high);
  }

  private static BigInteger value(Realm r, Object o) {
    if (!Convert.hasIndex(r, o)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return Numbers.big(Convert.index(r, o));
  }

  @Fn
  static String __repr__(Realm r, PySlice self) {
    return "slice("
        + Text.repr(r, self.start)
        + ", "
        + Text.repr(r, self.stop)
        + ", "
        + Text.repr(r, self.step)
        + ")";
  }

  @Fn
  static long __hash__(Realm r, PySlice self) {
    return Hash.ofSlice(r, self.start, self.stop, self.step);
  }

  @Fn
  static Object __eq__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.EQ, self, value);
  }

  @Fn
  static Object __ne__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.NE, self, value);
  }

  @Fn
  static Object __lt__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.LT, self, value);
  }

  @Fn
  static Object __le__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.LE, self, value);
  }

  @Fn
  static Object __gt__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.GT, self, value);
  }

  @Fn
  static Object __ge__(Realm r, PySlice self, Object value) {
    return compare(r, Compare.GE, self, value);
  }

  @Fn
  static PyTuple __reduce__(PySlice self) {
    return new PyTuple(PySlice.TYPE, new PyTuple(self.start, self.stop, self.step));
  }

  private static Object compare(Realm r, int op, PySlice self, Object other) {
    if (!(other instanceof PySlice o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Compare.rich(
        r, op, new PyTuple(self.start, self.stop, self.step), new PyTuple(o.start, o.stop, o.step));
  }
}
