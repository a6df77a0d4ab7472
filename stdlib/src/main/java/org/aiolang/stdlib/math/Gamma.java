package org.aiolang.stdlib.math;

/** The gamma function and its logarithm, by the approximation of Lanczos. */
final class Gamma {
  private static final double G = 6.024680040776729583740234375;
  private static final double G_MINUS_HALF = 5.524680040776729583740234375;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;

  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };
  private static final double[] DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };

  /** Factorials of 0 to 22, which floats hold exactly. */
  private static final double[] FACTORIALS = factorials();

  private Gamma() {}

  private static double[] factorials() {
    double[] all = new double[23];
    all[0] = 1;
    for (int i = 1; i < all.length; i++) {
      all[i] = all[i - 1] * i;
    }
    return all;
  }

  private static double lanczos(double x) {
    double numerator = 0;
    double denominator = 0;
    int n = NUMERATOR.length;
    if (x < 5) {
      for (int i = n - 1; i >= 0; i--) {
        numerator = numerator * x + NUMERATOR[i];
        denominator = denominator * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        numerator = numerator / x + NUMERATOR[i];
        denominator = denominator / x + DENOMINATOR[i];
      }
    }
    return numerator / denominator;
  }

  /** sin(pi x) without the error of the product. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2;
    int n = (int) Math.round(2 * y);
    double result =
        switch (n) {
          case 0, 4 -> Math.sin(Math.PI * (n == 0 ? y : y - 2));
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1 - y));
          default -> -Math.cos(Math.PI * (y - 1.5));
        };
    return Math.copySign(1, x) * result;
  }

  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == Double.NEGATIVE_INFINITY || x == 0) {
      throw MathModule.domain();
    }
    if (x == Math.floor(x)) {
      if (x < 0) {
        throw MathModule.domain();
      }
      if (x <= FACTORIALS.length) {
        return FACTORIALS[(int) x - 1];
      }
    }
    double a = Math.abs(x);
    if (a < 1e-20) {
      double result = 1 / x;
      if (Double.isInfinite(result)) {
        throw MathModule.range();
      }
      return result;
    }
    if (a > 200) {
      if (x < 0) {
        return 0.0 / sinPi(x);
      }
      throw MathModule.range();
    }
    double y = a + G_MINUS_HALF;
    double z;
    if (a > G_MINUS_HALF) {
      z = y - a - G_MINUS_HALF;
    } else {
      z = y - G_MINUS_HALF - a;
    }
    z = z * G / y;
    double result;
    if (x < 0) {
      result = -Math.PI / sinPi(a) / a * Math.exp(y) / lanczos(a);
      result -= z * result;
      if (a < 140) {
        result /= Math.pow(y, a - 0.5);
      } else {
        double root = Math.pow(y, a / 2 - 0.25);
        result = result / root / root;
      }
    } else {
      result = lanczos(a) / Math.exp(y);
      result += z * result;
      if (a < 140) {
        result *= Math.pow(y, a - 0.5);
      } else {
        double root = Math.pow(y, a / 2 - 0.25);
        result = result * root * root;
      }
    }
    if (Double.isInfinite(result)) {
      throw MathModule.range();
    }
    return result;
  }

  static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw MathModule.domain();
      }
      return 0;
    }
    double a = Math.abs(x);
    if (a < 1e-20) {
      return -Math.log(a);
    }
    double result = Math.log(lanczos(a)) - G;
    result += (a - 0.5) * (Math.log(a + G - 0.5) - 1);
    if (x < 0) {
      result = LOG_PI - Math.log(Math.abs(sinPi(a))) - Math.log(a) - result;
    }
    if (Double.isInfinite(result)) {
      throw MathModule.range();
    }
    return result;
  }
}
