package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import org.aiolang.object.Calls;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.UnseekableDevice;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a socket as a file's device. It goes through the methods {@code recv} and {@code
 * sendall} of a socket whose class has its own, as one that speaks TLS.
 */
final class SocketDevice implements UnseekableDevice {
  private final Realm realm;

  /** Null once it is closed: who only kept the file has lost the socket then. */
  private @Nullable PySocket socket;

  private final boolean reading;
  private final boolean byMethods;

  SocketDevice(Realm r, PySocket socket, boolean reading) {
    this.realm = r;
    this.socket = socket;
    this.reading = reading;
    String method = reading ? "recv" : "sendall";
    byMethods = socket.type().lookup(method) != PySocket.TYPE.lookup(method);
    socket.files++;
  }

  private PySocket open() throws IOException {
    if (socket == null) {
      throw new ClosedChannelException();
    }
    return socket;
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
  public int read(byte[] into, int from, int length) throws IOException {
    PySocket s = open();
    if (byMethods) {
      byte[] data = ByteSource.of(realm, Calls.invoke(realm, s, "recv", (long) length));
      System.arraycopy(data, 0, into, from, data.length);
      return data.length == 0 ? -1 : data.length;
    }
    int n = s.receive(realm, ByteBuffer.wrap(into, from, length));
    return n == 0 ? -1 : n;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    PySocket s = open();
    if (byMethods) {
      PyBytes data = new PyBytes(Arrays.copyOfRange(bytes, from, from + length));
      Calls.invoke(realm, s, "sendall", data);
      return;
    }
    ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
    while (left.hasRemaining()) {
      s.send(realm, left, s.deadline());
    }
  }

  @Override
  public int fileno() {
    return socket == null ? -1 : socket.descriptor();
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public ChildStream forChild(boolean wantsInput) throws IOException {
    throw new IOException("Operation not permitted");
  }

  @Override
  public void close() {
    PySocket s = socket;
    if (s == null) {
      return;
    }
    socket = null;
    s.files--;
    if (s.closing) {
      s.close(realm);
    }
  }
}
