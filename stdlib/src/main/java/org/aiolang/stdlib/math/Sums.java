package org.aiolang.stdlib.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;

/** Sums and products of many values, and lengths of vectors. */
final class Sums {
  private Sums() {}

  /** {@code fsum}: keeps what each addition rounds off (Shewchuk's partial sums). */
  static double exact(Realm r, Object iterable) {
    double[] partials = new double[32];
    int n = 0;
    double special = 0;
    double infinities = 0;
    PyIterator it = Iteration.of(r, iterable);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      double x = Convert.doubleValue(r, item);
      double given = x;
      int kept = 0;
      for (int j = 0; j < n; j++) {
        double y = partials[j];
        if (Math.abs(x) < Math.abs(y)) {
          double swap = x;
          x = y;
          y = swap;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0) {
          partials[kept++] = low;
        }
        x = high;
      }
      n = kept;
      if (x != 0) {
        if (Double.isInfinite(x) || Double.isNaN(x)) {
          if (!Double.isInfinite(given) && !Double.isNaN(given)) {
            throw Errors.overflowError("intermediate overflow in fsum");
          }
          if (Double.isInfinite(given)) {
            infinities += given;
          }
          special += given;
          n = 0;
        } else {
          if (n == partials.length) {
            partials = Arrays.copyOf(partials, n * 2);
          }
          partials[n++] = x;
        }
      }
      r.safepoint();
    }
    if (special != 0) {
      if (Double.isNaN(infinities)) {
        throw Errors.valueError("-inf + inf in fsum");
      }
      return special;
    }
    return rounded(partials, n);
  }

  /** The sum of partials that do not overlap, rounded half to even. */
  private static double rounded(double[] partials, int count) {
    int n = count;
    if (n == 0) {
      return 0;
    }
    double high = partials[--n];
    double low = 0;
    while (n > 0) {
      double x = high;
      double y = partials[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    if (n > 0 && (low < 0 && partials[n - 1] < 0 || low > 0 && partials[n - 1] > 0)) {
      double y = low * 2;
      double x = high + y;
      if (y == x - high) {
        high = x;
      }
    }
    return high;
  }

  static Object product(Realm r, Object iterable, Object start) {
    Object result = start;
    PyIterator it = Iteration.of(r, iterable);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      result =
          result instanceof Long a && item instanceof Long b
              ? Numbers.multiply(a, b)
              : result instanceof Double x && item instanceof Double y
                  ? (Object) (x * y)
                  : Operators.binary(r, Operators.MUL, result, item);
      r.safepoint();
    }
    return result;
  }

  static Object ofProducts(Realm r, Object p, Object q) {
    PyIterator a = Iteration.of(r, p);
    PyIterator b = Iteration.of(r, q);
    Object total = 0L;
    double high = 0;
    double low = 0;
    boolean floats = false;
    while (true) {
      Object x = a.next(r);
      Object y = b.next(r);
      if (x == null && y == null) {
        break;
      }
      if (x == null || y == null) {
        throw Errors.valueError("Inputs are not the same length");
      }
      if (isFloat(x, y) && total instanceof Long) {
        double s = asDouble(x);
        double t = asDouble(y);
        double product = s * t;
        double error = Math.fma(s, t, -product);
        double sum = high + product;
        double rest = sum - high;
        low += (high - (sum - rest)) + (product - rest) + error;
        high = sum;
        floats = true;
      } else {
        if (floats) {
          total = Operators.binary(r, Operators.ADD, total, finished(high, low));
          floats = false;
          high = 0;
          low = 0;
        }
        Object product =
            x instanceof Long m && y instanceof Long n
                ? Numbers.multiply(m, n)
                : Operators.binary(r, Operators.MUL, x, y);
        total = Operators.binary(r, Operators.ADD, total, product);
      }
      r.safepoint();
    }
    return floats ? Operators.binary(r, Operators.ADD, total, finished(high, low)) : total;
  }

  private static double finished(double high, double low) {
    double sum = high + low;
    return Double.isNaN(sum) ? high : sum;
  }

  private static boolean isFloat(Object x, Object y) {
    boolean first = x instanceof Double || x instanceof Long || x instanceof Boolean;
    boolean second = y instanceof Double || y instanceof Long || y instanceof Boolean;
    return first && second && (x instanceof Double || y instanceof Double);
  }

  private static double asDouble(Object o) {
    return o instanceof Double d
        ? d
        : o instanceof Long l ? (double) l : o == (Object) true ? 1 : 0;
  }

  static double distance(Realm r, Object p, Object q) {
    Object[] a = Iteration.toArray(r, p);
    Object[] b = Iteration.toArray(r, q);
    if (a.length != b.length) {
      throw Errors.valueError("both points must have the same number of dimensions");
    }
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = Convert.doubleValue(r, a[i]) - Convert.doubleValue(r, b[i]);
    }
    return norm(differences);
  }

  /** The length of a vector, rounded once. */
  static double norm(double[] values) {
    boolean nan = false;
    double largest = 0;
    for (double v : values) {
      if (Double.isInfinite(v)) {
        return Double.POSITIVE_INFINITY;
      }
      nan |= Double.isNaN(v);
      largest = Math.max(largest, Math.abs(v));
    }
    if (nan) {
      return Double.NaN;
    }
    if (largest == 0 || values.length == 1) {
      return largest;
    }
    int exponent = Math.max(-1000, Math.min(1000, Math.getExponent(largest)));
    BigDecimal sum = BigDecimal.ZERO;
    for (double v : values) {
      BigDecimal x = new BigDecimal(Math.scalb(v, -exponent));
      sum = sum.add(x.multiply(x));
    }
    BigDecimal root = sum.sqrt(new MathContext(40, RoundingMode.HALF_EVEN));
    return Math.scalb(root.doubleValue(), exponent);
  }
}
