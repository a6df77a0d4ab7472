package org.aiolang.stdlib.io;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.types.bytes.Exporter;
import org.aiolang.types.bytes.Exports;

/**
 * The memory of a {@code BytesIO}, as {@code getbuffer()} shows it; apart, since a BytesIO itself
 * is not bytes-like.
 */
final class BytesIoBuffer extends PyObject implements Exporter {
  static final PyType TYPE = PyType.builtin("_BytesIOBuffer").sealed();

  private final BytesIo file;
  private final Exports exports;

  BytesIoBuffer(BytesIo file, Exports exports) {
    super(TYPE.instanceShape());
    this.file = file;
    this.exports = exports;
  }

  @Override
  public byte[] data() {
    return file.storage();
  }

  @Override
  public int size() {
    return file.length();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Exports exports() {
    return exports;
  }
}
