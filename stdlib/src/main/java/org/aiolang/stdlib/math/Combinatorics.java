package org.aiolang.stdlib.math;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Functions of ints of any size. */
final class Combinatorics {
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
    return Convert.normalize(product(r, 2, value.longValue()));
  }

  /** The product of the ints from one to another, both included. */
  private static BigInteger product(Realm r, long from, long to) {
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
    return product(r, from, middle).multiply(product(r, middle + 1, to));
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
    return Convert.normalize(falling(r, all, chosen.longValue()));
  }

  /** n (n-1) … of k factors. */
  private static BigInteger falling(Realm r, BigInteger n, long k) {
    if (n.bitLength() < 62) {
      return product(r, n.longValue() - k + 1, n.longValue());
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 0; i < k; i++) {
      result = result.multiply(n.subtract(BigInteger.valueOf(i)));
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
    return Convert.normalize(falling(r, all, count).divide(product(r, 2, count)));
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
        result = result.divide(result.gcd(n)).multiply(n).abs();
      }
    }
    return Convert.normalize(result);
  }
}
