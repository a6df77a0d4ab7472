package org.aiolang.types.bytes;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code memoryview} of bytes or a bytearray: a window of unsigned bytes. */
public final class PyMemoryView extends PyObject {
  public static final PyType TYPE = PyType.builtin("memoryview").sealed();

  private final ByteString object;
  final int start;
  final int size;
  final int step;
  private boolean released;

  PyMemoryView(ByteString object, int start, int size, int step) {
    super(TYPE.instanceShape());
    this.object = object;
    this.start = start;
    this.size = size;
    this.step = step;
    if (object instanceof PyByteArray b) {
      b.exports++;
    }
  }

  /** The bytes or bytearray under it. */
  ByteString object() {
    check();
    return object;
  }

  boolean isReadOnly() {
    return object() instanceof PyBytes;
  }

  byte[] data() {
    return object().data();
  }

  public int size() {
    check();
    return size;
  }

  /** A copy of the bytes it shows. */
  public byte[] toArray() {
    byte[] data = data();
    byte[] copy = new byte[size];
    for (int i = 0; i < size; i++) {
      copy[i] = data[start + i * step];
    }
    return copy;
  }

  void release() {
    if (!released) {
      released = true;
      if (object instanceof PyByteArray b) {
        b.exports--;
      }
    }
  }

  boolean isReleased() {
    return released;
  }

  private void check() {
    if (released) {
      throw Errors.valueError("operation forbidden on released memoryview object");
    }
  }
}
