package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The operators of int. Operands are Long or BigInteger, and so are results, normalised. */
public final class IntArithmetic {
  /** Bits of the largest result; {@link BigInteger} fails past {@link Integer#MAX_VALUE}. */
  private static final long MAX_BITS = Integer.MAX_VALUE - 64;

  private IntArithmetic() {}

  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Numbers.add(x, y);
    }
    return Numbers.normalize(Numbers.big(a).add(Numbers.big(b)));
  }

  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Numbers.subtract(x, y);
    }
    return Numbers.normalize(Numbers.big(a).subtract(Numbers.big(b)));
  }

  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Numbers.multiply(x, y);
    }
    BigInteger x = Numbers.big(a);
    BigInteger y = Numbers.big(b);
    checkBits((long) x.bitLength() + y.bitLength());
    return Numbers.normalize(x.multiply(y));
  }

  /** The same for a script: what it makes is charged before. */
  static Object multiply(Realm r, Object a, Object b) {
    if (r.budget != null && !(a instanceof Long && b instanceof Long)) {
      r.budget.integer(r, (long) Numbers.big(a).bitLength() + Numbers.big(b).bitLength());
    }
    return multiply(a, b);
  }

  /** {@code a << b} for a script: what it makes is charged before. */
  static Object shiftLeft(Realm r, Object a, Object b) {
    if (r.budget != null && b instanceof Long n && n > Integer.SIZE) {
      r.budget.integer(r, Numbers.big(a).bitLength() + n);
    }
    return shiftLeft(a, b);
  }

  private static void checkBits(long bits) {
    if (bits > MAX_BITS || bits / 8 > Runtime.getRuntime().maxMemory()) {
      throw Errors.memoryError();
    }
  }

  /** {@code a // b}. */
  public static Object floorDivide(Object a, Object b) {
    if (b instanceof Long y) {
      if (y == 0) {
        throw Errors.zeroDivision("integer division or modulo by zero");
      }
      if (a instanceof Long x) {
        return Numbers.floorDivide(x, y);
      }
    }
    return Numbers.normalize(floorDivide(Numbers.big(a), Numbers.big(b)));
  }

  private static BigInteger floorDivide(BigInteger x, BigInteger y) {
    BigInteger[] qr = x.divideAndRemainder(y);
    return qr[1].signum() != 0 && qr[1].signum() != y.signum()
        ? qr[0].subtract(BigInteger.ONE)
        : qr[0];
  }

  /** {@code a % b}, with the sign of b. */
  public static Object modulo(Object a, Object b) {
    if (b instanceof Long y) {
      if (y == 0) {
        throw Errors.zeroDivision("integer modulo by zero");
      }
      if (a instanceof Long x) {
        return Math.floorMod(x, y);
      }
    }
    return Numbers.normalize(floorMod(Numbers.big(a), Numbers.big(b)));
  }

  static BigInteger floorMod(BigInteger x, BigInteger y) {
    BigInteger m = x.remainder(y);
    return m.signum() != 0 && m.signum() != y.signum() ? m.add(y) : m;
  }

  static PyTuple divmod(Object a, Object b) {
    if (b instanceof Long y && y == 0) {
      throw Errors.zeroDivision("integer division or modulo by zero");
    }
    return new PyTuple(floorDivide(a, b), modulo(a, b));
  }

  /** {@code a / b}: the float nearest to the exact quotient. */
  public static double trueDivide(Object a, Object b) {
    if (b instanceof Long y) {
      if (y == 0) {
        throw Errors.zeroDivision("division by zero");
      }
      if (a instanceof Long x && Math.abs(x) <= 1L << 53 && Math.abs(y) <= 1L << 53) {
        return (double) x / y;
      }
    }
    return divideExactly(Numbers.big(a), Numbers.big(b));
  }

  private static double divideExactly(BigInteger a, BigInteger b) {
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    BigInteger x = a.abs();
    BigInteger y = b.abs();
    // The quotient q * 2**-shift gets at least 55 bits, or reaches the last bit of a subnormal; its
    // lowest bit is sticky.
    int shift = Math.min(66 - (x.bitLength() - y.bitLength()), 1076);
    BigInteger[] qr =
        shift >= 0
            ? x.shiftLeft(shift).divideAndRemainder(y)
            : x.divideAndRemainder(y.shiftLeft(-shift));
    BigInteger q = qr[1].signum() != 0 ? qr[0].setBit(0) : qr[0];
    int extra = Math.max(q.bitLength() - 53, shift - 1074);
    double magnitude;
    if (extra <= 0) {
      magnitude = Math.scalb(q.doubleValue(), -shift);
    } else {
      BigInteger kept = q.shiftRight(extra);
      boolean half = q.testBit(extra - 1);
      if (half && (kept.testBit(0) || q.getLowestSetBit() < extra - 1)) {
        kept = kept.add(BigInteger.ONE);
      }
      magnitude = Math.scalb(kept.doubleValue(), extra - shift);
    }
    if (Double.isInfinite(magnitude)) {
      throw Errors.overflowError("integer division result too large for a float");
    }
    return a.signum() == b.signum() ? magnitude : -magnitude;
  }

  /** {@code a ** b} of a b that is not negative. */
  static Object power(Realm r, Object a, Object b) {
    if (b instanceof BigInteger big) {
      if (a instanceof Long x && x >= -1 && x <= 1) {
        return x == -1 ? (big.testBit(0) ? -1L : 1L) : x;
      }
      throw Errors.memoryError();
    }
    long n = (Long) b;
    if (a instanceof Long x) {
      if (x >= -1 && x <= 1) {
        return n == 0 ? 1L : x == -1 ? ((n & 1) != 0 ? -1L : 1L) : x;
      }
      Object small = smallPower(x, n);
      if (small != null) {
        return small;
      }
    }
    if (n == 0) {
      return 1L;
    }
    BigInteger x = Numbers.big(a);
    int bits = x.abs().bitLength() - 1;
    if (n > MAX_BITS || bits > 0 && n > MAX_BITS / bits) {
      throw Errors.memoryError();
    }
    checkBits(bits * n);
    if (r.budget != null) {
      r.budget.integer(r, bits * n);
    }
    return Numbers.normalize(bigPower(r, x, n));
  }

  /** By squaring, looking at the safepoint between steps, for these may take long. */
  private static BigInteger bigPower(Realm r, BigInteger x, long n) {
    int twos = x.getLowestSetBit();
    BigInteger odd = x.shiftRight(twos);
    BigInteger result = BigInteger.ONE;
    for (int bit = 63 - Long.numberOfLeadingZeros(n); bit >= 0; bit--) {
      checkBits(2L * result.bitLength());
      result = result.multiply(result);
      if ((n >> bit & 1) != 0) {
        result = result.multiply(odd);
      }
      r.safepoint();
    }
    checkBits(result.bitLength() + twos * n);
    return result.shiftLeft((int) (twos * n));
  }

  private static @Nullable Object smallPower(long x, long n) {
    long result = 1;
    long base = x;
    for (long e = n; ; ) {
      if ((e & 1) != 0) {
        long high = Math.multiplyHigh(result, base);
        result *= base;
        if (high != result >> 63) {
          return null;
        }
      }
      e >>= 1;
      if (e == 0) {
        return result;
      }
      long high = Math.multiplyHigh(base, base);
      base *= base;
      if (high != base >> 63) {
        return null;
      }
    }
  }

  /** Bits of a modulus from which on a power takes so long that it must be interruptible. */
  private static final int LONG_MODULUS = 1 << 13;

  /** {@code pow(x, n, m)} with a safepoint after each product. */
  private static BigInteger power(Realm r, BigInteger x, BigInteger n, BigInteger m) {
    BigInteger base = x.mod(m);
    BigInteger result = BigInteger.ONE;
    for (int i = n.bitLength() - 1; i >= 0; i--) {
      r.safepoint();
      result = result.multiply(result).mod(m);
      if (n.testBit(i)) {
        result = result.multiply(base).mod(m);
      }
    }
    return result;
  }

  /** {@code pow(a, b, m)}. */
  static Object powerModulo(Realm r, Object a, Object b, Object m) {
    BigInteger modulus = Numbers.big(m);
    if (modulus.signum() == 0) {
      throw Errors.valueError("pow() 3rd argument cannot be 0");
    }
    BigInteger positive = modulus.abs();
    BigInteger x = Numbers.big(a);
    BigInteger n = Numbers.big(b);
    if (n.signum() < 0 && !x.gcd(positive).equals(BigInteger.ONE)) {
      throw Errors.valueError("base is not invertible for the given modulus");
    }
    BigInteger result =
        positive.bitLength() > LONG_MODULUS && n.bitLength() > Long.SIZE
            ? power(r, n.signum() < 0 ? x.modInverse(positive) : x, n.abs(), positive)
            : x.modPow(n, positive);
    return Numbers.normalize(
        modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
  }

  public static Object shiftLeft(Object a, Object b) {
    checkShift(b);
    if (a instanceof Long x && x == 0) {
      return 0L;
    }
    if (!(b instanceof Long)) {
      throw Errors.overflowError("too many digits in integer");
    }
    long n = (Long) b;
    if (a instanceof Long x && n < 63) {
      long shifted = x << n;
      if (shifted >> n == x) {
        return shifted;
      }
    }
    BigInteger x = Numbers.big(a);
    checkBits(n > MAX_BITS ? n : x.bitLength() + n);
    return Numbers.normalize(x.shiftLeft((int) n));
  }

  public static Object shiftRight(Object a, Object b) {
    checkShift(b);
    if (a instanceof Long x) {
      return b instanceof Long n && n < 64 ? x >> n : x >> 63;
    }
    BigInteger x = (BigInteger) a;
    if (b instanceof Long n && n <= Integer.MAX_VALUE) {
      return Numbers.normalize(x.shiftRight((int) (long) n));
    }
    return x.signum() < 0 ? -1L : 0L;
  }

  private static void checkShift(Object b) {
    if (b instanceof Long n ? n < 0 : ((BigInteger) b).signum() < 0) {
      throw Errors.valueError("negative shift count");
    }
  }

  public static Object and(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x & y;
    }
    return Numbers.normalize(Numbers.big(a).and(Numbers.big(b)));
  }

  public static Object or(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x | y;
    }
    return Numbers.normalize(Numbers.big(a).or(Numbers.big(b)));
  }

  public static Object xor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x ^ y;
    }
    return Numbers.normalize(Numbers.big(a).xor(Numbers.big(b)));
  }

  public static Object negate(Object a) {
    if (a instanceof Long x && x != Long.MIN_VALUE) {
      return -x;
    }
    return Numbers.normalize(Numbers.big(a).negate());
  }

  static Object abs(Object a) {
    return signum(a) < 0 ? negate(a) : a;
  }

  static Object invert(Object a) {
    return a instanceof Long x ? (Object) ~x : Numbers.normalize(((BigInteger) a).not());
  }

  static int signum(Object a) {
    return a instanceof Long x ? Long.signum(x) : ((BigInteger) a).signum();
  }

  /** The nearest multiple of {@code 10**digits}, an even one where two are as near. */
  static Object round(Object a, long digits) {
    if (digits > Integer.MAX_VALUE / 4) {
      return 0L;
    }
    BigInteger x = Numbers.big(a);
    if (digits > x.abs().bitLength() / 3 + 2) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) digits);
    BigInteger[] qr = x.divideAndRemainder(unit);
    int order = qr[1].abs().shiftLeft(1).compareTo(unit);
    BigInteger q = qr[0];
    if (order > 0 || order == 0 && q.testBit(0)) {
      q = x.signum() < 0 ? q.subtract(BigInteger.ONE) : q.add(BigInteger.ONE);
    }
    return Numbers.normalize(q.multiply(unit));
  }
}
