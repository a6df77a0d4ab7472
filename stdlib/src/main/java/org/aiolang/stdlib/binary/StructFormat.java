package org.aiolang.stdlib.binary;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Convert;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Truth;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.HalfFloat;
import org.aiolang.types.bytes.PyBytes;

/**
 * A format of {@code struct}, read once: its codes with their places. Native is Linux on x86-64.
 */
final class StructFormat {
  /** A code that stands for one value or, with no value, for padding. */
  private record Item(char code, int offset, int size) {}

  final String text;
  final int size;
  final int values;
  private final ByteOrder order;
  private final boolean isNative;
  private final List<Item> items = new ArrayList<>();

  StructFormat(Realm r, String text) {
    this.text = text;
    int i = 0;
    boolean aligned = true;
    ByteOrder byteOrder = ByteOrder.LITTLE_ENDIAN;
    boolean standard = false;
    if (!text.isEmpty() && "@=<>!".indexOf(text.charAt(0)) >= 0) {
      char first = text.charAt(i++);
      aligned = first == '@';
      standard = !aligned;
      byteOrder = first == '>' || first == '!' ? ByteOrder.BIG_ENDIAN : byteOrder;
    }
    order = byteOrder;
    long at = 0;
    int count = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      long repeat = -1;
      while (c >= '0' && c <= '9') {
        repeat = Math.max(0, repeat) * 10 + c - '0';
        if (repeat > Integer.MAX_VALUE) {
          throw StructErrors.of("overflow in item count");
        }
        if (i == text.length()) {
          throw StructErrors.of("repeat count given without format specifier");
        }
        c = text.charAt(i++);
      }
      int width = width(c, !standard);
      if (c == 0) {
        throw StructErrors.of("embedded null character");
      }
      if (width < 0) {
        throw StructErrors.of("bad char in struct format");
      }
      if (aligned && width > 1) {
        at = (at + width - 1) / width * width;
      }
      long n = repeat < 0 ? 1 : repeat;
      if (c == 's' || c == 'p') {
        items.add(new Item(c, (int) at, (int) n));
        at += n;
        count++;
      } else if (c == 'x') {
        at += n;
      } else {
        if (at + n * width > Integer.MAX_VALUE - 16) {
          throw StructErrors.of("total struct size too long");
        }
        Sizes.checkItems(r, count + n);
        for (long k = 0; k < n; k++) {
          items.add(new Item(c, (int) at, width));
          at += width;
          count++;
        }
      }
      if (at > Integer.MAX_VALUE - 16) {
        throw StructErrors.of("total struct size too long");
      }
    }
    size = (int) at;
    isNative = !standard;
    values = count;
  }

  private static int width(char c, boolean isNative) {
    return switch (c) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> isNative ? 8 : 4;
      case 'q', 'Q', 'd' -> 8;
      case 'n', 'N', 'P' -> isNative ? 8 : -1;
      default -> -1;
    };
  }

  PyTuple unpack(byte[] data, int from) {
    ByteBuffer in = ByteBuffer.wrap(data).order(order);
    Object[] found = new Object[values];
    for (int i = 0; i < found.length; i++) {
      Item item = items.get(i);
      found[i] = read(in, item, from + item.offset);
    }
    return PyTuple.of(found);
  }

  private static Object read(ByteBuffer in, Item item, int at) {
    return switch (item.code) {
      case 'c' -> new PyBytes(new byte[] {in.get(at)});
      case 'b' -> (long) in.get(at);
      case 'B' -> (long) (in.get(at) & 0xff);
      case '?' -> in.get(at) != 0;
      case 'h' -> (long) in.getShort(at);
      case 'H' -> (long) (in.getShort(at) & 0xffff);
      case 'e' -> HalfFloat.toDouble(in.getShort(at));
      case 'f' -> (double) in.getFloat(at);
      case 'd' -> in.getDouble(at);
      case 's' -> bytes(in, at, item.size);
      case 'p' -> {
        int n = item.size == 0 ? 0 : Math.min(in.get(at) & 0xff, item.size - 1);
        yield bytes(in, at + 1, n);
      }
      case 'i', 'l', 'q', 'n' -> item.size == 4 ? (long) in.getInt(at) : in.getLong(at);
      default ->
          item.size == 4
              ? (Object) (in.getInt(at) & 0xffffffffL)
              : Convert.normalize(new BigInteger(Long.toUnsignedString(in.getLong(at))));
    };
  }

  private static PyBytes bytes(ByteBuffer in, int at, int n) {
    byte[] part = new byte[n];
    if (n > 0) {
      in.get(at, part);
    }
    return new PyBytes(part);
  }

  void pack(Realm r, Object[] args, int first, byte[] into, int from) {
    ByteBuffer out = ByteBuffer.wrap(into).order(order);
    for (int i = 0; i < values; i++) {
      Item item = items.get(i);
      write(r, out, item, from + item.offset, args[first + i]);
    }
  }

  private void write(Realm r, ByteBuffer out, Item item, int at, Object value) {
    switch (item.code) {
      case 'c' -> {
        byte[] b = value instanceof PyBytes p ? p.data() : null;
        if (b == null || b.length != 1) {
          throw StructErrors.of("char format requires a bytes object of length 1");
        }
        out.put(at, b[0]);
      }
      case '?' -> out.put(at, (byte) (Truth.of(r, value) ? 1 : 0));
      case 'e' -> out.putShort(at, HalfFloat.ofDouble(real(r, value)));
      case 'f' -> {
        double d = real(r, value);
        float f = (float) d;
        if (!isNative && Float.isInfinite(f) && !Double.isInfinite(d)) {
          throw org.aiolang.object.Errors.overflowError("float too large to pack with f format");
        }
        out.putFloat(at, f);
      }
      case 'd' -> out.putDouble(at, real(r, value));
      case 's', 'p' -> text(out, item, at, value);
      default -> integer(r, out, item, at, value);
    }
  }

  private static double real(Realm r, Object value) {
    try {
      return Convert.doubleValue(r, value);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR) || e.is(Exceptions.OVERFLOW_ERROR)) {
        throw StructErrors.of("required argument is not a float");
      }
      throw e;
    }
  }

  private static void text(ByteBuffer out, Item item, int at, Object value) {
    byte[] data = ByteSource.orNull(value);
    if (data == null) {
      throw StructErrors.of("argument for '" + item.code + "' must be a bytes object");
    }
    int skip = item.code == 'p' ? 1 : 0;
    int n = Math.max(0, Math.min(data.length, item.size - skip));
    if (item.size == 0) {
      return; // not even the place of a length
    }
    if (skip == 1) {
      out.put(at, (byte) Math.min(n, 255));
    }
    out.put(at + skip, data, 0, n);
  }

  private void integer(Realm r, ByteBuffer out, Item item, int at, Object value) {
    if (!Convert.hasIndex(r, value)) {
      throw StructErrors.of("required argument is not an integer");
    }
    BigInteger n = Convert.bigInteger(r, value);
    boolean signed = Character.isLowerCase(item.code);
    int bits = item.size * 8;
    BigInteger low = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
    if (item.code == 'P') {
      low = BigInteger.ONE.shiftLeft(bits - 1).negate();
    }
    if (n.compareTo(low) < 0 || n.compareTo(high) > 0) {
      throw StructErrors.range(item.code, low, high);
    }
    long l = n.longValue();
    switch (item.size) {
      case 1 -> out.put(at, (byte) l);
      case 2 -> out.putShort(at, (short) l);
      case 4 -> out.putInt(at, (int) l);
      default -> out.putLong(at, l);
    }
  }
}
