package org.aiolang.stdlib.io;

import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.Exports;
import org.jspecify.annotations.Nullable;

/** {@code io.BytesIO}: a file of bytes in memory. */
public final class BytesIo extends BinaryFile {
  private byte[] bytes;
  private int size;

  /** May lie past the end, where nothing is read. */
  private long at;

  /** The views that {@code getbuffer()} gave, once it was asked. */
  private @Nullable Exports exports;

  public BytesIo(byte[] initial) {
    super(FileTypes.BYTES_IO);
    bytes = initial.clone();
    size = initial.length;
  }

  byte[] storage() {
    return bytes;
  }

  int length() {
    return size;
  }

  BytesIoBuffer buffer() {
    checkOpen();
    if (exports == null) {
      exports = new Exports();
    }
    return new BytesIoBuffer(this, exports);
  }

  /** Before a change: BufferError while somebody looks, as CPython has it even for one in place. */
  private void resized(Realm r) {
    if (exports != null) {
      exports.checkNone(r, "Existing exports of data: object cannot be re-sized");
    }
  }

  /** Begins anew with these bytes. */
  void fill(Realm r, byte[] initial) {
    resized(r);
    bytes = initial.clone();
    size = initial.length;
    at = 0;
    closed = false;
  }

  byte[] value() {
    checkOpen();
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public @Nullable Object name() {
    return null;
  }

  @Override
  public String mode() {
    return "rb+";
  }

  @Override
  public int readSome(Realm r, byte[] into, int from, int length) {
    checkOpen();
    if (at >= size) {
      return -1;
    }
    int n = Math.min(length, size - (int) at);
    System.arraycopy(bytes, (int) at, into, from, n);
    at += n;
    return n;
  }

  @Override
  public Object read(Realm r, long most) {
    checkOpen();
    int n = (int) Math.max(0, size - at);
    n = most < 0 ? n : (int) Math.min(most, n);
    byte[] part = n == 0 ? Buffers.EMPTY : Arrays.copyOfRange(bytes, (int) at, (int) at + n);
    at += n;
    return Buffers.of(part);
  }

  @Override
  public Object readLine(Realm r, long most) {
    checkOpen();
    int end = (int) Math.min(at, size);
    while (end < size && bytes[end] != '\n') {
      end++;
    }
    long length = Math.max(0, Math.min(size, end + 1) - at);
    return read(r, most < 0 ? length : Math.min(most, length));
  }

  @Override
  public void writeBytes(Realm r, byte[] data, int from, int length) {
    checkOpen();
    if (length == 0) {
      return;
    }
    resized(r);
    if (at > Sizes.MAX - length) {
      throw Errors.memoryError();
    }
    int end = Sizes.check(r, at + length);
    if (end > bytes.length) {
      long room = Math.min(Sizes.MAX, (long) end + (end >> 1));
      bytes = Arrays.copyOf(bytes, Sizes.check(r, room));
    }
    System.arraycopy(data, from, bytes, (int) at, length);
    at = end;
    size = Math.max(size, end);
  }

  @Override
  public long position(Realm r) {
    checkOpen();
    return at;
  }

  @Override
  public void position(Realm r, long position) {
    at = Math.max(0, position);
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    checkOpen();
    if (whence == 0 && Convert.longValue(r, offset) < 0) {
      throw Errors.valueError("negative seek value " + Convert.longValue(r, offset));
    }
    return Math.max(0L, (Long) super.seek(r, offset, whence));
  }

  @Override
  public long size(Realm r) {
    return size;
  }

  @Override
  public Object truncate(Realm r, @Nullable Object to) {
    checkOpen();
    long target = to == null ? at : Convert.longValue(r, to);
    if (target < 0) {
      throw Errors.valueError("negative size value " + target);
    }
    if (target < size) {
      resized(r);
      Arrays.fill(bytes, (int) target, size, (byte) 0);
      size = (int) target;
    }
    return target;
  }

  @Override
  public void flush(Realm r) {
    checkOpen();
  }

  @Override
  public void close(Realm r) {
    resized(r);
    closed = true;
  }

  @Override
  public boolean readable(Realm r) {
    checkOpen();
    return true;
  }

  @Override
  public boolean writable(Realm r) {
    checkOpen();
    return true;
  }

  @Override
  public boolean seekable(Realm r) {
    checkOpen();
    return true;
  }
}
