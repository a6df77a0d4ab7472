package org.aiolang.types.floats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal text of a float: shortest, with a number of decimals, or with a number of significant
 * digits.
 */
public final class FloatDigits {
  /** A double has no more decimals, and no more significant digits, than this. */
  private static final int EXACT = 1074;

  private FloatDigits() {}

  /** {@code repr(d)}. */
  public static String repr(double d) {
    if (d > -1e15 && d < 1e15) {
      long l = (long) d;
      if (l == d && (l != 0 || Double.doubleToRawLongBits(d) == 0)) {
        return Long.toString(l).concat(".0");
      }
    }
    return format(d, 'r', 0, false, true);
  }

  /**
   * As C's {@code printf} of {@code code}, one of {@code e E f F g G}, or {@code r} for the
   * shortest.
   *
   * @param alternate keeps the point, and with {@code g} the zeros
   * @param pointZero appends {@code .0} to what looks like an int
   */
  public static String format(
      double d, char code, int givenPrecision, boolean alternate, boolean pointZero) {
    boolean upper = code == 'E' || code == 'F' || code == 'G';
    char kind = upper ? (char) (code + 32) : code;
    if (Double.isNaN(d)) {
      return upper ? "NAN" : "nan";
    }
    boolean negative = d < 0 || d == 0 && 1 / d < 0;
    if (Double.isInfinite(d)) {
      return (negative ? "-" : "") + (upper ? "INF" : "inf");
    }
    int precision =
        kind == 'e'
            ? givenPrecision + 1
            : kind == 'g' ? Math.max(givenPrecision, 1) : givenPrecision;
    double magnitude = Math.abs(d);
    String digits;
    int point;
    if (kind == 'f') {
      digits = fixed(magnitude, precision);
      point = digits.length() - Math.min(precision, EXACT);
    } else if (magnitude == 0) {
      digits = "0";
      point = 1;
    } else if (kind == 'r') {
      ShortestDecimal s = ShortestDecimal.of(magnitude);
      digits = Long.toString(s.digits);
      point = digits.length() + s.exponent;
    } else {
      BigDecimal b =
          new BigDecimal(magnitude)
              .round(new MathContext(Math.min(precision, EXACT), RoundingMode.HALF_EVEN))
              .stripTrailingZeros();
      digits = b.unscaledValue().toString();
      point = digits.length() - b.scale();
    }
    boolean exponential;
    int end = digits.length();
    switch (kind) {
      case 'e':
        exponential = true;
        end = precision;
        break;
      case 'f':
        exponential = false;
        end = point + precision;
        break;
      case 'g':
        exponential = point <= -4 || point > precision - (pointZero ? 1 : 0);
        if (alternate) {
          end = precision;
        }
        break;
      default:
        exponential = point <= -4 || point > 16;
        break;
    }
    return layout(negative, digits, point, end, exponential, upper, alternate, pointZero);
  }

  private static String layout(
      boolean negative,
      String digits,
      int givenPoint,
      int givenEnd,
      boolean exponential,
      boolean upper,
      boolean alternate,
      boolean pointZero) {
    int point = exponential ? 1 : givenPoint;
    int end = Math.max(givenEnd, !exponential && pointZero ? point + 1 : point);
    StringBuilder out = new StringBuilder(Math.max(end, digits.length()) + 10);
    if (negative) {
      out.append('-');
    }
    if (point <= 0) {
      out.append('0');
      if (end > point || alternate) {
        out.append('.');
      }
      for (int i = point; i < Math.min(0, end); i++) {
        out.append('0');
      }
    }
    int n = digits.length();
    for (int i = 0; i < end; i++) {
      if (i == point && i > 0) {
        out.append('.');
      }
      out.append(i < n ? digits.charAt(i) : '0');
    }
    if (end == point && point > 0 && alternate) {
      out.append('.');
    }
    if (exponential) {
      int e = givenPoint - 1;
      out.append(upper ? 'E' : 'e').append(e < 0 ? '-' : '+');
      e = Math.abs(e);
      if (e < 10) {
        out.append('0');
      }
      out.append(e);
    }
    return out.toString();
  }

  /**
   * The digits of {@code magnitude * 10**decimals}, rounded half to even; at most {@link #EXACT}
   * decimals.
   */
  private static String fixed(double magnitude, int decimals) {
    if (decimals <= 22) {
      long quick = scaled(magnitude, decimals);
      if (quick >= 0) {
        return padded(Long.toString(quick), decimals);
      }
    }
    int scale = Math.min(decimals, EXACT);
    return padded(
        new BigDecimal(magnitude)
            .setScale(scale, RoundingMode.HALF_EVEN)
            .unscaledValue()
            .toString(),
        scale);
  }

  /** With zeros in front, so that one digit at least stands before the point. */
  private static String padded(String digits, int decimals) {
    int missing = decimals + 1 - digits.length();
    return missing <= 0 ? digits : "0".repeat(missing).concat(digits);
  }

  /**
   * {@code magnitude * 10**decimals} rounded half to even, exactly; -1 where this quick way does
   * not know. The product's rounding error, which a fused multiply-add gives, decides the cases
   * that look like a half.
   */
  static long scaled(double magnitude, int decimals) {
    double ten = ShortestDecimal.ten(decimals);
    double product = magnitude * ten;
    if (product >= 0x1p51 || product < 0x1p-900 && magnitude != 0) {
      return -1;
    }
    double floor = Math.floor(product);
    double fraction = product - floor;
    if (fraction == 0.5) {
      double error = Math.fma(magnitude, ten, -product);
      return (long) floor + (error > 0 || error == 0 && ((long) floor & 1) != 0 ? 1 : 0);
    }
    return (long) floor + (fraction > 0.5 ? 1 : 0);
  }

  /** {@code round(d, digits)} of a finite float; infinite where the result is too large. */
  static double round(double d, int digits) {
    if (digits >= 0 && digits <= 22) {
      long quick = scaled(Math.abs(d), digits);
      if (quick >= 0) {
        return Math.copySign(quick / ShortestDecimal.ten(digits), d);
      }
    }
    BigDecimal b = new BigDecimal(d).setScale(digits, RoundingMode.HALF_EVEN);
    return Math.copySign(b.doubleValue(), d);
  }
}
