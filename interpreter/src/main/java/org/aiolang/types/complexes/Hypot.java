package org.aiolang.types.complexes;

/**
 * The length of a vector, rounded correctly but for the rarest cases; {@link Math#hypot} may be off
 * by one place. Source: C. F. Borges, "An Improved Algorithm for hypot(a, b)", 2019.
 */
final class Hypot {
  private static final double LARGE = 0x1p511;
  private static final double SMALL = 0x1p-459;

  private Hypot() {}

  static double of(double x, double y) {
    double a = Math.abs(x);
    double b = Math.abs(y);
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(a >= b)) {
      double larger = b;
      b = a;
      a = larger;
    }
    if (a >= b * 0x1p60 || Double.isNaN(a + b)) {
      return a + b;
    }
    if (a > LARGE) {
      return corrected(a * 0x1p-600, b * 0x1p-600) * 0x1p600;
    }
    return b < SMALL ? corrected(a * 0x1p600, b * 0x1p600) * 0x1p-600 : corrected(a, b);
  }

  /** The root, and a Newton step from the exact error of the squares. */
  private static double corrected(double a, double b) {
    double h = Math.sqrt(Math.fma(a, a, b * b));
    double square = h * h;
    double aa = a * a;
    double error = Math.fma(-b, b, square - aa) + Math.fma(h, h, -square) - Math.fma(a, a, -aa);
    return h - error / (2 * h);
  }
}
