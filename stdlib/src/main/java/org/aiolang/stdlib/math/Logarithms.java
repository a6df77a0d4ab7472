package org.aiolang.stdlib.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.IntObject;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Logarithms of floats and of ints of any size. */
final class Logarithms {
  private static final double LN2 = 0.693147180559945309417232121458;
  private static final double INVERSE_LN2 = 1.4426950408889634;
  private static final double INVERSE_LN2_LOW = 2.0355273740931033e-17;
  private static final double LOG10_2 = 0.301029995663981195213738894724;

  private Logarithms() {}

  static double natural(Realm r, Object x) {
    BigInteger big = large(x);
    if (big == null) {
      return Math.log(positive(r, x));
    }
    return Math.log(fraction(big)) + LN2 * big.bitLength();
  }

  static double common(Realm r, Object x) {
    BigInteger big = large(x);
    if (big == null) {
      return Math.log10(positive(r, x));
    }
    return Math.log10(fraction(big)) + LOG10_2 * big.bitLength();
  }

  static double binary(Realm r, Object x) {
    BigInteger big = large(x);
    if (big != null) {
      return ofBase2(fraction(big)) + big.bitLength();
    }
    return ofBase2(positive(r, x));
  }

  /** Exact for powers of two; the fraction's logarithm is small, so little is lost beside it. */
  private static double ofBase2(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    int shift = x < Double.MIN_NORMAL ? 54 : 0;
    double scaled = shift == 0 ? x : x * 0x1p54;
    int exponent = Math.getExponent(scaled);
    double fraction = Math.scalb(scaled, -exponent);
    if (fraction > 1.4142135623730951) {
      fraction /= 2;
      exponent++;
    }
    return base2(fraction, exponent - shift);
  }

  /**
   * The logarithm of fraction times a power of two, for a fraction near 1: twice the area tangent
   * of (fraction - 1) / (fraction + 1), with twice the digits of a float where they matter.
   */
  private static double base2(double fraction, int exponent) {
    double numerator = fraction - 1;
    double denominator = fraction + 1;
    double lost = fraction - (denominator - 1);
    double s = numerator / denominator;
    double rest = (Math.fma(-s, denominator, numerator) - s * lost) / denominator;
    double square = s * s;
    double series = 0;
    for (int k = 41; k >= 3; k -= 2) {
      series = (series + 1.0 / k) * square;
    }
    double high = 2 * s;
    double low = 2 * (rest + s * series);
    double product = high * INVERSE_LN2;
    double error =
        Math.fma(high, INVERSE_LN2, -product) + high * INVERSE_LN2_LOW + low * INVERSE_LN2;
    double sum = exponent + product;
    double rounded = exponent == 0 ? 0 : product - (sum - exponent);
    return sum + (rounded + error);
  }

  /** A large int as a fraction from 0.5 to 1 of the power of two above it. */
  private static double fraction(BigInteger big) {
    BigInteger head = big.shiftRight(big.bitLength() - 64);
    BigInteger sticky = head.shiftLeft(big.bitLength() - 64).equals(big) ? head : head.setBit(0);
    return Math.scalb(sticky.doubleValue(), -64);
  }

  /** An int that no float holds, or null. */
  private static @Nullable BigInteger large(Object x) {
    Object plain = x instanceof IntObject i ? i.value() : x;
    if (plain instanceof BigInteger b && b.bitLength() > 1000) {
      if (b.signum() < 0) {
        throw MathModule.domain();
      }
      return b;
    }
    return null;
  }

  private static double positive(Realm r, Object x) {
    double value =
        Numbers.isInt(x) ? Numbers.big(Numbers.asInt(x)).doubleValue() : Convert.doubleValue(r, x);
    if (value <= 0) {
      throw MathModule.domain();
    }
    return value;
  }

  /** The int of a float without fraction. */
  static Object whole(double x) {
    if (Double.isNaN(x)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return Math.abs(x) < 0x1p62
        ? (Object) (long) x
        : Convert.normalize(new BigDecimal(x).toBigInteger());
  }
}
