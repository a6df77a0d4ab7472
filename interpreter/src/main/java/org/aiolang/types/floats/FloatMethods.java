package org.aiolang.types.floats;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.FloatObject;
import org.aiolang.object.Hash;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.format.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The methods of {@code float}. */
@Type(value = "float", text = "x=0, /")
final class FloatMethods {
  private FloatMethods() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__add__");
    return Floats.isNumber(value)
        ? (Object) (a + Floats.number(r, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value+self. */
  @Fn
  static Object __radd__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__radd__");
    return Floats.isNumber(value)
        ? (Object) (Floats.number(r, value) + a)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self-value. */
  @Fn
  static Object __sub__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__sub__");
    return Floats.isNumber(value)
        ? (Object) (a - Floats.number(r, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value-self. */
  @Fn
  static Object __rsub__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rsub__");
    return Floats.isNumber(value)
        ? (Object) (Floats.number(r, value) - a)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__mul__");
    return Floats.isNumber(value)
        ? (Object) (a * Floats.number(r, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rmul__");
    return Floats.isNumber(value)
        ? (Object) (Floats.number(r, value) * a)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self/value. */
  @Fn
  static Object __truediv__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__truediv__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.trueDivide(a, Floats.number(r, value)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value/self. */
  @Fn
  static Object __rtruediv__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rtruediv__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.trueDivide(Floats.number(r, value), a))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self//value. */
  @Fn
  static Object __floordiv__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__floordiv__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.floorDivide(a, Floats.number(r, value)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value//self. */
  @Fn
  static Object __rfloordiv__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rfloordiv__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.floorDivide(Floats.number(r, value), a))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self%value. */
  @Fn
  static Object __mod__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__mod__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.modulo(a, Floats.number(r, value)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return value%self. */
  @Fn
  static Object __rmod__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rmod__");
    return Floats.isNumber(value)
        ? (Object) (FloatArithmetic.modulo(Floats.number(r, value), a))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return divmod(self, value). */
  @Fn
  static Object __divmod__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__divmod__");
    return Floats.isNumber(value)
        ? FloatArithmetic.divmod(a, Floats.number(r, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return divmod(value, self). */
  @Fn
  static Object __rdivmod__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__rdivmod__");
    return Floats.isNumber(value)
        ? FloatArithmetic.divmod(Floats.number(r, value), a)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__lt__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.LT, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__le__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.LE, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__eq__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.EQ, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__ne__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.NE, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__gt__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.GT, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, Object self, Object value) {
    double a = Floats.self(r, self, "__ge__");
    return Floats.isNumber(value)
        ? Compare.rich(r, Compare.GE, a, Floats.plain(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return pow(self, value, mod). */
  @Fn
  static Object __pow__(Realm r, Object self, Object value, @Default("None") @Nullable Object mod) {
    double a = Floats.self(r, self, "__pow__");
    if (mod != null) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return Floats.isNumber(value)
        ? FloatArithmetic.power(r, a, Floats.number(r, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return pow(value, self, mod). */
  @Fn
  static Object __rpow__(
      Realm r, Object self, Object value, @Default("None") @Nullable Object mod) {
    double b = Floats.self(r, self, "__rpow__");
    return Floats.isNumber(value)
        ? FloatArithmetic.power(r, Floats.number(r, value), b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** -self */
  @Fn
  static double __neg__(Realm r, Object self) {
    return -Floats.self(r, self, "__neg__");
  }

  /** +self */
  @Fn
  static double __pos__(Realm r, Object self) {
    return Floats.self(r, self, "__pos__");
  }

  /** abs(self) */
  @Fn
  static double __abs__(Realm r, Object self) {
    return Math.abs(Floats.self(r, self, "__abs__"));
  }

  /** True if self else False */
  @Fn
  static boolean __bool__(Realm r, Object self) {
    return Floats.self(r, self, "__bool__") != 0;
  }

  /** int(self) */
  @Fn
  static Object __int__(Realm r, Object self) {
    return FloatArithmetic.toInt(Floats.self(r, self, "__int__"));
  }

  /** float(self) */
  @Fn
  static double __float__(Realm r, Object self) {
    return Floats.self(r, self, "__float__");
  }

  /** Return the Integral closest to x between 0 and x. */
  @Fn
  static Object __trunc__(Realm r, Object self) {
    return FloatArithmetic.toInt(Floats.self(r, self, "__trunc__"));
  }

  /** Return the floor as an Integral. */
  @Fn
  static Object __floor__(Realm r, Object self) {
    return FloatArithmetic.toInt(Math.floor(Floats.self(r, self, "__floor__")));
  }

  /** Return the ceiling as an Integral. */
  @Fn
  static Object __ceil__(Realm r, Object self) {
    return FloatArithmetic.toInt(Math.ceil(Floats.self(r, self, "__ceil__")));
  }

  /** Return the Integral closest to x, rounding half toward even. */
  @Fn
  static Object __round__(Realm r, Object self, @Default("None") @Nullable Object ndigits) {
    double d = Floats.self(r, self, "__round__");
    return ndigits == null
        ? FloatArithmetic.toInt(Math.rint(d))
        : (Object) FloatArithmetic.round(d, Convert.clampedIndex(r, ndigits));
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(Realm r, Object self) {
    double d = Floats.self(r, self, "__hash__");
    return Double.isNaN(d) ? System.identityHashCode(self) : Hash.ofDouble(d);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, Object self) {
    return FloatDigits.repr(Floats.self(r, self, "__repr__"));
  }

  /** Formats the float according to format_spec. */
  @Fn
  static String __format__(Realm r, Object self, String formatSpec) {
    return NumberFormat.ofFloat(r, self, Floats.self(r, self, "__format__"), formatSpec);
  }

  @Fn
  static PyTuple __getnewargs__(Realm r, Object self) {
    return new PyTuple(Floats.self(r, self, "__getnewargs__"));
  }

  /** Return a pair of integers, whose ratio is exactly equal to the original float. */
  @Fn
  static PyTuple as_integer_ratio(Realm r, Object self) {
    return FloatArithmetic.ratio(Floats.self(r, self, "as_integer_ratio"));
  }

  /** Return self, the complex conjugate of any float. */
  @Fn
  static double conjugate(Realm r, Object self) {
    return Floats.self(r, self, "conjugate");
  }

  /** Return True if the float is an integer. */
  @Fn
  static boolean is_integer(Realm r, Object self) {
    double d = Floats.self(r, self, "is_integer");
    return d == Math.rint(d) && !Double.isInfinite(d);
  }

  /** Return a hexadecimal representation of a floating-point number. */
  @Fn
  static String hex(Realm r, Object self) {
    return FloatHex.of(Floats.self(r, self, "hex"));
  }

  /** Create a floating-point number from a hexadecimal string. */
  @ClassFn
  static Object fromhex(Realm r, PyType cls, Object string) {
    String s = Text.asString(string);
    if (s == null) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
    double d = FloatHex.parse(s);
    return cls == FloatType.TYPE ? (Object) d : Calls.call1(r, cls, d);
  }

  /**
   * You probably don't want to use this function.
   *
   * <p>It exists mainly to be used in Python's test suite.
   */
  @ClassFn("__getformat__")
  static String getformat(Realm r, PyType cls, String typestr) {
    if (typestr.equals("double") || typestr.equals("float")) {
      return "IEEE, little-endian";
    }
    throw Errors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
  }

  /** the real part of a complex number */
  @Getter
  static double real(Realm r, Object self) {
    return Floats.self(r, self, "real");
  }

  /** the imaginary part of a complex number */
  @Getter
  static double imag(Realm r, Object self) {
    return 0.0;
  }

  /** Create and return a new object. */
  @New
  static Object create(Realm r, PyType cls, @Default("<absent>") @Nullable Object x) {
    Double d = x == null ? (Double) 0.0 : Floats.convert(r, x);
    return cls == FloatType.TYPE ? d : new FloatObject(cls, d);
  }
}
