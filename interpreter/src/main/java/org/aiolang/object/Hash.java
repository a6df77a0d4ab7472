package org.aiolang.object;

import java.math.BigInteger;

/**
 * {@code hash(x)}: equal numbers of any type have equal hashes (modulus 2**61 - 1), as in CPython.
 */
public final class Hash {
  private static final long MODULUS = (1L << 61) - 1;
  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
  private static final long INF = 314159;

  private Hash() {}

  public static long of(Realm r, Object o) {
    if (o instanceof String s) {
      return ofString(s);
    }
    if (o instanceof Long l) {
      return ofLong(l);
    }
    if (o instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (o instanceof Double d) {
      return ofDouble(d);
    }
    if (o instanceof BigInteger b) {
      return ofBig(b);
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.HASH);
    if (method == null || method == PyNone.NONE) {
      throw Errors.typeError("unhashable type: '" + type.shown() + "'");
    }
    Object h = Calls.callMethod0(r, method, o);
    if (h instanceof Long l) {
      return l == -1 ? -2 : l;
    }
    if (h instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (h instanceof BigInteger b) {
      return ofBig(b);
    }
    throw Errors.typeError("__hash__ method should return an integer");
  }

  public static long ofString(String s) {
    return s.hashCode() * 0x9E3779B97F4A7C15L >> 3;
  }

  /** A hash of a str that needs the seed to be foreseen. */
  public static long seeded(String s, long seed) {
    if (s.isEmpty()) {
      return 0;
    }
    long h = seed;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return (h ^ seed) * 0xBF58476D1CE4E5B9L;
  }

  public static long ofLong(long v) {
    if (v > -MODULUS && v < MODULUS) {
      return v == -1 ? -2 : v;
    }
    long h = v % MODULUS;
    return h == -1 ? -2 : h;
  }

  static long ofBig(BigInteger b) {
    long h = b.abs().mod(BIG_MODULUS).longValue();
    if (b.signum() < 0) {
      h = -h;
    }
    return h == -1 ? -2 : h;
  }

  /** A NaN's hash is the object's, so the caller passes the box. */
  public static long ofDouble(Double box) {
    double d = box;
    if (d == Math.rint(d) && Math.abs(d) < 0x1p62) {
      return ofLong((long) d);
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? INF : -INF;
    }
    if (Double.isNaN(d)) {
      return System.identityHashCode(box);
    }
    int exponent = Math.getExponent(d);
    double m = Math.abs(d) / Math.scalb(1.0, exponent) / 2;
    exponent++;
    if (Math.abs(d) < Double.MIN_NORMAL) {
      int shift = 60;
      double scaled = Math.abs(d) * 0x1p60;
      int e2 = Math.getExponent(scaled);
      m = scaled / Math.scalb(1.0, e2) / 2;
      exponent = e2 + 1 - shift;
    }
    long x = 0;
    while (m != 0) {
      x = ((x << 28) & MODULUS) | x >> (61 - 28);
      m *= 268435456.0;
      exponent -= 28;
      long y = (long) m;
      m -= y;
      x += y;
      if (x >= MODULUS) {
        x -= MODULUS;
      }
    }
    exponent = exponent >= 0 ? exponent % 61 : 61 - 1 - ((-1 - exponent) % 61);
    x = ((x << exponent) & MODULUS) | x >> (61 - exponent);
    if (d < 0) {
      x = -x;
    }
    return x == -1 ? -2 : x;
  }

  /** The hash of a tuple of these hashes (xxHash, as CPython). */
  public static long ofTuple(Realm r, Object[] items) {
    long acc = 2870177450012600261L;
    for (Object item : items) {
      acc += of(r, item) * -4417276706812531889L;
      acc = Long.rotateLeft(acc, 31) * -7046029288634856825L;
    }
    acc += items.length ^ (2870177450012600261L ^ 3527539L);
    return acc == -1 ? 1546275796 : acc;
  }

  /** The hash of a slice with these parts (xxHash, as CPython). */
  public static long ofSlice(Realm r, Object start, Object stop, Object step) {
    long acc = 2870177450012600261L;
    acc = round(acc, of(r, start));
    acc = round(acc, of(r, stop));
    acc = round(acc, of(r, step));
    return acc == -1 ? 1546275796 : acc;
  }

  private static long round(long acc, long lane) {
    return Long.rotateLeft(acc + lane * -4417276706812531889L, 31) * -7046029288634856825L;
  }
}
