package org.aiolang.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteString;
import org.jspecify.annotations.Nullable;

/** Numbers, text, bytes, dates: script values that are one Java value. */
final class ToJavaScalar {
  private ToJavaScalar() {}

  /** The Java value of its own kind; null where it is none of these. */
  static @Nullable Object natural(Realm r, Object v) {
    if (v instanceof Number || v instanceof Boolean || v instanceof String) {
      return v;
    }
    String type = r.typeOf(v).fullName();
    if (type.equals("decimal.Decimal")) {
      return decimal(r, v);
    }
    if (type.equals("uuid.UUID")) {
      return uuid(Text.str(r, v));
    }
    return JavaTimes.natural(r, v);
  }

  /** The value of that class; null where it is none of these. */
  static @Nullable Object convert(Realm r, Object v, Class<?> c) {
    if (v instanceof Boolean) {
      return c == boolean.class || c == Boolean.class ? v : null;
    }
    if (v instanceof Long || v instanceof BigInteger) {
      return integer(v, c);
    }
    if (v instanceof Double d) {
      return c == double.class || c == Double.class || c == Number.class
          ? v
          : c == float.class || c == Float.class
              ? (Object) single(d, d.floatValue())
              : c == BigDecimal.class ? finite(d) : null;
    }
    String text = Text.asString(v);
    if (text != null) {
      return text(text, c);
    }
    if (v instanceof ByteString b) {
      return c == byte[].class
          ? bytes(b)
          : c == ByteBuffer.class ? ByteBuffer.wrap(bytes(b)) : null;
    }
    if (c == BigDecimal.class && r.typeOf(v).fullName().equals("decimal.Decimal")) {
      return decimal(r, v);
    }
    if (c == UUID.class && r.typeOf(v).fullName().equals("uuid.UUID")) {
      return uuid(Text.str(r, v));
    }
    return JavaTimes.isTime(c) ? JavaTimes.convert(r, v, c) : null;
  }

  static byte[] bytes(ByteString b) {
    return Arrays.copyOf(b.data(), b.size());
  }

  private static BigDecimal finite(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      throw Errors.valueError("cannot convert " + d + " to BigDecimal");
    }
    return BigDecimal.valueOf(d);
  }

  private static BigDecimal decimal(Realm r, Object v) {
    String text = Text.str(r, v);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Errors.valueError("cannot convert Decimal " + text + " to BigDecimal");
    }
  }

  private static @Nullable Object integer(Object v, Class<?> c) {
    if (c == BigInteger.class) {
      return Numbers.big(v);
    }
    if (c == Number.class) {
      return v;
    }
    if (c == double.class || c == Double.class) {
      double d = Numbers.big(v).doubleValue();
      if (Double.isInfinite(d)) {
        throw tooLarge(c);
      }
      return d;
    }
    if (c == float.class || c == Float.class) {
      float f = Numbers.big(v).floatValue();
      if (Float.isInfinite(f)) {
        throw tooLarge(c);
      }
      return f;
    }
    if (c == BigDecimal.class) {
      return new BigDecimal(Numbers.big(v));
    }
    int bits =
        c == long.class || c == Long.class
            ? Long.SIZE
            : c == int.class || c == Integer.class
                ? Integer.SIZE
                : c == short.class || c == Short.class
                    ? Short.SIZE
                    : c == byte.class || c == Byte.class ? Byte.SIZE : 0;
    if (bits == 0) {
      return null;
    }
    if (!(v instanceof Long l) || bits < Long.SIZE && l >> (bits - 1) != l >> (Long.SIZE - 1)) {
      throw tooLarge(c);
    }
    return switch (bits) {
      case Long.SIZE -> l;
      case Integer.SIZE -> (Object) l.intValue();
      case Short.SIZE -> l.shortValue();
      default -> l.byteValue();
    };
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Errors.valueError("badly formed hexadecimal UUID string");
    }
  }

  private static float single(double d, float f) {
    if (Float.isInfinite(f) && !Double.isInfinite(d)) {
      throw Errors.overflowError("the float does not fit a Java float");
    }
    return f;
  }

  private static PyException tooLarge(Class<?> c) {
    return Errors.overflowError("the int does not fit a Java " + c.getSimpleName());
  }

  private static @Nullable Object text(String text, Class<?> c) {
    if (c == String.class || c == CharSequence.class) {
      return text;
    }
    if (c == char.class || c == Character.class) {
      return text.length() == 1 ? (Object) text.charAt(0) : null;
    }
    if (c == Path.class) {
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw Errors.valueError(
            text.indexOf(0) >= 0 ? "embedded null byte" : String.valueOf(e.getMessage()));
      }
    }
    if (c == UUID.class) {
      return uuid(text);
    }
    if (c.isEnum()) {
      for (Object constant : c.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
      throw Errors.valueError("'" + text + "' is no " + c.getSimpleName());
    }
    return null;
  }
}
