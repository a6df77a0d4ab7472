package org.aiolang.stdlib.io;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * Any object with the methods of a file of bytes, as a {@link TextFile} needs one. Scripts see the
 * object, never this.
 */
final class ObjectFile extends BinaryFile {
  private final Realm realm;
  private final Object file;
  private final String reading;

  private ObjectFile(Realm r, Object file) {
    super(FileTypes.BUFFERED_BASE);
    this.realm = r;
    this.file = file;
    this.reading = Attributes.getOrNull(r, file, "read1") != null ? "read1" : "read";
  }

  /** The file itself where its class is ours, so that its methods are. */
  static BinaryFile of(Realm r, Object file) {
    return file instanceof BinaryFile b && b.type().isBuiltin() ? b : new ObjectFile(r, file);
  }

  /** What scripts see of a file of bytes. */
  static Object shown(BinaryFile file) {
    return file instanceof ObjectFile o ? o.file : file;
  }

  private byte[] bytes(Realm r, Object data, String method) {
    byte[] bytes = ByteSource.orNull(data);
    if (bytes == null) {
      throw Errors.typeError(
          "underlying "
              + method
              + "() should have returned a bytes-like object, not '"
              + r.typeOf(data).name()
              + "'");
    }
    return bytes;
  }

  @Override
  public int readSome(Realm r, byte[] into, int from, int length) {
    byte[] bytes = bytes(r, Calls.invoke(r, file, reading, (long) length), reading);
    if (bytes.length > length) {
      throw Errors.valueError("underlying " + reading + "() returned more than it was asked for");
    }
    System.arraycopy(bytes, 0, into, from, bytes.length);
    return bytes.length == 0 ? -1 : bytes.length;
  }

  @Override
  public Object read(Realm r, long size) {
    return Buffers.of(
        bytes(
            r,
            size < 0 ? Calls.invoke(r, file, "read") : Calls.invoke(r, file, "read", size),
            "read"));
  }

  @Override
  public Object readLine(Realm r, long size) {
    return Calls.invoke(r, file, "readline", size);
  }

  @Override
  public void writeBytes(Realm r, byte[] bytes, int from, int length) {
    byte[] part = new byte[length];
    System.arraycopy(bytes, from, part, 0, length);
    Calls.invoke(r, file, "write", Buffers.of(part));
  }

  @Override
  public long position(Realm r) {
    return Convert.longValue(r, Calls.invoke(r, file, "tell"));
  }

  @Override
  public void position(Realm r, long position) {
    Calls.invoke(r, file, "seek", position);
  }

  @Override
  public long size(Realm r) {
    return Convert.longValue(r, Calls.invoke(r, file, "seek", 0L, 2L));
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    return size == null
        ? Calls.invoke(r, file, "truncate")
        : Calls.invoke(r, file, "truncate", size);
  }

  @Override
  public @Nullable Object name() {
    return Attributes.getOrNull(realm, file, "name");
  }

  @Override
  public String mode() {
    return Attributes.getOrNull(realm, file, "mode") instanceof String mode ? mode : "rb";
  }

  @Override
  public boolean isClosed() {
    return Truth.of(realm, Attributes.get(realm, file, "closed"));
  }

  @Override
  public void flush(Realm r) {
    Calls.invoke(r, file, "flush");
  }

  @Override
  public void close(Realm r) {
    Calls.invoke(r, file, "close");
  }

  private boolean says(Realm r, String method) {
    return Truth.of(r, Calls.invoke(r, file, method));
  }

  @Override
  public boolean readable(Realm r) {
    return says(r, "readable");
  }

  @Override
  public boolean writable(Realm r) {
    return says(r, "writable");
  }

  @Override
  public boolean seekable(Realm r) {
    return says(r, "seekable");
  }

  @Override
  public boolean isTerminal(Realm r) {
    Object method = Attributes.getOrNull(r, file, "isatty");
    return method != null && method != PyNone.NONE && says(r, "isatty");
  }

  @Override
  public long fileno(Realm r) {
    return Convert.longValue(r, Calls.invoke(r, file, "fileno"));
  }
}
