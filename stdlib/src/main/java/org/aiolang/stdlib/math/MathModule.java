package org.aiolang.stdlib.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.IntObject;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code math}: the functions of one or two floats. The others have classes of their own.
 */
@Module("math")
final class MathModule {
  private MathModule() {}

  @Constant("pi")
  static double pi() {
    return Math.PI;
  }

  @Constant("e")
  static double e() {
    return Math.E;
  }

  @Constant("tau")
  static double tau() {
    return 2 * Math.PI;
  }

  @Constant("inf")
  static double inf() {
    return Double.POSITIVE_INFINITY;
  }

  @Constant("nan")
  static double nan() {
    return Double.NaN;
  }

  static PyException domain() {
    return Errors.valueError("math domain error");
  }

  static PyException range() {
    return Errors.overflowError("math range error");
  }

  /** A NaN or infinity out of a finite argument is outside the function's domain. */
  private static double checked(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)
        || Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isNaN(x)) {
      throw domain();
    }
    return result;
  }

  /** An infinity out of a finite argument is an overflow. */
  private static double ranged(double x, double result) {
    if (Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw range();
    }
    return result;
  }

  /** Return the arc cosine (measured in radians) of x. */
  @Fn
  static double acos(double x) {
    return checked(x, Math.acos(x));
  }

  /** Return the arc sine (measured in radians) of x. */
  @Fn
  static double asin(double x) {
    return checked(x, Math.asin(x));
  }

  /** Return the arc tangent (measured in radians) of x. */
  @Fn
  static double atan(double x) {
    return checked(x, Math.atan(x));
  }

  /** Return the inverse hyperbolic cosine of x. */
  @Fn
  static double acosh(double x) {
    return checked(x, Hyperbolic.acosh(x));
  }

  /** Return the inverse hyperbolic sine of x. */
  @Fn
  static double asinh(double x) {
    return checked(x, Hyperbolic.asinh(x));
  }

  /** Return the inverse hyperbolic tangent of x. */
  @Fn
  static double atanh(double x) {
    return checked(x, Hyperbolic.atanh(x));
  }

  /** Return the cosine of x (measured in radians). */
  @Fn
  static double cos(double x) {
    return checked(x, Math.cos(x));
  }

  /** Return the sine of x (measured in radians). */
  @Fn
  static double sin(double x) {
    return checked(x, Math.sin(x));
  }

  /** Return the tangent of x (measured in radians). */
  @Fn
  static double tan(double x) {
    return checked(x, Math.tan(x));
  }

  /** Return the hyperbolic tangent of x. */
  @Fn
  static double tanh(double x) {
    return checked(x, Math.tanh(x));
  }

  /** Return the square root of x. */
  @Fn
  static double sqrt(double x) {
    return checked(x, Math.sqrt(x));
  }

  /** Return the cube root of x. */
  @Fn
  static double cbrt(double x) {
    return checked(x, Math.cbrt(x));
  }

  /**
   * Return the natural logarithm of 1+x (base e).
   *
   * <p>The result is computed in a way which is accurate for x near zero.
   */
  @Fn
  static double log1p(double x) {
    return checked(x, Math.log1p(x));
  }

  /** Return the hyperbolic cosine of x. */
  @Fn
  static double cosh(double x) {
    return ranged(x, Hyperbolic.cosh(x));
  }

  /** Return the hyperbolic sine of x. */
  @Fn
  static double sinh(double x) {
    return ranged(x, Math.sinh(x));
  }

  /** Return e raised to the power of x. */
  @Fn
  static double exp(double x) {
    return ranged(x, Math.exp(x));
  }

  /** Return 2 raised to the power of x. */
  @Fn
  static double exp2(double x) {
    return ranged(x, Hyperbolic.exp2(x));
  }

  /**
   * Return exp(x)-1.
   *
   * <p>This function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for
   * small x.
   */
  @Fn
  static double expm1(double x) {
    return ranged(x, Math.expm1(x));
  }

  /** Return the arc tangent (measured in radians) of y/x. */
  @Fn
  static double atan2(double y, double x) {
    return Math.atan2(y, x);
  }

  /** Return x**y (x to the power of y). */
  @Fn
  static double pow(double x, double y) {
    if (x == 1 || y == 0) {
      return 1;
    }
    if (x == -1 && Double.isInfinite(y)) {
      return 1;
    }
    double result = Math.pow(x, y);
    if (Double.isNaN(x) || Double.isNaN(y) || Double.isInfinite(x) || Double.isInfinite(y)) {
      return result;
    }
    if (Double.isNaN(result) || Double.isInfinite(result) && x == 0) {
      throw domain();
    }
    if (Double.isInfinite(result)) {
      throw range();
    }
    return result;
  }

  /**
   * log(x, [base=math.e]) Return the logarithm of x to the given base.
   *
   * <p>If the base is not specified, returns the natural logarithm (base e) of x.
   */
  @Fn
  static double log(Realm r, Object x, @Default(Default.ABSENT) @Nullable Object base) {
    double numerator = Logarithms.natural(r, x);
    if (base == null) {
      return numerator;
    }
    double denominator = Logarithms.natural(r, base);
    if (denominator == 0) {
      throw Errors.zeroDivision("division by zero");
    }
    return numerator / denominator;
  }

  /** Return the base 10 logarithm of x. */
  @Fn
  static double log10(Realm r, Object x) {
    return Logarithms.common(r, x);
  }

  /** Return the base 2 logarithm of x. */
  @Fn
  static double log2(Realm r, Object x) {
    return Logarithms.binary(r, x);
  }

  /** Return the absolute value of the float x. */
  @Fn
  static double fabs(double x) {
    return Math.abs(x);
  }

  /**
   * Return a float with the magnitude (absolute value) of x but the sign of y.
   *
   * <p>On platforms that support signed zeros, copysign(1.0, -0.0) returns -1.0.
   */
  @Fn
  static double copysign(double x, double y) {
    double magnitude = Math.abs(x);
    return Double.doubleToRawLongBits(y) < 0 ? -magnitude : magnitude; // a NaN has a sign too
  }

  /**
   * Return fmod(x, y), according to platform C.
   *
   * <p>x % y may differ.
   */
  @Fn
  static double fmod(double x, double y) {
    if (Double.isInfinite(y) && !Double.isInfinite(x) && !Double.isNaN(x)) {
      return x;
    }
    double result = x % y;
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return result;
  }

  /**
   * Difference between x and the closest integer multiple of y.
   *
   * <p>Return x - n*y where n*y is the closest integer multiple of y. In the case where x is
   * exactly halfway between two multiples of y, the nearest even value of n is used. The result is
   * always exact.
   */
  @Fn
  static double remainder(double x, double y) {
    if (Double.isInfinite(y) && !Double.isInfinite(x) && !Double.isNaN(x)) {
      return x;
    }
    double result = Math.IEEEremainder(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return result == 0 ? Math.copySign(0.0, x) : result;
  }

  /**
   * Fused multiply-add operation.
   *
   * <p>Compute (x * y) + z with a single round.
   */
  @Fn
  static double fma(double x, double y, double z) {
    double result = Math.fma(x, y, z);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
      throw Errors.valueError("invalid operation in fma");
    }
    if (Double.isInfinite(result) && isfinite(x) && isfinite(y) && isfinite(z)) {
      throw Errors.overflowError("overflow in fma");
    }
    return result;
  }

  /** Return True if x is neither an infinity nor a NaN, and False otherwise. */
  @Fn
  static boolean isfinite(double x) {
    return !Double.isInfinite(x) && !Double.isNaN(x);
  }

  /** Return True if x is a positive or negative infinity, and False otherwise. */
  @Fn
  static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  /** Return True if x is a NaN (not a number), and False otherwise. */
  @Fn
  static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  /**
   * Determine whether two floating-point numbers are close in value.
   *
   * <p>rel_tol maximum difference for being considered "close", relative to the magnitude of the
   * input values abs_tol maximum difference for being considered "close", regardless of the
   * magnitude of the input values
   *
   * <p>Return True if a is close in value to b, and False otherwise.
   *
   * <p>For the values to be considered close, the difference between them must be smaller than at
   * least one of the tolerances.
   *
   * <p>-inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is not close to
   * anything, even itself. inf and -inf are only close to themselves.
   */
  @Fn
  static boolean isclose(
      @Kw double a,
      @Kw double b,
      @KwOnly @Default("1e-9") double relTol,
      @KwOnly @Default("0.0") double absTol) {
    if (relTol < 0 || absTol < 0) {
      throw Errors.valueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relTol * b)
        || difference <= Math.abs(relTol * a)
        || difference <= absTol;
  }

  /** Convert angle x from radians to degrees. */
  @Fn
  static double degrees(double x) {
    return x * (180.0 / Math.PI);
  }

  /** Convert angle x from degrees to radians. */
  @Fn
  static double radians(double x) {
    return x * (Math.PI / 180.0);
  }

  /**
   * Return the mantissa and exponent of x, as pair (m, e).
   *
   * <p>m is a float and e is an int, such that x = m * 2.**e. If x is 0, m and e are both 0. Else
   * 0.5 &lt;= abs(m) &lt; 1.0.
   */
  @Fn
  static PyTuple frexp(double x) {
    if (x == 0 || !isfinite(x)) {
      return new PyTuple(x, 0L);
    }
    int shift = Math.abs(x) < Double.MIN_NORMAL ? 54 : 0;
    double scaled = shift == 0 ? x : x * 0x1p54;
    int exponent = Math.getExponent(scaled) + 1;
    return new PyTuple(Math.scalb(scaled, -exponent), (long) (exponent - shift));
  }

  /**
   * Return x * (2**i).
   *
   * <p>This is essentially the inverse of frexp().
   */
  @Fn
  static double ldexp(Realm r, double x, Object i) {
    if (!Numbers.isInt(i) && !(i instanceof IntObject)) {
      throw Errors.typeError("Expected an int as second argument to ldexp.");
    }
    if (x == 0 || !isfinite(x)) {
      return x;
    }
    long by = Math.max(-100_000, Math.min(100_000, Convert.clampedIndex(r, i)));
    return ranged(x, scaled(x, (int) by));
  }

  /** Rounds once, also where the result is subnormal. */
  private static double scaled(double x, int by) {
    int exponent = Math.getExponent(x) + by;
    if (exponent > Double.MIN_EXPONENT || by > 0) {
      return Math.scalb(x, by);
    }
    if (exponent < -1200) {
      return Math.copySign(0.0, x);
    }
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(-by));
    return Math.copySign(new BigDecimal(x).divide(power).doubleValue(), x);
  }

  /**
   * Return the fractional and integer parts of x.
   *
   * <p>Both results carry the sign of x and are floats.
   */
  @Fn
  static PyTuple modf(double x) {
    if (Double.isInfinite(x)) {
      return new PyTuple(Math.copySign(0.0, x), x);
    }
    double whole = Math.copySign(x < 0 ? Math.ceil(x) : Math.floor(x), x);
    return new PyTuple(Double.isNaN(x) ? x : Math.copySign(x - whole, x), whole);
  }

  /** Return the value of the least significant bit of the float x. */
  @Fn
  static double ulp(double x) {
    return Math.ulp(x);
  }

  /**
   * Return the floating-point value the given number of steps after x towards y.
   *
   * <p>If steps is not specified or is None, it defaults to 1.
   *
   * <p>Raises a TypeError, if x or y is not a double, or if steps is not an integer. Raises
   * ValueError if steps is negative.
   */
  @Fn
  static double nextafter(
      Realm r, double x, double y, @KwOnly @Default("None") @Nullable Object steps) {
    if (steps == null) {
      return Math.nextAfter(x, y);
    }
    BigInteger n = Numbers.big(Convert.index(r, steps));
    if (n.signum() < 0) {
      throw Errors.valueError("steps must be a non-negative integer");
    }
    if (n.signum() == 0 || Double.isNaN(x)) {
      return x;
    }
    if (Double.isNaN(y)) {
      return y;
    }
    BigInteger from = BigInteger.valueOf(order(x));
    BigInteger to = BigInteger.valueOf(order(y));
    BigInteger distance = to.subtract(from);
    if (distance.abs().compareTo(n) <= 0) {
      return y;
    }
    long at = from.add(distance.signum() > 0 ? n : n.negate()).longValue();
    return at < 0 ? -Double.longBitsToDouble(-at) : Double.longBitsToDouble(at);
  }

  /** A number that grows with x by one from each float to the next. */
  private static long order(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
  }

  /**
   * Return the ceiling of x as an Integral.
   *
   * <p>This is the smallest integer &gt;= x.
   */
  @Fn
  static Object ceil(Realm r, Object x) {
    Object method = x instanceof Double ? null : r.typeOf(x).special(Special.CEIL);
    return method != null
        ? Calls.callMethod0(r, method, x)
        : Logarithms.whole(Math.ceil(Convert.doubleValue(r, x)));
  }

  /**
   * Return the floor of x as an Integral.
   *
   * <p>This is the largest integer &lt;= x.
   */
  @Fn
  static Object floor(Realm r, Object x) {
    Object method = x instanceof Double ? null : r.typeOf(x).special(Special.FLOOR);
    return method != null
        ? Calls.callMethod0(r, method, x)
        : Logarithms.whole(Math.floor(Convert.doubleValue(r, x)));
  }

  /**
   * Truncates the Real x to the nearest Integral toward 0.
   *
   * <p>Uses the __trunc__ magic method.
   */
  @Fn
  static Object trunc(Realm r, Object x) {
    if (x instanceof Double d) {
      return Logarithms.whole(d < 0 ? Math.ceil(d) : Math.floor(d));
    }
    Object method = r.typeOf(x).special(Special.TRUNC);
    if (method == null) {
      throw Errors.typeError("type " + r.typeOf(x).shown() + " doesn't define __trunc__ method");
    }
    return Calls.callMethod0(r, method, x);
  }

  /** Gamma function at x. */
  @Fn
  static double gamma(double x) {
    return Gamma.gamma(x);
  }

  /** Natural logarithm of absolute value of Gamma function at x. */
  @Fn
  static double lgamma(double x) {
    return Gamma.logGamma(x);
  }

  /** Error function at x. */
  @Fn
  static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  /** Complementary error function at x. */
  @Fn
  static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  /**
   * Find n!.
   *
   * <p>Raise a ValueError if x is negative or non-integral.
   */
  @Fn
  static Object factorial(Realm r, Object n) {
    return Combinatorics.factorial(r, n);
  }

  /**
   * Number of ways to choose k items from n items without repetition and without order.
   *
   * <p>Evaluates to n! / (k! * (n - k)!) when k &lt;= n and evaluates to zero when k &gt; n.
   *
   * <p>Also called the binomial coefficient because it is equivalent to the coefficient of k-th
   * term in polynomial expansion of the expression (1 + x)**n.
   *
   * <p>Raises TypeError if either of the arguments are not integers. Raises ValueError if either of
   * the arguments are negative.
   */
  @Fn
  static Object comb(Realm r, Object n, Object k) {
    return Combinatorics.comb(r, n, k);
  }

  /**
   * Number of ways to choose k items from n items without repetition and with order.
   *
   * <p>Evaluates to n! / (n - k)! when k &lt;= n and evaluates to zero when k &gt; n.
   *
   * <p>If k is not specified or is None, then k defaults to n and the function returns n!.
   *
   * <p>Raises TypeError if either of the arguments are not integers. Raises ValueError if either of
   * the arguments are negative.
   */
  @Fn
  static Object perm(Realm r, Object n, @Default("None") @Nullable Object k) {
    return Combinatorics.perm(r, n, k);
  }

  /** Greatest Common Divisor. */
  @Fn
  static Object gcd(Realm r, @Args Object[] integers) {
    return Combinatorics.gcd(r, integers);
  }

  /** Least Common Multiple. */
  @Fn
  static Object lcm(Realm r, @Args Object[] integers) {
    return Combinatorics.lcm(r, integers);
  }

  /** Return the integer part of the square root of the input. */
  @Fn
  static Object isqrt(Realm r, Object n) {
    BigInteger value = Numbers.big(Convert.index(r, n));
    if (value.signum() < 0) {
      throw Errors.valueError("isqrt() argument must be nonnegative");
    }
    return Convert.normalize(value.sqrt());
  }

  /**
   * Return an accurate floating-point sum of values in the iterable seq.
   *
   * <p>Assumes IEEE-754 floating-point arithmetic.
   */
  @Fn
  static double fsum(Realm r, Object seq) {
    return Sums.exact(r, seq);
  }

  /**
   * Calculate the product of all the elements in the input iterable.
   *
   * <p>The default start value for the product is 1.
   *
   * <p>When the iterable is empty, return the start value. This function is intended specifically
   * for use with numeric values and may reject non-numeric types.
   */
  @Fn
  static Object prod(Realm r, Object iterable, @KwOnly @Default("1") Object start) {
    return Sums.product(r, iterable, start);
  }

  /**
   * Return the sum of products of values from two iterables p and q.
   *
   * <p>Roughly equivalent to: sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))
   *
   * <p>For float and mixed int/float inputs, the intermediate products and sums are computed with
   * extended precision.
   */
  @Fn
  static Object sumprod(Realm r, Object p, Object q) {
    return Sums.ofProducts(r, p, q);
  }

  /**
   * hypot(*coordinates) -&gt; value Multidimensional Euclidean distance from the origin to a point.
   *
   * <p>Roughly equivalent to: sqrt(sum(x**2 for x in coordinates))
   */
  @Fn
  static double hypot(Realm r, @Args Object[] coordinates) {
    double[] values = new double[coordinates.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Convert.doubleValue(r, coordinates[i]);
    }
    return Sums.norm(values);
  }

  /**
   * Return the Euclidean distance between two points p and q.
   *
   * <p>The points should be specified as sequences (or iterables) of coordinates. Both inputs must
   * have the same dimension.
   *
   * <p>Roughly equivalent to: sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))
   */
  @Fn
  static double dist(Realm r, Object p, Object q) {
    return Sums.distance(r, p, q);
  }
}
