package org.aiolang.object;

import java.math.BigInteger;

/** Arithmetic on ints: Long where it fits, else BigInteger; every result is normalised. */
public final class Numbers {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** An int or bool as Long or BigInteger. */
  public static Object asInt(Object o) {
    return o instanceof Boolean b ? Long.valueOf(b ? 1 : 0) : o;
  }

  /** Whether a value is an int or bool (not an instance of a subclass that a program made). */
  public static boolean isInt(Object o) {
    return o instanceof Long || o instanceof BigInteger || o instanceof Boolean;
  }

  public static BigInteger big(Object o) {
    if (o instanceof BigInteger b) {
      return b;
    }
    return BigInteger.valueOf(o instanceof Boolean b ? (b ? 1 : 0) : (Long) o);
  }

  /** A Long where the value fits. */
  public static Object normalize(BigInteger b) {
    return b.bitLength() < 64 ? (Object) b.longValue() : b;
  }

  public static boolean fitsLong(BigInteger b) {
    return b.compareTo(MIN) >= 0 && b.compareTo(MAX) <= 0;
  }

  public static Object add(long x, long y) {
    long z = x + y;
    if (((x ^ z) & (y ^ z)) < 0) {
      return BigInteger.valueOf(x).add(BigInteger.valueOf(y));
    }
    return z;
  }

  public static Object subtract(long x, long y) {
    long z = x - y;
    if (((x ^ y) & (x ^ z)) < 0) {
      return BigInteger.valueOf(x).subtract(BigInteger.valueOf(y));
    }
    return z;
  }

  public static Object multiply(long x, long y) {
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    if (high == 0 && low >= 0 || high == -1 && low < 0) {
      return low;
    }
    return BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
  }

  /** {@code x // y}; y is not 0. */
  public static Object floorDivide(long x, long y) {
    if (y == -1) {
      return subtract(0, x);
    }
    return Math.floorDiv(x, y);
  }

  /** {@code x % y} with Python's sign; y is not 0. */
  public static long modulo(long x, long y) {
    return Math.floorMod(x, y);
  }

  /** {@code x % y} of floats; y is not 0. */
  public static double modulo(double x, double y) {
    double m = x % y;
    if (m != 0) {
      if (y < 0 != m < 0) {
        m += y;
      }
    } else {
      m = Math.copySign(0.0, y);
    }
    return m;
  }

  /** {@code x // y} of floats; y is not 0. */
  public static double floorDivide(double x, double y) {
    double m = x % y;
    double d = (x - m) / y;
    if (m != 0 && y < 0 != m < 0) {
      d -= 1.0;
    }
    if (d == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(d);
    return d - floor > 0.5 ? floor + 1.0 : floor;
  }
}
