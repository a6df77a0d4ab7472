package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.aiolang.object.ChildStream;
import org.aiolang.object.OsPipe;
import org.aiolang.object.Realm;

/** One end of a pipe. Where it blocks, other threads of the interpreter run meanwhile. */
public final class PipeDevice implements UnseekableDevice {
  /** EAGAIN's text, by which it becomes a BlockingIOError. */
  static final String WOULD_BLOCK = "Resource temporarily unavailable";

  private final Realm realm;
  private final OsPipe pipe;
  private final boolean reading;
  private boolean blocking = true;

  public PipeDevice(Realm r, OsPipe pipe, boolean reading) {
    this.realm = r;
    this.pipe = pipe;
    this.reading = reading;
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
  public boolean isBlocking() {
    return blocking;
  }

  @Override
  public void setBlocking(boolean blocking) {
    this.blocking = blocking;
  }

  @Override
  public SelectableChannel channel() {
    return reading ? pipe.source() : pipe.sink();
  }

  private void await(int ops) throws IOException {
    if (!blocking) {
      throw new IOException(WOULD_BLOCK);
    }
    Readiness.of(realm).await(realm, channel(), ops, Readiness.NEVER);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!reading) {
      throw new IOException("Bad file descriptor");
    }
    ByteBuffer buffer = ByteBuffer.wrap(into, from, length);
    while (true) {
      int n = pipe.source().read(buffer);
      if (n != 0 || length == 0) {
        return n;
      }
      await(SelectionKey.OP_READ);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int done = 0; done < length; ) {
      done += writeSome(bytes, from + done, length - done);
    }
  }

  @Override
  public int writeSome(byte[] bytes, int from, int length) throws IOException {
    if (reading) {
      throw new IOException("Bad file descriptor");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    while (true) {
      int n = pipe.sink().write(buffer);
      if (n > 0 || length == 0) {
        return n;
      }
      await(SelectionKey.OP_WRITE);
    }
  }

  @Override
  public int fileno() {
    return -1;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public ChildStream forChild(boolean wantsInput) {
    return new ChildStream.Piped(pipe);
  }

  @Override
  public void close() throws IOException {
    if (reading) {
      pipe.closeSource();
    } else {
      pipe.closeSink();
    }
  }
}
