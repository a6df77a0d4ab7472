package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code bytes}. The array is never changed once the value is visible. */
public final class PyBytes extends ByteString {
  public static final PyType TYPE = PyType.builtin("bytes");
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  private final byte[] data;
  private long hash = -1;

  /** The value owns the array from now on. */
  public PyBytes(byte[] data) {
    super(TYPE.instanceShape());
    this.data = data;
  }

  /** Not to be changed. */
  @Override
  public byte[] data() {
    return data;
  }

  @Override
  public int size() {
    return data.length;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public @Nullable Exports exports() {
    return null;
  }

  @Override
  PyBytes like(byte[] other) {
    return new PyBytes(other);
  }

  long hash() {
    if (hash == -1) {
      long h = data.length == 0 ? 0 : Arrays.hashCode(data) * 0x9E3779B97F4A7C15L >> 3;
      hash = h == -1 ? -2 : h;
    }
    return hash;
  }
}
