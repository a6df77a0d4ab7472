package org.aiolang.types.floats;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shortest decimal that reads back as a given double, and of these the nearest to it.
 *
 * <p>The algorithm is Schubfach: R. Giulietti, "The Schubfach way to render doubles", 2020. Names
 * are the paper's. Numbers with few digits, as most programs print, are found faster by trying.
 */
final class ShortestDecimal {
  private static final int Q_MIN = -1074;
  private static final long C_MIN = 1L << 52;
  private static final long MASK_63 = (1L << 63) - 1;
  private static final int K_MIN = -324;
  private static final int K_MAX = 292;

  /** Powers of ten that doubles hold exactly. */
  private static final double[] TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** A memo of constants: g of every k that was needed. */
  private static final AtomicReferenceArray<long[]> POWERS =
      new AtomicReferenceArray<>(K_MAX - K_MIN + 1);

  /** The value is {@code digits * 10**exponent}; digits do not end in 0. */
  final long digits;

  final int exponent;

  /** 10 to the k, for k from 0 to 22. */
  static double ten(int k) {
    return TEN[k];
  }

  private ShortestDecimal(long digits, int exponent) {
    long d = digits;
    int e = exponent;
    while (d % 10 == 0) {
      d /= 10;
      e++;
    }
    this.digits = d;
    this.exponent = e;
  }

  /** Of a finite double greater than 0. */
  static ShortestDecimal of(double v) {
    if (v < 1e15 && v >= 1e-5) {
      // Where 15 digits or fewer do, no other decimal as short can be meant.
      for (int k = 0; k <= 19; k++) {
        double scaled = v * TEN[k];
        if (scaled >= 1e15) {
          break;
        }
        double m = Math.rint(scaled);
        if (m / TEN[k] == v && m != 0) {
          return new ShortestDecimal((long) m, -k);
        }
      }
    }
    long bits = Double.doubleToRawLongBits(v);
    long t = bits & C_MIN - 1;
    int bq = (int) (bits >>> 52);
    if (bq == 0) {
      return schubfach(Q_MIN, t);
    }
    int q = Q_MIN - 1 + bq;
    long c = C_MIN | t;
    if (-53 < q && q < 0 && (c >> -q) << -q == c) {
      return new ShortestDecimal(c >> -q, 0);
    }
    return schubfach(q, c);
  }

  private static ShortestDecimal schubfach(int q, long c) {
    final int out = (int) c & 1;
    final long cb = c << 2;
    final long cbr = cb + 2;
    final long cbl;
    final int k;
    if (c != C_MIN || q == Q_MIN) {
      cbl = cb - 2;
      k = (int) (q * 661_971_961_083L >> 41);
    } else {
      cbl = cb - 1;
      k = (int) (q * 661_971_961_083L - 274_743_187_321L >> 41);
    }
    final int h = q + (int) (-k * 913_124_641_741L >> 38) + 2;
    long[] g = power(k);
    final long vb = roundToOdd(g, cb << h);
    final long vbl = roundToOdd(g, cbl << h);
    final long vbr = roundToOdd(g, cbr << h);
    final long s = vb >> 2;
    if (s >= 10) {
      long sp10 = s / 10 * 10;
      long tp10 = sp10 + 10;
      boolean upIn = vbl + out <= sp10 << 2;
      boolean wpIn = (tp10 << 2) + out <= vbr;
      if (upIn != wpIn) {
        return new ShortestDecimal(upIn ? sp10 : tp10, k);
      }
    }
    long t = s + 1;
    boolean uIn = vbl + out <= s << 2;
    boolean wIn = (t << 2) + out <= vbr;
    if (uIn != wIn) {
      return new ShortestDecimal(uIn ? s : t, k);
    }
    long order = vb - (s + t << 1);
    return new ShortestDecimal(order < 0 || order == 0 && (s & 1) == 0 ? s : t, k);
  }

  private static long roundToOdd(long[] g, long cp) {
    long x1 = Math.multiplyHigh(g[1], cp);
    long y0 = g[0] * cp;
    long y1 = Math.multiplyHigh(g[0], cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & MASK_63) + MASK_63 >>> 63;
  }

  /**
   * {@code floor(10**-k * 2**r) + 1} of the r that makes it 126 bits long, in two parts of 63 bits.
   */
  private static long[] power(int k) {
    long[] g = POWERS.get(k - K_MIN);
    if (g == null) {
      BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
      BigInteger beta;
      if (k <= 0) {
        int shift = 126 - ten.bitLength();
        beta = shift >= 0 ? ten.shiftLeft(shift) : ten.shiftRight(-shift);
      } else {
        BigInteger quotient = BigInteger.ONE.shiftLeft(126 + ten.bitLength()).divide(ten);
        beta = quotient.shiftRight(quotient.bitLength() - 126);
      }
      beta = beta.add(BigInteger.ONE);
      g = new long[] {beta.shiftRight(63).longValue(), beta.longValue() & MASK_63};
      POWERS.set(k - K_MIN, g);
    }
    return g;
  }
}
