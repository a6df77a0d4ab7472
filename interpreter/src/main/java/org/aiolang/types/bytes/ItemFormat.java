package org.aiolang.types.bytes;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;

/** The items of a memoryview by their {@code struct} code, in native size and order. */
public final class ItemFormat {
  private ItemFormat() {}

  /** Bytes of an item; 0 for what is no code of a single native item. */
  static int size(char code) {
    return switch (code) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
      default -> 0;
    };
  }

  /** The code of a format that is one native item, with or without an {@code @}; else 0. */
  static char code(String format) {
    int at = format.startsWith("@") ? 1 : 0;
    return format.length() == at + 1 && size(format.charAt(at)) > 0 ? format.charAt(at) : 0;
  }

  static boolean isByte(char code) {
    return code == 'B' || code == 'b' || code == 'c';
  }

  /** The item of a known code at an offset. */
  public static Object read(byte[] data, int at, char code) {
    return switch (code) {
      case 'B' -> (long) (data[at] & 0xff);
      case 'b' -> (long) data[at];
      case 'c' -> new PyBytes(new byte[] {data[at]});
      case '?' -> data[at] != 0;
      case 'h' -> LittleEndian.get(data, at, 2);
      case 'H' -> LittleEndian.get(data, at, 2) & 0xffff;
      case 'i' -> LittleEndian.get(data, at, 4);
      case 'I' -> LittleEndian.get(data, at, 4) & 0xffffffffL;
      case 'e' -> HalfFloat.toDouble((short) LittleEndian.get(data, at, 2));
      case 'f' -> (double) Float.intBitsToFloat((int) LittleEndian.get(data, at, 4));
      case 'd' -> Double.longBitsToDouble(LittleEndian.get(data, at, 8));
      case 'l', 'q', 'n' -> LittleEndian.get(data, at, 8);
      default -> unsigned(LittleEndian.get(data, at, 8));
    };
  }

  private static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  /** Puts an item of a known code. TypeError and ValueError name the format. */
  static void write(Realm r, byte[] data, int at, String format, char code, Object value) {
    switch (code) {
      case 'c' -> {
        if (!(value instanceof PyBytes b)) {
          throw badType(format);
        }
        if (b.size() != 1) {
          throw badValue(format);
        }
        data[at] = b.data()[0];
      }
      case '?' -> data[at] = (byte) (Truth.of(r, value) ? 1 : 0);
      case 'e' -> LittleEndian.put(data, at, 2, HalfFloat.ofDouble(real(r, format, value)));
      case 'f' ->
          LittleEndian.put(data, at, 4, Float.floatToRawIntBits((float) real(r, format, value)));
      case 'd' -> LittleEndian.put(data, at, 8, Double.doubleToRawLongBits(real(r, format, value)));
      default -> LittleEndian.put(data, at, size(code), integer(r, format, code, value));
    }
  }

  private static double real(Realm r, String format, Object value) {
    try {
      return Convert.doubleValue(r, value);
    } catch (PyException e) {
      throw named(e, format);
    }
  }

  private static PyException named(PyException e, String format) {
    if (e.is(Exceptions.TYPE_ERROR)) {
      return badType(format);
    }
    return e.is(Exceptions.OVERFLOW_ERROR) || e.is(Exceptions.VALUE_ERROR) ? badValue(format) : e;
  }

  private static long integer(Realm r, String format, char code, Object value) {
    if (!Convert.hasIndex(r, value)) {
      throw badType(format);
    }
    Object n;
    try {
      n = Convert.index(r, value);
    } catch (PyException e) {
      throw named(e, format);
    }
    boolean signed = Character.isLowerCase(code);
    int bits = size(code) * 8;
    if (n instanceof Long l) {
      if (code == 'P' || (bits < 64 ? fits(l, bits, signed) : signed || l >= 0)) {
        return l;
      }
    } else if (!signed && n instanceof BigInteger b && b.signum() > 0 && b.bitLength() <= 64) {
      return b.longValue();
    }
    throw badValue(format);
  }

  private static boolean fits(long n, int bits, boolean signed) {
    return signed ? n << 64 - bits >> 64 - bits == n : n >>> bits == 0;
  }

  private static PyException badType(String format) {
    return Errors.typeError("memoryview: invalid type for format '" + format + "'");
  }

  private static PyException badValue(String format) {
    return Errors.valueError("memoryview: invalid value for format '" + format + "'");
  }
}
