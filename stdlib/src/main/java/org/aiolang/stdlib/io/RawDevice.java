package org.aiolang.stdlib.io;

import java.io.IOException;
import java.util.Arrays;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.bytes.PyByteArray;

/**
 * A script's raw stream under a buffer: any object with {@code readinto} or {@code write}. What the
 * object raises passes through as it is.
 */
final class RawDevice implements ByteDevice {
  private final Realm realm;
  private final Object raw;

  RawDevice(Realm r, Object raw) {
    this.realm = r;
    this.raw = raw;
  }

  Object raw() {
    return raw;
  }

  private boolean says(String method) {
    return Truth.of(realm, Calls.invoke(realm, raw, method));
  }

  /** Whether the stream itself says that it is closed. */
  boolean isClosed() {
    Object closed = Attributes.getOrNull(realm, raw, "closed");
    return closed != null && Truth.of(realm, closed);
  }

  @Override
  public boolean readable() {
    return says("readable");
  }

  @Override
  public boolean writable() {
    return says("writable");
  }

  @Override
  public boolean seekable() {
    return says("seekable");
  }

  @Override
  public int read(byte[] into, int from, int length) {
    PyByteArray room = new PyByteArray(new byte[length]);
    Object count = Calls.invoke(realm, raw, "readinto", room);
    if (count == PyNone.NONE) {
      return -1; // nothing there yet: all that a buffer can do is to give what it has
    }
    if (!Convert.hasIndex(realm, count)) {
      throw Errors.of(Exceptions.OS_ERROR, "raw readinto() failed");
    }
    long n = Convert.longValue(realm, count);
    if (n < 0 || n > length) {
      throw Errors.of(
          Exceptions.OS_ERROR,
          "raw readinto() returned invalid length "
              + n
              + " (should have been between 0 and "
              + length
              + ")");
    }
    System.arraycopy(room.data(), 0, into, from, (int) n);
    return n == 0 ? -1 : (int) n;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int done = 0; done < length; ) {
      done += writeSome(bytes, from + done, length - done);
    }
  }

  @Override
  public int writeSome(byte[] bytes, int from, int length) {
    Object part = Buffers.of(Arrays.copyOfRange(bytes, from, from + length));
    Object count = Calls.invoke(realm, raw, "write", part);
    if (count == PyNone.NONE) {
      throw Errors.of(Exceptions.BLOCKING_IO_ERROR, "write could not complete without blocking");
    }
    long n = Convert.longValue(realm, count);
    if (n < 0 || n > length) {
      throw Errors.of(
          Exceptions.OS_ERROR,
          "raw write() returned invalid length "
              + n
              + " (should have been between 0 and "
              + length
              + ")");
    }
    return (int) n;
  }

  @Override
  public long position() {
    return Convert.longValue(realm, Calls.invoke(realm, raw, "tell"));
  }

  @Override
  public void seek(long position) {
    Calls.invoke(realm, raw, "seek", position, 0L);
  }

  @Override
  public long size() {
    long at = position();
    long end = Convert.longValue(realm, Calls.invoke(realm, raw, "seek", 0L, 2L));
    seek(at);
    return end;
  }

  @Override
  public void truncate(long size) {
    Calls.invoke(realm, raw, "truncate", size);
  }

  @Override
  public int fileno() {
    return (int) Convert.longValue(realm, Calls.invoke(realm, raw, "fileno"));
  }

  @Override
  public boolean isTerminal() {
    return says("isatty");
  }

  @Override
  public ChildStream forChild(boolean reading) throws IOException {
    throw new IOException("Bad file descriptor");
  }

  @Override
  public void close() {
    Calls.invoke(realm, raw, "close");
  }
}
