package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.file.Path;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Descriptors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor of a script: a number for an open file, pipe or standard stream. Several numbers may
 * lead to one device, which is closed with the last of them. A file object over a number uses this;
 * once the number is closed, everything is EBADF.
 */
public final class Fd implements ByteDevice, Descriptors.Entry {
  private static final int EBADF = 9;
  private static final String CLOSED = "Bad file descriptor";

  private final Realm realm;
  private final ByteDevice device;

  /** How many numbers lead to the device. */
  private final int[] numbers;

  private int number;
  private boolean closed;
  public boolean inheritable;

  private Fd(Realm r, ByteDevice device, int[] numbers) {
    this.realm = r;
    this.device = device;
    this.numbers = numbers;
    numbers[0]++;
  }

  /** Gives a device the lowest free number. */
  public static Fd open(Realm r, ByteDevice device) {
    Fd fd = new Fd(r, device, new int[1]);
    fd.number = Descriptors.of(r).add(fd);
    Readiness.of(r);
    return fd;
  }

  /** What a number leads to; EBADF where that is nothing, or a socket. */
  public static Fd of(Realm r, long number) {
    if (find(r, number) instanceof Fd fd) {
      return fd;
    }
    throw OsErrors.of(r, EBADF, null);
  }

  /** Whatever has that number, be it a socket. */
  public static Descriptors.@Nullable Entry find(Realm r, long number) {
    Descriptors all = Descriptors.of(r);
    Descriptors.Entry entry = all.find(number);
    if (entry == null && number >= 0 && number < Descriptors.FIRST) {
      int standard = (int) number;
      if (!all.isClosedStandard(standard)) {
        Fd fd = new Fd(r, StreamDevice.standard(r, standard), new int[1]);
        fd.number = standard;
        fd.inheritable = true;
        all.replace(standard, fd);
        return fd;
      }
    }
    return entry;
  }

  /** One more number for the same device, the lowest that is free. */
  public Fd duplicate() {
    Fd fd = new Fd(realm, device, numbers);
    fd.number = Descriptors.of(realm).add(fd);
    return fd;
  }

  /** That number for the same device; what had it before is closed. */
  public Fd duplicate(int as) throws IOException {
    Descriptors all = Descriptors.of(realm);
    Descriptors.Entry before = find(realm, as);
    Fd fd = new Fd(realm, device, numbers);
    fd.number = as;
    if (before instanceof Fd old) {
      if (as < Descriptors.FIRST) {
        old.closed = true; // the process keeps its own streams
      } else {
        old.close();
      }
    } else if (before != null) {
      before.abandon();
    }
    all.replace(as, fd);
    return fd;
  }

  /** Whether that is the device itself, not something that only shares its number. */
  boolean leadsTo(ByteDevice other) {
    return device == other;
  }

  public ByteDevice device() {
    return device;
  }

  private ByteDevice open() throws IOException {
    if (closed) {
      throw new IOException(CLOSED);
    }
    return device;
  }

  @Override
  public @Nullable SelectableChannel channel() {
    try {
      return device.channel();
    } catch (IOException e) {
      throw OsErrors.of(realm, e, null);
    }
  }

  @Override
  public @Nullable FileChannel file() {
    return closed ? null : device.file();
  }

  @Override
  public int ops(boolean writing) {
    return writing ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
  }

  @Override
  public void abandon() throws IOException {
    if (!(device instanceof StreamDevice)) {
      device.close();
    }
  }

  @Override
  public boolean readable() {
    return device.readable();
  }

  @Override
  public boolean writable() {
    return device.writable();
  }

  @Override
  public boolean seekable() {
    return device.seekable();
  }

  @Override
  public boolean isWaitedFor() {
    return device.isWaitedFor();
  }

  @Override
  public boolean isBlocking() {
    return device.isBlocking();
  }

  @Override
  public void setBlocking(boolean blocking) {
    device.setBlocking(blocking);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return open().read(into, from, length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    open().write(bytes, from, length);
  }

  @Override
  public int writeSome(byte[] bytes, int from, int length) throws IOException {
    return open().writeSome(bytes, from, length);
  }

  @Override
  public long position() throws IOException {
    return open().position();
  }

  @Override
  public void seek(long position) throws IOException {
    open().seek(position);
  }

  @Override
  public long size() throws IOException {
    return open().size();
  }

  @Override
  public void truncate(long size) throws IOException {
    open().truncate(size);
  }

  @Override
  public void sync() throws IOException {
    open().sync();
  }

  @Override
  public @Nullable Path path() {
    return device.path();
  }

  @Override
  public ChildStream forChild(boolean reading) throws IOException {
    return open().forChild(reading);
  }

  @Override
  public int fileno() {
    return number;
  }

  @Override
  public boolean isTerminal() {
    return !closed && device.isTerminal();
  }

  /** Frees the number; a second call is EBADF. */
  @Override
  public void close() throws IOException {
    open();
    Descriptors.of(realm).remove(number);
    closed = true;
    if (--numbers[0] == 0 && !(device instanceof StreamDevice)) {
      device.close();
    }
  }
}
