package org.aiolang.stdlib.math;

/** The inverse hyperbolic functions, which Java lacks, and powers of two. */
final class Hyperbolic {
  private static final double LN2 = Math.log(2);
  private static final double LARGE = 0x1p28;

  private Hyperbolic() {}

  static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > LARGE) {
      return Math.log(x) + LN2;
    }
    double t = x - 1;
    return x > 2
        ? Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
        : Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  static double asinh(double x) {
    double a = Math.abs(x);
    if (Double.isNaN(x) || Double.isInfinite(x) || a < 0x1p-28) {
      return x;
    }
    double result;
    if (a > LARGE) {
      result = Math.log(a) + LN2;
    } else if (a > 2) {
      result = Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
    } else {
      double square = a * a;
      result = Math.log1p(a + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(result, x);
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    if (a > 1) {
      return Double.NaN;
    }
    if (a < 0x1p-28) {
      return x;
    }
    double result =
        a < 0.5 ? 0.5 * Math.log1p(2 * a + 2 * a * a / (1 - a)) : 0.5 * Math.log1p(2 * a / (1 - a));
    return Math.copySign(result, x);
  }

  static double cosh(double x) {
    return Math.abs(x) < 1e-8 || Math.abs(x) > 700
        ? Math.cosh(x)
        : (Math.exp(x) + Math.exp(-x)) / 2;
  }

  static double exp2(double x) {
    return Math.pow(2, x);
  }
}
