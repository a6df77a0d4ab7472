package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import org.aiolang.object.PyObject;
import org.aiolang.object.Shape;

/** What bytes and bytearrays are: bytes with the methods of ASCII text. */
public abstract sealed class ByteString extends PyObject implements Exporter
    permits PyBytes, PyByteArray {
  ByteString(Shape shape) {
    super(shape);
  }

  /** The storage: the first {@link #size} are the bytes. */
  @Override
  public abstract byte[] data();

  @Override
  public abstract int size();

  /** A value of the same type, which owns the array from now on. */
  abstract ByteString like(byte[] data);

  /** Whether a result that equals this value may be this value. */
  final boolean unchanged() {
    return type() == PyBytes.TYPE;
  }

  /** The bytes as characters 0 to 255, which Java searches fastest. */
  final String chars() {
    return new String(data(), 0, size(), StandardCharsets.ISO_8859_1);
  }

  /** A value of the same type, of characters 0 to 255. */
  final ByteString like(String chars) {
    return like(chars.getBytes(StandardCharsets.ISO_8859_1));
  }
}
