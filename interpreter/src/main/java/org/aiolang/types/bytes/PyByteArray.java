package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** {@code bytearray}: an array that grows. */
public final class PyByteArray extends ByteString {
  public static final PyType TYPE = PyType.builtin("bytearray").unhashable();

  private byte[] data;
  private int size;

  /** Made with the first memoryview on it. */
  private @Nullable Exports exports;

  /** The value owns the array from now on. */
  public PyByteArray(byte[] data) {
    super(TYPE.instanceShape());
    this.data = data;
    this.size = data.length;
  }

  /** The storage: the first {@link #size} are the bytes. Valid until the size changes. */
  @Override
  public byte[] data() {
    return data;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Exports exports() {
    if (exports == null) {
      exports = new Exports();
    }
    return exports;
  }

  @Override
  PyByteArray like(byte[] other) {
    return new PyByteArray(other);
  }

  public byte[] toArray() {
    return Arrays.copyOf(data, size);
  }

  /** Replaces a range by the first {@code count} of an array. */
  void replace(Realm r, int from, int to, byte[] with, int count) {
    int grown = Sizes.check(r, (long) size - (to - from) + count);
    byte[] source = with == data ? Arrays.copyOf(with, count) : with;
    if (grown != size) {
      if (exports != null) {
        exports.checkNone(r, "Existing exports of data: object cannot be re-sized");
      }
      if (grown > data.length) {
        data = Arrays.copyOf(data, Sizes.check(r, Math.min(Sizes.MAX, grown + (grown >> 3) + 8L)));
      }
      System.arraycopy(data, to, data, from + count, size - to);
    }
    System.arraycopy(source, 0, data, from, count);
    size = grown;
  }

  /** Everything is replaced; the array is the value's from now on. */
  void adopt(Realm r, byte[] all) {
    replace(r, 0, size, all, all.length);
  }
}
