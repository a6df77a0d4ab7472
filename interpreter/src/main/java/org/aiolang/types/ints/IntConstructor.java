package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.IntObject;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.ByteString;
import org.aiolang.types.bytes.ByteText;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** {@code int(x)} and {@code int(text, base)}. */
final class IntConstructor {
  private IntConstructor() {}

  static Object create(Realm r, PyType cls, @Nullable Object x, @Nullable Object base) {
    Object value = value(r, x, base);
    return cls == IntType.TYPE ? value : new IntObject(cls, value);
  }

  private static Object value(Realm r, @Nullable Object x, @Nullable Object base) {
    if (x == null) {
      if (base != null) {
        throw Errors.typeError("int() missing string argument");
      }
      return 0L;
    }
    if (base == null) {
      return convert(r, x);
    }
    long b = Convert.clampedIndex(r, base);
    if (b != 0 && (b < 2 || b > 36)) {
      throw Errors.valueError("int() base must be >= 2 and <= 36, or 0");
    }
    Object value =
        x instanceof ByteString || Text.asString(x) != null ? ofText(r, x, (int) b) : null;
    if (value == null) {
      throw Errors.typeError("int() can't convert non-string with explicit base");
    }
    return value;
  }

  private static Object convert(Realm r, Object x) {
    if (x instanceof Long || x instanceof BigInteger) {
      return x;
    }
    if (x instanceof Double d) {
      return truncate(d);
    }
    PyType type = r.typeOf(x);
    Object method = type.special(Special.INT);
    if (method != null) {
      Object n = Calls.callMethod0(r, method, x);
      Object value = Ints.of(n);
      if (value == null) {
        throw Errors.typeError("__int__ returned non-int (type " + r.typeOf(n).shown() + ")");
      }
      if (n instanceof Boolean || n instanceof IntObject) {
        Convert.warnOfSubclass(r, "__int__", "int", n);
      }
      return value;
    }
    if (type.special(Special.INDEX) != null) {
      return Convert.index(r, x);
    }
    method = type.special(Special.TRUNC);
    if (method != null) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "The delegation of int() to __trunc__ is deprecated.",
          1);
      Object n = Calls.callMethod0(r, method, x);
      if (!Convert.hasIndex(r, n)) {
        throw Errors.typeError(
            "__trunc__ returned non-Integral (type " + r.typeOf(n).shown() + ")");
      }
      return Convert.index(r, n);
    }
    Object value = ofText(r, x, 10);
    if (value == null) {
      throw Errors.typeError(
          "int() argument must be a string, a bytes-like object or a real number, not '"
              + type.shown()
              + "'");
    }
    return value;
  }

  /** Null where x is neither str nor bytes. */
  private static @Nullable Object ofText(Realm r, Object x, int base) {
    String text = Text.asString(x);
    if (text != null) {
      text = IntText.toAscii(text);
    } else {
      text = ByteText.latin1(x);
      if (text == null) {
        return null;
      }
    }
    Object value = IntText.parse(r, text, base);
    if (value == null) {
      throw invalid(r, x, base);
    }
    return value;
  }

  private static PyException invalid(Realm r, Object x, int base) {
    byte[] bytes = Text.asString(x) == null ? ByteSource.orNull(x) : null;
    String shown = Text.repr(r, bytes == null ? x : new PyBytes(bytes));
    if (shown.codePointCount(0, shown.length()) > 200) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, 200));
    }
    return Errors.valueError("invalid literal for int() with base " + base + ": " + shown);
  }

  /** {@code int(d)}. */
  static Object truncate(double d) {
    if (d > -0x1p63 && d < 0x1p63) {
      return (long) d;
    }
    if (Double.isNaN(d)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return Numbers.normalize(big(d));
  }

  /** A float of at least 2**52 in magnitude. */
  private static BigInteger big(double d) {
    int exponent = Math.getExponent(d) - 52;
    long bits = Double.doubleToRawLongBits(d) & (1L << 52) - 1 | 1L << 52;
    BigInteger magnitude = BigInteger.valueOf(bits).shiftLeft(exponent);
    return d < 0 ? magnitude.negate() : magnitude;
  }
}
