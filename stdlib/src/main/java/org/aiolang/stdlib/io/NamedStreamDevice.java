package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;

/**
 * What has a name but no position: a named pipe, a terminal, an end of a pipe by its number.
 * Opening and reading may wait for whoever has the other end; other threads run meanwhile, and an
 * interrupt of the thread ends the wait, by ClosedByInterruptException. Java closes the channel
 * then, so the next read opens it anew.
 */
final class NamedStreamDevice implements UnseekableDevice {
  private final Realm realm;
  private final Path path;
  private final Set<OpenOption> options;
  private final boolean readable;
  private final boolean writable;
  private SeekableByteChannel channel;
  private boolean closed;

  NamedStreamDevice(
      Realm r,
      SeekableByteChannel channel,
      Path path,
      Set<OpenOption> options,
      boolean readable,
      boolean writable) {
    this.realm = r;
    this.channel = channel;
    this.path = path;
    this.options = options;
    this.readable = readable;
    this.writable = writable;
  }

  /**
   * Opens it on a thread of its own, since nothing ends a wait for the other end. Script's thread.
   */
  static SeekableByteChannel open(Realm r, Path path, Set<OpenOption> options) throws IOException {
    while (true) {
      FutureTask<SeekableByteChannel> opening =
          new FutureTask<>(() -> r.world().open(path, options));
      Thread thread = new Thread(null, opening, "aio-open", 128 * 1024);
      thread.setDaemon(true);
      thread.start();
      ThreadState me = r.lock.release();
      try {
        return opening.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
      } catch (InterruptedException e) {
        opening.cancel(false);
      } finally {
        r.lock.acquire(me);
      }
      r.safepoint();
    }
  }

  private SeekableByteChannel current() throws IOException {
    if (closed) {
      throw new IOException("Bad file descriptor");
    }
    if (!channel.isOpen()) {
      channel = realm.world().open(path, options);
    }
    return channel;
  }

  @Override
  public boolean readable() {
    return readable;
  }

  @Override
  public boolean writable() {
    return writable;
  }

  @Override
  public boolean isWaitedFor() {
    return readable;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return current().read(ByteBuffer.wrap(into, from, length));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    while (buffer.hasRemaining()) {
      current().write(buffer);
    }
  }

  @Override
  public int fileno() {
    return -1;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public boolean isTerminal() {
    try {
      String real = path.toRealPath().toString();
      return real.startsWith("/dev/pts/") || real.startsWith("/dev/tty");
    } catch (IOException e) {
      return false; // a pipe without a name
    }
  }

  @Override
  public ChildStream forChild(boolean reading) throws IOException {
    return reading
        ? new ChildStream.From(Channels.newInputStream(current()))
        : new ChildStream.To(Channels.newOutputStream(current()));
  }

  @Override
  public void close() throws IOException {
    closed = true;
    channel.close();
  }
}
