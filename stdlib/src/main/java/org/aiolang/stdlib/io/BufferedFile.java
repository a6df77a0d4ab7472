package org.aiolang.stdlib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Errors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A file of bytes over a device, with one buffer that holds either bytes read ahead ({@code at} to
 * {@code limit}) or bytes not yet written (0 to {@code pending}), never both. With {@code buffered}
 * false every call goes through: {@code FileIO}.
 */
public final class BufferedFile extends BinaryFile {
  public static final int BUFFER_SIZE = 8192;

  private ByteDevice device;
  private Object name;
  private String mode;
  private final boolean buffered;
  private int capacity = BUFFER_SIZE;
  private byte[] buffer = Buffers.EMPTY;
  private int at;
  private int limit;
  private int pending;
  private @Nullable OpenFiles registry;
  private boolean closesDevice = true;

  /** The unbuffered view of this file, once somebody asked for it; it has this one's number. */
  private @Nullable BufferedFile raw;

  private @Nullable BufferedFile viewed;

  public BufferedFile(
      PyType type, ByteDevice device, Object name, String mode, @Nullable OpenFiles registry) {
    super(type);
    this.device = device;
    this.name = name;
    this.mode = mode;
    this.buffered = type != FileTypes.FILE_IO;
    this.registry = registry;
  }

  /** One that its {@code __init__} has still to give what lies below it. */
  static BufferedFile unbound(PyType type) {
    return new BufferedFile(
        type.isSubtype(FileTypes.FILE_IO) ? FileTypes.FILE_IO : FileTypes.READER,
        new GoneDevice("I/O operation on uninitialized object"),
        PyNone.NONE,
        "rb",
        null);
  }

  /** Takes over what another has below it, which nobody else knows. */
  void adopt(BufferedFile other) {
    device = other.device;
    name = other.name;
    mode = other.mode;
    registry = other.registry;
    closesDevice = other.closesDevice;
    closed = false;
  }

  /** Becomes the buffer of a raw stream, a file of ours or any object with its methods. */
  void bind(Realm r, Object stream, int size) {
    registry = OpenFiles.of(r);
    capacity = size;
    if (stream instanceof BufferedFile file && file.type() == FileTypes.FILE_IO) {
      file.checkOpenPlain();
      device = file.device;
      name = file.name;
      mode = file.mode;
      closesDevice = file.closesDevice;
      file.viewed = this;
      raw = file;
    } else {
      device = new RawDevice(r, stream);
    }
  }

  /** What lies below, which this one does not know any more. */
  Object detach(Realm r) {
    flush(r);
    dropAhead(r);
    Object below = device instanceof RawDevice d ? d.raw() : raw();
    if (raw != null) {
      raw.viewed = null;
      raw = null;
    }
    device = new GoneDevice("raw stream has been detached");
    return below;
  }

  @Override
  public boolean isClosed() {
    return closed || device instanceof RawDevice d && d.isClosed();
  }

  ByteDevice device() {
    return device;
  }

  /** Leaves what lies below open when this is closed: {@code closefd=False}. */
  BufferedFile keepingDevice() {
    closesDevice = false;
    return this;
  }

  boolean closesDevice() {
    return closesDevice;
  }

  /** The file without its buffer. */
  BufferedFile raw() {
    BufferedFile view = raw;
    if (view == null) {
      view = new BufferedFile(FileTypes.FILE_IO, device, name, mode, null);
      view.viewed = this;
      view.closesDevice = closesDevice;
      raw = view;
    }
    return view;
  }

  @Override
  public Object name() {
    return name;
  }

  @Override
  public String mode() {
    return mode;
  }

  @Override
  protected void checkOpen(String operation) {
    if (closed) {
      throw Errors.valueError(
          buffered ? operation + " closed file" : "I/O operation on closed file");
    }
  }

  private void checkReadable(String operation) {
    if (!device.readable()) {
      throw FileTypes.unsupported(buffered ? operation : "File not open for reading");
    }
    checkOpen(operation + " of");
  }

