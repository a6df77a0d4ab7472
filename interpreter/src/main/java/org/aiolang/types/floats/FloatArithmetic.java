package org.aiolang.types.floats;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.complexes.ComplexArithmetic;

/** The operators of float that need more than Java's. */
public final class FloatArithmetic {
  private FloatArithmetic() {}

  public static double trueDivide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return a / b;
  }

  public static double floorDivide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float floor division by zero");
    }
    return Numbers.floorDivide(a, b);
  }

  public static double modulo(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float modulo by zero");
    }
    return Numbers.modulo(a, b);
  }

  static PyTuple divmod(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float divmod()");
    }
    return new PyTuple(Numbers.floorDivide(a, b), Numbers.modulo(a, b));
  }

  /** {@code a ** b}: a float, or a complex for a negative base with a fractional exponent. */
  public static Object power(Realm r, double a, double b) {
    if (b == 0 || a == 1.0) {
      return 1.0;
    }
    if (Double.isInfinite(b) && a == -1.0) {
      return 1.0;
    }
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw Errors.zeroDivision("0.0 cannot be raised to a negative power");
    }
    if (a < 0 && !Double.isInfinite(a) && b != Math.rint(b) && !Double.isNaN(b)) {
      return ComplexArithmetic.power(r, a, 0.0, b, 0.0);
    }
    double result = Math.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw Errors.of(Exceptions.OVERFLOW_ERROR, 34L, "Numerical result out of range");
    }
    return result;
  }

  /** A float that is an integer, as an int; the errors of {@code int(d)} for what is not finite. */
  static Object toInt(double d) {
    if (d > -0x1p63 && d < 0x1p63) {
      return (long) d;
    }
    if (Double.isNaN(d)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return Numbers.normalize(new BigDecimal(d).toBigInteger());
  }

  static double round(double d, long digits) {
    if (Double.isNaN(d) || Double.isInfinite(d) || digits > 323) {
      return d;
    }
    if (digits < -308) {
      return 0.0 * d;
    }
    double result = FloatDigits.round(d, (int) digits);
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("rounded value too large to represent");
    }
    return result;
  }

  static PyTuple ratio(double d) {
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("cannot convert Infinity to integer ratio");
    }
    if (Double.isNaN(d)) {
      throw Errors.valueError("cannot convert NaN to integer ratio");
    }
    BigDecimal exact = new BigDecimal(d);
    BigInteger numerator = exact.unscaledValue();
    BigInteger denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      denominator = BigInteger.TEN.pow(exact.scale());
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    } else {
      numerator = exact.toBigInteger();
    }
    return new PyTuple(Numbers.normalize(numerator), Numbers.normalize(denominator));
  }
}
