package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** Subscripts, concatenation and comparison of bytes and bytearrays. */
final class ByteItems {
  private ByteItems() {}

  static Object get(Realm r, ByteString self, Object key) {
    byte[] data = self.data();
    int n = self.size();
    if (key instanceof PySlice slice) {
      SliceBounds b = SliceBounds.of(r, slice, n);
      if (b.count == n && b.step == 1 && self.unchanged()) {
        return self;
      }
      Sizes.check(r, b.count);
      return self.like(select(data, b));
    }
    return (long) (data[index(r, self, key, n)] & 0xff);
  }

  static byte[] select(byte[] data, SliceBounds b) {
    if (b.step == 1) {
      return Arrays.copyOfRange(data, b.start, b.start + b.count);
    }
    byte[] out = new byte[b.count];
    for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
      out[k] = data[i];
    }
    return out;
  }

  static int index(Realm r, ByteString self, Object key, int n) {
    boolean fixed = self instanceof PyBytes;
    if (!Convert.hasIndex(r, key)) {
      throw Errors.typeError(
          (fixed ? "byte" : "bytearray")
              + " indices must be integers or slices, not "
              + r.typeOf(key).shown());
    }
    if (!(Convert.index(r, key) instanceof Long l)) {
      throw Errors.indexError(Convert.misfit(r, key));
    }
    long i = l < 0 ? l + n : l;
    if (i < 0 || i >= n) {
      throw Errors.indexError(fixed ? "index out of range" : "bytearray index out of range");
    }
    return (int) i;
  }

  static Object concat(Realm r, ByteString self, Object other) {
    byte[] b = ByteSource.orNull(other);
    if (b == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    byte[] a = ByteSource.of(r, self);
    byte[] all = Arrays.copyOf(a, Sizes.check(r, (long) a.length + b.length));
    System.arraycopy(b, 0, all, a.length, b.length);
    return self.like(all);
  }

  /** The bytes n times; NotImplemented for an n that is no int. */
  static Object repeat(Realm r, ByteString self, Object times) {
    if (!Convert.hasIndex(r, times)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.like(repeated(r, ByteSource.of(r, self), times));
  }

  static byte[] repeated(Realm r, byte[] data, Object times) {
    if (!(Convert.index(r, times) instanceof Long n)) {
      throw Errors.overflowError(Convert.misfit(r, times));
    }
    if (n <= 0 || data.length == 0) {
      return new byte[0];
    }
    if (n > Sizes.MAX) {
      throw Errors.memoryError();
    }
    byte[] all = new byte[Sizes.check(r, data.length * n)];
    for (int at = 0; at < all.length; at += data.length) {
      System.arraycopy(data, 0, all, at, data.length);
    }
    return all;
  }

  /** A bytearray compares with any memory, bytes only with their like. */
  static Object compare(Realm r, int op, ByteString self, Object other) {
    if (self instanceof PyBytes && !(other instanceof ByteString)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    byte[] b = ByteSource.orNull(other);
    if (b == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    byte[] a = ByteSource.of(r, self);
    if (op == Compare.EQ || op == Compare.NE) {
      return Arrays.equals(a, b) == (op == Compare.EQ);
    }
    return Compare.sign(op, Arrays.compareUnsigned(a, b));
  }
}
