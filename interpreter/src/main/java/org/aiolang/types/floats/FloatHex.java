package org.aiolang.types.floats;

import org.aiolang.object.Errors;
import org.aiolang.object.PyException;

/** {@code float.hex} and {@code float.fromhex}. */
final class FloatHex {
  private FloatHex() {}

  static String of(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      return FloatDigits.repr(d);
    }
    long bits = Double.doubleToRawLongBits(d);
    String sign = bits < 0 ? "-" : "";
    long fraction = bits & (1L << 52) - 1;
    int exponent = (int) (bits >>> 52 & 0x7ff);
    if (exponent == 0 && fraction == 0) {
      return sign + "0x0.0p+0";
    }
    String hex = Long.toHexString(fraction);
    int e = exponent == 0 ? -1022 : exponent - 1023;
    return sign
        + (exponent == 0 ? "0x0." : "0x1.")
        + "0".repeat(13 - hex.length())
        + hex
        + (e < 0 ? "p" : "p+")
        + e;
  }

  static double parse(String given) {
    String s = given.strip();
    int i = 0;
    int end = s.length();
    boolean negative = false;
    if (i < end && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      negative = s.charAt(i) == '-';
      i++;
    }
    if (i < end && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      throw invalid();
    }
    Double special =
        i < end && Character.digit(s.charAt(i), 16) < 0 || isNan(s, i)
            ? FloatParser.parse(s.substring(i))
            : null;
    if (special != null && (special.isNaN() || special.isInfinite())) {
      return negative ? -special : special;
    }
    if (s.startsWith("0x", i) || s.startsWith("0X", i)) {
      i += 2;
    }
    int start = i;
    int digits = 0;
    boolean point = false;
    while (i < end) {
      char c = s.charAt(i);
      if (c == '.' && !point) {
        point = true;
      } else if (c < 128 && Character.digit(c, 16) >= 0) {
        digits++;
      } else {
        break;
      }
      i++;
    }
    String mantissa = s.substring(start, i);
    String exponent = "0";
    if (i < end) {
      exponent = s.substring(i + 1);
      if (s.charAt(i) != 'p' && s.charAt(i) != 'P' || !isExponent(exponent)) {
        throw invalid();
      }
    }
    if (digits == 0) {
      throw invalid();
    }
    double d = Double.parseDouble("0x" + mantissa + "p" + clamped(exponent));
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("hexadecimal value too large to represent as a float");
    }
    return negative ? -d : d;
  }

  private static boolean isNan(String s, int i) {
    return s.startsWith("nan", i) || s.startsWith("inf", i);
  }

  private static boolean isExponent(String e) {
    int i = !e.isEmpty() && (e.charAt(0) == '-' || e.charAt(0) == '+') ? 1 : 0;
    if (i == e.length()) {
      return false;
    }
    for (; i < e.length(); i++) {
      if (e.charAt(i) < '0' || e.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String clamped(String exponent) {
    return exponent.length() <= 9
        ? exponent
        : exponent.charAt(0) == '-' ? "-999999999" : "999999999";
  }

  private static PyException invalid() {
    return Errors.valueError("invalid hexadecimal floating-point string");
  }
}
