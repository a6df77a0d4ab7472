package org.aiolang.stdlib.array;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ItemFormat;
import org.aiolang.types.bytes.LittleEndian;

/** What the items of an array are: how they lie in memory, and which values they take. */
enum TypeCode {
  b(1, 1, "signed char"),
  B(1, 0, "unsigned byte integer"),
  u(4, 20, ""),
  w(4, 20, ""),
  h(2, 4, "signed short integer"),
  H(2, 2, "unsigned short"),
  i(4, 8, "signed integer"),
  I(4, 6, ""),
  l(8, 12, ""),
  L(8, 10, ""),
  q(8, 12, ""),
  Q(8, 10, ""),
  f(4, 14, ""),
  d(8, 16, "");

  static final String ALL = "bBuwhHiIlLqQfd";

  final int size;

  /** CPython's number for the machine's format, of which pickles speak; the big-endian is next. */
  final int machineFormat;

  /** Its name in errors of range. */
  private final String shown;

  final char code;

  TypeCode(int size, int machineFormat, String shown) {
    this.size = size;
    this.machineFormat = machineFormat;
    this.shown = shown;
    this.code = name().charAt(0);
  }

  static TypeCode of(char code) {
    int at = ALL.indexOf(code);
    if (at < 0) {
      throw Errors.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    return valueOf(String.valueOf(code));
  }

  boolean isText() {
    return code == 'u' || code == 'w';
  }

  /** The {@code struct} code of its buffer. */
  String format() {
    return isText() ? "w" : String.valueOf(code);
  }

  Object read(byte[] data, int at) {
    if (!isText()) {
      return ItemFormat.read(data, at, code);
    }
    int c = (int) LittleEndian.get(data, at, 4);
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw Errors.valueError(
          "character U+" + Integer.toHexString(c) + " is not in range [U+0000; U+10ffff]");
    }
    return Character.toString(c);
  }

  /** The bits of a value as an item. TypeError, OverflowError. */
  long bits(Realm r, Object value) {
    return switch (code) {
      case 'u', 'w' -> character(value);
      case 'f' -> Float.floatToRawIntBits((float) Convert.doubleValue(r, value));
      case 'd' -> Double.doubleToRawLongBits(Convert.doubleValue(r, value));
      default -> integer(r, value);
    };
  }

  private static long character(Object value) {
    String s = Text.asString(value);
    if (s == null || s.isEmpty() || s.codePointCount(0, s.length()) != 1) {
      throw Errors.typeError("array item must be unicode character");
    }
    return s.codePointAt(0);
  }

  private long integer(Realm r, Object value) {
    Object n = Convert.index(r, value);
    return switch (code) {
      case 'I', 'L' -> unsigned(n);
      case 'Q' -> {
        if (n instanceof Long l ? l < 0 : ((BigInteger) n).signum() < 0) {
          throw Errors.overflowError("can't convert negative int to unsigned");
        }
        if (n instanceof BigInteger b && b.bitLength() > 64) {
          throw Errors.overflowError("int too big to convert");
        }
        yield ((Number) n).longValue();
      }
      case 'q', 'l' -> {
        if (!(n instanceof Long l)) {
          throw Errors.overflowError(
              code == 'q' ? "int too big to convert" : "Python int too large to convert to C long");
        }
        yield l;
      }
      default -> small(n);
    };
  }

  private long unsigned(Object n) {
    if (n instanceof Long l ? l < 0 : ((BigInteger) n).signum() < 0) {
      throw Errors.overflowError("can't convert negative value to unsigned int");
    }
    if (n instanceof BigInteger b && b.bitLength() > 64) {
      throw Errors.overflowError("Python int too large to convert to C unsigned long");
    }
    if (code == 'I' && (n instanceof BigInteger || (Long) n > 0xffffffffL)) {
      throw Errors.overflowError("unsigned int is greater than maximum");
    }
    return ((Number) n).longValue();
  }

  private long small(Object n) {
    if (!(n instanceof Long l)) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    int width = size * 8;
    boolean signed = Character.isLowerCase(code);
    long high = (1L << (signed ? width - 1 : width)) - 1;
    long low = signed ? -high - 1 : 0;
    if (l < low || l > high) {
      throw Errors.overflowError(
          shown + (l < low ? " is less than minimum" : " is greater than maximum"));
    }
    return l;
  }
}
