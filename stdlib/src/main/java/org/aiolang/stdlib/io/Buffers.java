package org.aiolang.stdlib.io;

import java.nio.ByteBuffer;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** Between byte arrays and bytes-like objects. */
public final class Buffers {
  public static final byte[] EMPTY = {};

  private Buffers() {}

  /** A bytes object that owns the array. */
  public static Object of(byte[] bytes) {
    return bytes.length == 0 ? PyBytes.EMPTY : new PyBytes(bytes);
  }

  /** The bytes of a bytes-like object, not to be changed. */
  public static byte[] bytes(Realm r, Object data) {
    return data instanceof PyBytes b ? b.data() : ByteSource.of(r, data);
  }

  /** The length of a bytes-like object; 0 for others. */
  public static int length(Object data) {
    if (data instanceof PyBytes b) {
      return b.size();
    }
    byte[] bytes = ByteSource.orNull(data);
    return bytes == null ? 0 : bytes.length;
  }

  /** Puts bytes at the start of a writable buffer. */
  static void store(Realm r, Object buffer, byte[] bytes) {
    ByteBuffer memory = ByteSource.writableOrNull(buffer);
    if (memory == null) {
      throw Errors.typeError(
          "readinto() argument must be read-write bytes-like object, not "
              + r.typeOf(buffer).shown());
    }
    memory.put(0, bytes);
  }
}
