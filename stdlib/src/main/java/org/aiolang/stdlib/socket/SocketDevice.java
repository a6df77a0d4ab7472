package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.ByteDevice;

/** One direction of a socket as a file's device. */
final class SocketDevice implements ByteDevice {
  private final Realm realm;
  private final PySocket socket;
  private final boolean reading;

  SocketDevice(Realm r, PySocket socket, boolean reading) {
    this.realm = r;
    this.socket = socket;
    this.reading = reading;
    socket.files++;
  }

  @Override
  public boolean readable() {
    return reading;
  }

  @Override
  public boolean writable() {
    return !reading;
  }

  @Override
  public boolean seekable() {
    return false;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    int n = socket.receive(realm, ByteBuffer.wrap(into, from, length));
    return n == 0 ? -1 : n;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
    while (left.hasRemaining()) {
      socket.send(realm, left, socket.deadline());
    }
  }

  @Override
  public long position() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public void seek(long position) throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public long size() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException("Invalid argument");
  }

  @Override
  public int fileno() {
    return socket.descriptor;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public void close() {
    socket.files--;
    if (socket.closing) {
      socket.close(realm);
    }
  }
}
