package org.aiolang.stdlib.io;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Truth;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyByteArray;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a script's subclass of {@code io.IOBase}, {@code RawIOBase}, {@code
 * BufferedIOBase} or {@code TextIOBase}. What it inherits is made of what the script defines:
 * {@code read} of {@code readinto}, {@code readline} of {@code read}, iteration of {@code
 * readline}.
 */
final class ScriptFile extends PyFile {
  ScriptFile() {
    super(FileTypes.BASE);
  }

  private boolean isRaw() {
    return type().isSubtype(FileTypes.RAW_BASE);
  }

  @Override
  public Object read(Realm r, long size) {
    if (!isRaw()) {
      throw FileTypes.unsupported("read");
    }
    if (size < 0) {
      return Calls.invoke(r, this, "readall");
    }
    PyByteArray room = new PyByteArray(new byte[Sizes.check(r, size)]);
    Object count = Calls.invoke(r, this, "readinto", room);
    if (count == PyNone.NONE) {
      return count;
    }
    long n = Convert.longValue(r, count);
    if (n < 0 || n > size) {
      throw Errors.valueError("readinto returned " + n + " outside buffer size " + size);
    }
    return Buffers.of(Arrays.copyOf(room.data(), (int) n));
  }

  /** All that is left, by {@code read}: {@code RawIOBase.readall}. */
  Object readAll(Realm r) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (true) {
      Object part = Calls.invoke(r, this, "read", (long) BufferedFile.BUFFER_SIZE);
      if (part == PyNone.NONE) {
        return out.size() == 0 ? part : Buffers.of(out.toByteArray());
      }
      byte[] bytes = bytes(r, part);
      if (bytes.length == 0) {
        return Buffers.of(out.toByteArray());
      }
      out.writeBytes(bytes);
    }
  }

  private static byte[] bytes(Realm r, Object part) {
    byte[] bytes = ByteSource.orNull(part);
    if (bytes == null) {
      throw Errors.of(
          Exceptions.OS_ERROR,
          "read() should have returned a bytes object, not '" + r.typeOf(part).name() + "'");
    }
    return bytes;
  }

  @Override
  public Object readLine(Realm r, long size) {
    if (type().isSubtype(FileTypes.TEXT_BASE)) {
      throw FileTypes.unsupported("readline");
    }
    boolean peeks = Attributes.getOrNull(r, this, "peek") != null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (size < 0 || out.size() < size) {
      long wanted = 1;
      if (peeks) {
        byte[] ahead = bytes(r, Calls.invoke(r, this, "peek", 1L));
        int end = 0;
        while (end < ahead.length && ahead[end] != '\n') {
          end++;
        }
        wanted = Math.max(1, Math.min(ahead.length, end + 1));
        wanted = size < 0 ? wanted : Math.min(wanted, size - out.size());
      }
      byte[] part = bytes(r, Calls.invoke(r, this, "read", wanted));
      out.writeBytes(part);
      if (part.length == 0 || part[part.length - 1] == '\n') {
        break;
      }
      r.safepoint();
    }
    return Buffers.of(out.toByteArray());
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object line = Calls.invoke(r, this, "readline");
    return Truth.of(r, line) ? line : null;
  }

  @Override
  public Object write(Realm r, Object data) {
    throw isRaw() ? Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR) : FileTypes.unsupported("write");
  }

  @Override
  public boolean readable(Realm r) {
    return false;
  }

  @Override
  public boolean writable(Realm r) {
    return false;
  }

  @Override
  public boolean seekable(Realm r) {
    return false;
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    throw FileTypes.unsupported("seek");
  }

  @Override
  public Object tell(Realm r) {
    return Calls.invoke(r, this, "seek", 0L, 1L);
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    throw FileTypes.unsupported("truncate");
  }

  @Override
  public void flush(Realm r) {
    checkOpen();
  }

  @Override
  public void close(Realm r) {
    if (!closed) {
      try {
        Calls.invoke(r, this, "flush");
      } finally {
        closed = true;
      }
    }
  }
}