  /** Fills the empty buffer; false at the end. */
  private boolean fill(Realm r) {
    if (at < limit) {
      return true;
    }
    flushPending(r);
    if (device.isWaitedFor()) {
      return fillWhileOthersRun(r);
    }
    if (buffer.length == 0) {
      buffer = new byte[capacity];
    }
    try {
      int n = device.read(buffer, 0, buffer.length);
      at = 0;
      limit = Math.max(n, 0);
      return n > 0;
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Reads apart, since another thread may read too; what that one has left comes first. */
  private boolean fillWhileOthersRun(Realm r) {
    byte[] fresh = new byte[BUFFER_SIZE];
    int n = readWhileOthersRun(r, fresh, 0, fresh.length);
    int left = limit - at;
    byte[] all = new byte[BUFFER_SIZE + left];
    System.arraycopy(buffer, at, all, 0, left);
    System.arraycopy(fresh, 0, all, left, Math.max(n, 0));
    buffer = all;
    at = 0;
    limit = left + Math.max(n, 0);
    return limit > 0;
  }

  /** Goes on after a signal whose handler raised nothing. */
  private int readWhileOthersRun(Realm r, byte[] into, int from, int length) {
    while (true) {
      ThreadState me = r.lock.release();
      IOException failure;
      try {
        return device.read(into, from, length);
      } catch (IOException e) {
        failure = e;
      } finally {
        r.lock.acquire(me);
      }
      if (!(failure instanceof ClosedByInterruptException)) {
        throw OsErrors.of(r, failure, null);
      }
      Thread.interrupted();
      r.safepoint();
    }
  }

  @Override
  public int readSome(Realm r, byte[] into, int from, int length) {
    checkReadable("read");
    if (at == limit && (!buffered || length >= BUFFER_SIZE)) {
      flushPending(r);
      if (length > 0 && device.isWaitedFor()) {
        return readWhileOthersRun(r, into, from, length);
      }
      try {
        return length == 0 ? 0 : device.read(into, from, length);
      } catch (IOException e) {
        throw OsErrors.of(r, e, null);
      }
    }
    if (!fill(r)) {
      return -1;
    }
    int n = Math.min(length, limit - at);
    System.arraycopy(buffer, at, into, from, n);
    at += n;
    return n;
  }

  @Override
  public Object read(Realm r, long size) {
    checkReadable("read");
    if (size == 0) {
      return Buffers.of(Buffers.EMPTY);
    }
    if (size > 0 && size <= limit - at) {
      byte[] bytes = Arrays.copyOfRange(buffer, at, at + (int) size);
      at += (int) size;
      return Buffers.of(bytes);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[(int) Math.min(size < 0 ? 65536 : size, 65536)];
    long left = size < 0 ? Long.MAX_VALUE : size;
    while (left > 0) {
      int n = readSome(r, chunk, 0, (int) Math.min(left, chunk.length));
      if (n <= 0) {
        break;
      }
      Sizes.check(r, (long) out.size() + n);
      out.write(chunk, 0, n);
      left -= n;
      if (!buffered && size >= 0) {
        break;
      }
      r.safepoint();
    }
    return Buffers.of(out.toByteArray());
  }

  /** What one read below gives: {@code read1}. */
  Object readOnce(Realm r, long size) {
    checkReadable("read");
    byte[] chunk = new byte[size < 0 ? BUFFER_SIZE : (int) Math.min(size, 1 << 20)];
    if (chunk.length == 0) {
      return Buffers.of(chunk);
    }
    int n = at < limit || fill(r) ? readSome(r, chunk, 0, chunk.length) : 0;
    return Buffers.of(n <= 0 ? Buffers.EMPTY : n == chunk.length ? chunk : Arrays.copyOf(chunk, n));
  }

  /** The bytes read ahead, without taking them. */
  Object peek(Realm r) {
    checkReadable("peek");
    return Buffers.of(fill(r) ? Arrays.copyOfRange(buffer, at, limit) : Buffers.EMPTY);
  }

  @Override
  public Object readLine(Realm r, long size) {
    checkReadable(buffered && device.readable() ? "readline" : "read");
    ByteArrayOutputStream out = null;
    long left = size < 0 ? Long.MAX_VALUE : size;
    while (left > 0 && fill(r)) {
      int end = (int) Math.min(limit, at + Math.min(left, Integer.MAX_VALUE - at));
      int i = at;
      while (i < end && buffer[i] != '\n') {
        i++;
      }
      boolean done = i < end;
      int to = done ? i + 1 : end;
      if (done && out == null) {
        byte[] line = Arrays.copyOfRange(buffer, at, to);
        at = to;
        return Buffers.of(line);
      }
      out = out == null ? new ByteArrayOutputStream() : out;
      Sizes.check(r, (long) out.size() + to - at);
      out.write(buffer, at, to - at);
      left -= to - at;
      at = to;
      if (done) {
        break;
      }
    }
    return Buffers.of(out == null ? Buffers.EMPTY : out.toByteArray());
  }

  @Override
  public void writeBytes(Realm r, byte[] bytes, int from, int length) {
    if (!device.writable()) {
      throw FileTypes.unsupported(buffered ? "write" : "File not open for writing");
    }
    checkOpen("write to");
    dropAhead(r);
    try {
      if (!buffered || length >= capacity) {
        flushPending(r);
        device.write(bytes, from, length);
        return;
      }
      if (buffer.length == 0) {
        buffer = new byte[capacity];
      }
      if (pending + length > buffer.length) {
        flushPending(r);
      }
      if (pending == 0 && registry != null) {
        registry.dirty(this);
      }
      System.arraycopy(bytes, from, buffer, pending, length);
      pending += length;
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    if (buffered && !closed && !device.seekable()) {
      throw FileTypes.unsupported("File or stream is not seekable.");
    }
    return super.seek(r, offset, whence);
  }

  @Override
  public Object write(Realm r, Object data) {
    if (buffered && !device.writable()) {
      throw FileTypes.unsupported("write");
    }
    return super.write(r, data);
  }

  private void flushPending(Realm r) {
    if (pending > 0) {
      int n = pending;
      pending = 0;
      if (registry != null) {
        registry.clean(this);
      }
      try {
        device.write(buffer, 0, n);
      } catch (IOException e) {
        throw OsErrors.of(r, e, null);
      }
    }
  }

  /** Forgets what was read ahead: the device goes back to where this file is. */
  private void dropAhead(Realm r) {
    if (at < limit && device.seekable()) {
      try {
        device.seek(device.position() - (limit - at));
      } catch (IOException e) {
        throw OsErrors.of(r, e, null);
      }
    }
    at = 0;
    limit = 0;
  }

  @Override
  public long position(Realm r) {
    if (closed) {
      throw Errors.valueError("I/O operation on closed file");
    }
    try {
      return device.position() - (limit - at) + pending;
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  @Override
  public void position(Realm r, long position) {
    checkOpen("seek of");
    if (position < 0) {
      throw OsErrors.of(r, 22, null);
    }
    flushPending(r);
    at = 0;
    limit = 0;
    try {
      device.seek(position);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  @Override
  public long size(Realm r) {
    flushPending(r);
    try {
      return device.size();
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    checkOpen("truncate of");
    if (!device.writable()) {
      throw FileTypes.unsupported(buffered ? "truncate" : "File not open for writing");
    }
    flushPending(r);
    long target = size == null ? position(r) : Convert.longValue(r, size);
    if (target < 0) {
      throw OsErrors.of(r, 22, null);
    }
    try {
      dropAhead(r);
      device.truncate(target);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
    return target;
  }

  @Override
  public void flush(Realm r) {
    if (closed) {
      throw device.writable() && buffered
          ? Errors.valueError("flush of closed file")
          : closedError();
    }
    flushPending(r);
  }

  @Override
  public void close(Realm r) {
    if (closed) {
      return;
    }
    try {
      flushPending(r);
    } finally {
      closed = true;
      if (raw != null) {
        raw.closed = true;
      }
      try {
        if (closesDevice) {
          device.close();
        }
      } catch (IOException e) {
        throw OsErrors.of(r, e, null);
      }
    }
  }

  @Override
  public boolean readable(Realm r) {
    if (device.readable()) {
      checkOpenPlain();
    }
    return device.readable();
  }

  @Override
  public boolean writable(Realm r) {
    if (device.writable()) {
      checkOpenPlain();
    }
    return device.writable();
  }

  @Override
  public boolean seekable(Realm r) {
    checkOpenPlain();
    return device.seekable();
  }

  private void checkOpenPlain() {
    if (closed) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public boolean isTerminal(Realm r) {
    checkOpenPlain();
    return device.isTerminal();
  }

  @Override
  public long fileno(Realm r) {
    checkOpenPlain();
    if (viewed != null) {
      long number = viewed.fileno(r);
      device = viewed.device;
      return number;
    }
    if (device.fileno() < 0) {
      device = Fd.open(r, device);
    }
    int number = device.fileno();
    if (number < Descriptors.FIRST) {
      Fd.find(r, number); // now the table knows it
    }
    return number;
  }
}
