package org.aiolang.types.bytes;

import org.aiolang.object.Errors;

/** IEEE 754 binary16. */
public final class HalfFloat {
  private HalfFloat() {}

  public static double toDouble(short half) {
    int sign = half < 0 ? -1 : 1;
    int exponent = half >> 10 & 0x1f;
    int fraction = half & 0x3ff;
    if (exponent == 0x1f) {
      return fraction != 0 ? Double.NaN : sign * Double.POSITIVE_INFINITY;
    }
    return exponent == 0
        ? sign * fraction * 0x1p-24
        : sign * (1 + fraction / 1024.0) * Math.scalb(1.0, exponent - 15);
  }

  /** The nearest half, ties to even; too large a number is an OverflowError. */
  public static short ofDouble(double d) {
    int sign = Double.doubleToRawLongBits(d) < 0 ? 0x8000 : 0;
    if (Double.isNaN(d)) {
      return (short) (sign | 0x7e00);
    }
    double magnitude = Math.abs(d);
    if (Double.isInfinite(d)) {
      return (short) (sign | 0x7c00);
    }
    int exponent = Math.max(-14, magnitude == 0 ? -14 : Math.getExponent(magnitude));
    double scaled = Math.rint(Math.scalb(magnitude, 10 - exponent));
    int bits = (int) scaled + (exponent + 14 << 10);
    if (bits >= 0x7c00) {
      throw Errors.overflowError("float too large to pack with e format");
    }
    return (short) (sign | bits);
  }
}
