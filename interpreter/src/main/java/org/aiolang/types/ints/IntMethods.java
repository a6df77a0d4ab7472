package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.diag.Warnings;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Hash;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.floats.FloatArithmetic;
import org.aiolang.types.format.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The methods of {@code int}. */
@Type("int")
final class IntMethods {
  private static final String BOOL_INVERTED =
      "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns"
          + " the bitwise inversion of the underlying int object and is usually not what you expect"
          + " from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you"
          + " really want the bitwise inversion of the underlying int.";

  private IntMethods() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__add__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.add(a, b);
  }

  /** Return value+self. */
  @Fn
  static Object __radd__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__radd__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.add(b, a);
  }

  /** Return self-value. */
  @Fn
  static Object __sub__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__sub__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.subtract(a, b);
  }

  /** Return value-self. */
  @Fn
  static Object __rsub__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rsub__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.subtract(b, a);
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__mul__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.multiply(r, a, b);
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rmul__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.multiply(r, b, a);
  }

  /** Return self//value. */
  @Fn
  static Object __floordiv__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__floordiv__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.floorDivide(a, b);
  }

  /** Return value//self. */
  @Fn
  static Object __rfloordiv__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rfloordiv__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.floorDivide(b, a);
  }

  /** Return self%value. */
  @Fn
  static Object __mod__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__mod__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.modulo(a, b);
  }

  /** Return value%self. */
  @Fn
  static Object __rmod__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rmod__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.modulo(b, a);
  }

  /** Return divmod(self, value). */
  @Fn
  static Object __divmod__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__divmod__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.divmod(a, b);
  }

  /** Return divmod(value, self). */
  @Fn
  static Object __rdivmod__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rdivmod__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.divmod(b, a);
  }

  /** Return self&lt;&lt;value. */
  @Fn
  static Object __lshift__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__lshift__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftLeft(r, a, b);
  }

  /** Return value&lt;&lt;self. */
  @Fn
  static Object __rlshift__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rlshift__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftLeft(r, b, a);
  }

  /** Return self&gt;&gt;value. */
  @Fn
  static Object __rshift__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rshift__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftRight(a, b);
  }

  /** Return value&gt;&gt;self. */
  @Fn
  static Object __rrshift__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rrshift__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftRight(b, a);
  }

  /** Return self&amp;value. */
  @Fn
  static Object __and__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__and__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(a, b);
  }

  /** Return value&amp;self. */
  @Fn
  static Object __rand__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rand__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(b, a);
  }

  /** Return self|value. */
  @Fn
  static Object __or__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__or__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(a, b);
  }

  /** Return value|self. */
  @Fn
  static Object __ror__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__ror__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(b, a);
  }

  /** Return self^value. */
  @Fn
  static Object __xor__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__xor__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(a, b);
  }

  /** Return value^self. */
  @Fn
  static Object __rxor__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rxor__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(b, a);
  }

  /** Return self/value. */
  @Fn
  static Object __truediv__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__truediv__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.trueDivide(a, b);
  }

  /** Return value/self. */
  @Fn
  static Object __rtruediv__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__rtruediv__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.trueDivide(b, a);
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__lt__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.LT, a, b);
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__le__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.LE, a, b);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__eq__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.EQ, a, b);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__ne__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.NE, a, b);
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__gt__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.GT, a, b);
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, Object self, Object value) {
    Object a = Ints.self(r, self, "__ge__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : Compare.rich(r, Compare.GE, a, b);
  }

  /** Return pow(self, value, mod). */
  @Fn
  static Object __pow__(Realm r, Object self, Object value, @Default("None") @Nullable Object mod) {
    Object a = Ints.self(r, self, "__pow__");
    Object b = Ints.of(value);
    return b == null ? PyNotImplemented.NOT_IMPLEMENTED : power(r, a, b, mod);
  }

  /** Return pow(value, self, mod). */
  @Fn
  static Object __rpow__(
      Realm r, Object self, Object value, @Default("None") @Nullable Object mod) {
    Object b = Ints.self(r, self, "__rpow__");
    Object a = Ints.of(value);
    return a == null ? PyNotImplemented.NOT_IMPLEMENTED : power(r, a, b, mod);
  }

  private static Object power(Realm r, Object a, Object b, @Nullable Object mod) {
    if (mod != null) {
      Object m = Ints.of(mod);
      return m == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.powerModulo(r, a, b, m);
    }
    if (IntArithmetic.signum(b) < 0) {
      return FloatArithmetic.power(r, Convert.doubleValue(r, a), Convert.doubleValue(r, b));
    }
    return IntArithmetic.power(r, a, b);
  }

  /** -self */
  @Fn
  static Object __neg__(Realm r, Object self) {
    return IntArithmetic.negate(Ints.self(r, self, "__neg__"));
  }

  /** +self */
  @Fn
  static Object __pos__(Realm r, Object self) {
    return Ints.self(r, self, "__pos__");
  }

  /** abs(self) */
  @Fn
  static Object __abs__(Realm r, Object self) {
    return IntArithmetic.abs(Ints.self(r, self, "__abs__"));
  }

  /** True if self else False */
  @Fn
  static boolean __bool__(Realm r, Object self) {
    return IntArithmetic.signum(Ints.self(r, self, "__bool__")) != 0;
  }

  /** ~self */
  @Fn
  static Object __invert__(Realm r, Object self) {
    if (self instanceof Boolean) {
      Warnings.warn(r, Exceptions.DEPRECATION_WARNING, BOOL_INVERTED, 1);
    }
    return IntArithmetic.invert(Ints.self(r, self, "__invert__"));
  }

  /** int(self) */
  @Fn
  static Object __int__(Realm r, Object self) {
    return Ints.self(r, self, "__int__");
  }

  /** float(self) */
  @Fn
  static double __float__(Realm r, Object self) {
    return Convert.doubleValue(r, Ints.self(r, self, "__float__"));
  }

  /** Return self converted to an integer, if self is suitable for use as an index into a list. */
  @Fn
  static Object __index__(Realm r, Object self) {
    return Ints.self(r, self, "__index__");
  }

  /** Truncating an Integral returns itself. */
  @Fn
  static Object __trunc__(Realm r, Object self) {
    return Ints.self(r, self, "__trunc__");
  }

  /** Flooring an Integral returns itself. */
  @Fn
  static Object __floor__(Realm r, Object self) {
    return Ints.self(r, self, "__floor__");
  }

  /** Ceiling of an Integral returns itself. */
  @Fn
  static Object __ceil__(Realm r, Object self) {
    return Ints.self(r, self, "__ceil__");
  }

  /**
   * Rounding an Integral returns itself. Rounding with an ndigits argument also returns an integer.
   */
  @Fn
  static Object __round__(Realm r, Object self, @Default("<absent>") @Nullable Object ndigits) {
    Object n = Ints.self(r, self, "__round__");
    long digits = ndigits == null || ndigits == PyNone.NONE ? 0 : Convert.clampedIndex(r, ndigits);
    return digits >= 0
        ? n
        : IntArithmetic.round(n, digits == Long.MIN_VALUE ? Long.MAX_VALUE : -digits);
  }

  /** Return hash(self). */
  @Fn
  static Object __hash__(Realm r, Object self) {
    return Hash.of(r, Ints.self(r, self, "__hash__"));
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, Object self) {
    return IntText.decimal(r, Ints.self(r, self, "__repr__"));
  }

  /** Convert to a string according to format_spec. */
  @Fn
  static String __format__(Realm r, Object self, String formatSpec) {
    return NumberFormat.ofInt(r, self, Ints.self(r, self, "__format__"), formatSpec);
  }

  @Fn
  static PyTuple __getnewargs__(Realm r, Object self) {
    return new PyTuple(Ints.self(r, self, "__getnewargs__"));
  }

  /** Returns size in memory, in bytes. */
  @Fn
  static long __sizeof__(Realm r, Object self) {
    int bits = Numbers.big(Ints.self(r, self, "__sizeof__")).abs().bitLength();
    return 24 + 4L * Math.max(1, (bits + 29) / 30);
  }

  /** Number of bits necessary to represent self in binary. */
  @Fn
  static long bit_length(Realm r, Object self) {
    Object n = IntArithmetic.abs(Ints.self(r, self, "bit_length"));
    return n instanceof Long l ? 64 - Long.numberOfLeadingZeros(l) : ((BigInteger) n).bitLength();
  }

  /** Number of ones in the binary representation of the absolute value of self. */
  @Fn
  static long bit_count(Realm r, Object self) {
    return Numbers.big(IntArithmetic.abs(Ints.self(r, self, "bit_count"))).bitCount();
  }

  /** Return a pair of integers, whose ratio is equal to the original int. */
  @Fn
  static PyTuple as_integer_ratio(Realm r, Object self) {
    return new PyTuple(Ints.self(r, self, "as_integer_ratio"), 1L);
  }

  /** Returns self, the complex conjugate of any int. */
  @Fn
  static Object conjugate(Realm r, Object self) {
    return Ints.self(r, self, "conjugate");
  }

  /** Returns True. Exists for duck type compatibility with float.is_integer. */
  @Fn
  static boolean is_integer(Realm r, Object self) {
    Ints.self(r, self, "is_integer");
    return true;
  }

  /** Return an array of bytes representing an integer. */
  @Fn
  static PyBytes to_bytes(
      Realm r,
      Object self,
      @Kw @Default("1") long length,
      @Kw @Default("'big'") Object byteorder,
      @KwOnly @Default("False") boolean signed) {
    Object n = Ints.self(r, self, "to_bytes");
    return new PyBytes(IntBytes.toBytes(r, n, length, byteorder, signed));
  }

  /** Return the integer represented by the given array of bytes. */
  @ClassFn
  static Object from_bytes(
      Realm r,
      PyType cls,
      @Kw Object bytes,
      @Kw @Default("'big'") Object byteorder,
      @KwOnly @Default("False") boolean signed) {
    Object n = IntBytes.fromBytes(r, bytes, byteorder, signed);
    return cls == IntType.TYPE ? n : Calls.call1(r, cls, n);
  }

  /** the real part of a complex number */
  @Getter
  static Object real(Realm r, Object self) {
    return Ints.self(r, self, "real");
  }

  /** the imaginary part of a complex number */
  @Getter
  static long imag(Realm r, Object self) {
    return 0;
  }

  /** the numerator of a rational number in lowest terms */
  @Getter
  static Object numerator(Realm r, Object self) {
    return Ints.self(r, self, "numerator");
  }

  /** the denominator of a rational number in lowest terms */
  @Getter
  static long denominator(Realm r, Object self) {
    return 1;
  }

  /** Create and return a new object. */
  @New
  static Object create(
      Realm r,
      PyType cls,
      @Default("<absent>") @Nullable Object x,
      @Kw @Default("<absent>") @Nullable Object base) {
    return IntConstructor.create(r, cls, x, base);
  }
}
