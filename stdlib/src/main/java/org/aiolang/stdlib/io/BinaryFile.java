package org.aiolang.stdlib.io;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A file of bytes. The methods that take arrays are for Java code above it, such as {@link
 * TextFile}.
 */
public abstract class BinaryFile extends PyFile {
  protected BinaryFile(PyType type) {
    super(type);
  }

  /** At least one byte, at most {@code length}, from at most one read below; -1 at the end. */
  public abstract int readSome(Realm r, byte[] into, int from, int length);

  public abstract void writeBytes(Realm r, byte[] bytes, int from, int length);

  public abstract long position(Realm r);

  public abstract void position(Realm r, long position);

  public abstract long size(Realm r);

  /** What {@code name} gives; null for none. */
  public abstract @Nullable Object name();

  public abstract String mode();

  /** What {@code closed file} errors of an operation say. */
  protected void checkOpen(String operation) {
    checkOpen();
  }

  @Override
  public Object write(Realm r, Object data) {
    if (data instanceof String) {
      throw Errors.typeError("a bytes-like object is required, not 'str'");
    }
    byte[] bytes = Buffers.bytes(r, data);
    checkOpen("write to");
    writeBytes(r, bytes, 0, bytes.length);
    return (long) bytes.length;
  }

  @Override
  public Object tell(Realm r) {
    return position(r);
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    long distance = Convert.longValue(r, offset);
    checkOpen("seek of");
    long target =
        switch (whence) {
          case 0 -> distance;
          case 1 -> position(r) + distance;
          case 2 -> size(r) + distance;
          default ->
              throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
        };
    position(r, target);
    return target;
  }

  /** How many bytes were put into a writable buffer. */
  public Object readInto(Realm r, Object buffer) {
    byte[] bytes = Buffers.bytes(r, read(r, Buffers.length(buffer)));
    Buffers.store(r, buffer, bytes);
    return (long) bytes.length;
  }
}
