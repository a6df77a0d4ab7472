package org.aiolang.stdlib.math;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** Functions of ints of any size. */
final class Combinatorics {
  /** A product of so many factors is too large for any machine. */
  private static final long MANY = 1L << 40;

  private Combinatorics() {}

  private static BigInteger integer(Realm r, Object o) {
    return Numbers.big(Convert.index(r, o));
  }

  static Object factorial(Realm r, Object n) {
    BigInteger value = integer(r, n);
    if (value.signum() < 0) {
      throw Errors.valueError("factorial() not defined for negative values");
    }
    if (value.bitLength() > 63) {
      throw Errors.overflowError("factorial() argument should not exceed 9223372036854775807");
    }
    return Convert.normalize(product(r, 2, value.longValue(), true));
  }

  /**
   * A product; {@code result} where what the script gets is at least as large: then it is an int
   * that is charged before it is made.
   */
  private static BigInteger times(Realm r, BigInteger x, BigInteger y, boolean result) {
    charge(r, (long) x.bitLength() + y.bitLength(), result);
    return x.multiply(y);
  }

  private static void charge(Realm r, long bits, boolean result) {
    if (result && r.budget != null) {
      r.budget.integer(r, bits);
    }
    Sizes.check(r, bits >> 3);
  }

  /** The product of the ints from one to another, both included. */
  private static BigInteger product(Realm r, long from, long to, boolean charged) {
    r.safepoint();
    if (from > to) {
      return BigInteger.ONE;
    }
    if (to - from < 16) {
      BigInteger result = BigInteger.valueOf(from);
      for (long i = from + 1; i <= to; i++) {
        result = result.multiply(BigInteger.valueOf(i));
      }
      return result;
    }
    long middle = from + (to - from) / 2;
    long many = Math.min(to - middle, MANY);
    charge(r, many * (63 - Long.numberOfLeadingZeros(middle)), charged); // it is larger
    return times(
        r, product(r, from, middle, charged), product(r, middle + 1, to, charged), charged);
  }

  static Object perm(Realm r, Object n, @Nullable Object k) {
    if (k == null) {
      return factorial(r, n);
    }
    BigInteger all = integer(r, n);
    BigInteger chosen = integer(r, k);
    if (all.signum() < 0) {
      throw Errors.valueError("n must be a non-negative integer");
    }
    if (chosen.signum() < 0) {
      throw Errors.valueError("k must be a non-negative integer");
    }
    if (chosen.compareTo(all) > 0) {
      return 0L;
    }
    if (chosen.bitLength() > 63) {
      throw Errors.overflowError("k must not exceed 9223372036854775807");
    }
    return Convert.normalize(falling(r, all, chosen.longValue(), true));
  }

  /** n (n-1) … of k factors. */
  private static BigInteger falling(Realm r, BigInteger n, long k, boolean charged) {
    if (n.bitLength() < 62) {
      return product(r, n.longValue() - k + 1, n.longValue(), charged);
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 0; i < k; i++) {
      result = times(r, result, n.subtract(BigInteger.valueOf(i)), charged);
      r.safepoint();
    }
    return result;
  }

  static Object comb(Realm r, Object n, Object k) {
    BigInteger all = integer(r, n);
    BigInteger chosen = integer(r, k);
    if (all.signum() < 0) {
      throw Errors.valueError("n must be a non-negative integer");
    }
    if (chosen.signum() < 0) {
      throw Errors.valueError("k must be a non-negative integer");
    }
    BigInteger rest = all.subtract(chosen);
    if (rest.signum() < 0) {
      return 0L;
    }
    BigInteger fewer = rest.min(chosen);
    if (fewer.bitLength() > 63) {
      throw Errors.overflowError("min(n - k, k) must not exceed 9223372036854775807");
    }
    long count = fewer.longValue();
    return Convert.normalize(falling(r, all, count, false).divide(product(r, 2, count, false)));
  }

  static Object gcd(Realm r, Object[] integers) {
    BigInteger result = BigInteger.ZERO;
    for (Object o : integers) {
      result = result.gcd(integer(r, o));
    }
    return Convert.normalize(result);
  }

  static Object lcm(Realm r, Object[] integers) {
    BigInteger result = BigInteger.ONE;
    for (Object o : integers) {
      BigInteger n = integer(r, o);
      if (n.signum() == 0) {
        result = BigInteger.ZERO;
      } else if (result.signum() != 0) {
        result = times(r, result.divide(result.gcd(n)), n, true).abs();
      }
    }
    return Convert.normalize(result);
  }
}
