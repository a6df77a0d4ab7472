package org.aiolang.stdlib.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SelectableChannel;
import org.aiolang.diag.LostOutput;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Descriptors;
import org.aiolang.object.OsPipe;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream, or any other that cannot seek. A standard stream follows its number: after
 * {@code os.dup2(fd, 1)} what is written to it goes where {@code fd} does.
 *
 * <p>Java cannot wait for standard input with a selector. Once somebody wants to, a thread carries
 * it to a pipe, which everybody here reads from then on.
 */
public final class StreamDevice implements UnseekableDevice {
  private static final int CHUNK = 8192;

  private final @Nullable InputStream in;
  private final @Nullable OutputStream out;
  private final int fileno;
  private final boolean terminal;
  private final @Nullable Realm realm;
  private @Nullable PipeDevice carried;
  private boolean blocking = true;

  private StreamDevice(
      @Nullable InputStream in,
      @Nullable OutputStream out,
      int fileno,
      boolean terminal,
      @Nullable Realm realm) {
    this.in = in;
    this.out = out;
    this.fileno = fileno;
    this.terminal = terminal;
    this.realm = realm;
  }

  /** A stream that is none of the standard ones. */
  public static StreamDevice reading(InputStream in) {
    return new StreamDevice(in, null, -1, false, null);
  }

  /** The standard streams of one realm. */
  private static final class Standard {
    final @Nullable StreamDevice[] devices = new @Nullable StreamDevice[Descriptors.FIRST];
  }

  /** The standard stream of that number, 0 to 2, as the world has it. */
  public static StreamDevice standard(Realm r, int number) {
    Standard standard = r.part(Standard.class);
    if (standard == null) {
      standard = new Standard();
      r.setPart(Standard.class, standard);
    }
    StreamDevice device = standard.devices[number];
    if (device == null) {
      device =
          new StreamDevice(
              number == 0 ? r.world().stdin() : null,
              number == 1 ? r.world().stdout() : number == 2 ? r.world().stderr() : null,
              number,
              r.world().isTerminal(number),
              r);
      standard.devices[number] = device;
    }
    return device;
  }

  /** What has this stream's number now, unless it is this stream. */
  private @Nullable Fd replaced() throws IOException {
    if (realm == null) {
      return null;
    }
    Descriptors all = Descriptors.of(realm);
    if (all.find(fileno) instanceof Fd fd) {
      return fd.leadsTo(this) ? null : fd;
    }
    if (all.isClosedStandard(fileno)) {
      throw new IOException("Bad file descriptor");
    }
    return null;
  }

  @Override
  public boolean readable() {
    return in != null;
  }

  @Override
  public boolean writable() {
    return out != null;
  }

  @Override
  public boolean isWaitedFor() {
    return in != null && carried == null;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (in == null) {
      throw new IOException("Bad file descriptor");
    }
    Fd other = replaced();
    if (other != null) {
      return other.read(into, from, length);
    }
    return carried != null ? carried.read(into, from, length) : in.read(into, from, length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (out == null) {
      throw new IOException("Bad file descriptor");
    }
    Fd other = replaced();
    if (other != null) {
      other.write(bytes, from, length);
      return;
    }
    try {
      out.write(bytes, from, length);
      out.flush();
    } catch (IOException e) {
      if (realm != null && fileno == 1 && "Broken pipe".equals(e.getMessage())) {
        realm.setPart(LostOutput.class, new LostOutput());
      }
      throw e;
    }
  }

  @Override
  public @Nullable SelectableChannel channel() throws IOException {
    PipeDevice pipe = carried;
    if (pipe == null && in != null && realm != null) {
      OsPipe between = OsPipe.open();
      Thread thread = new Thread(null, new Carrier(in, between), "aio-stdin", 128 * 1024);
      thread.setDaemon(true);
      thread.start();
      pipe = new PipeDevice(realm, between, true);
      pipe.setBlocking(blocking);
      carried = pipe;
    }
    return pipe == null ? null : pipe.channel();
  }

  /** Copies a stream to a pipe until it ends. */
  private record Carrier(InputStream in, OsPipe pipe) implements Runnable {
    @Override
    public void run() {
      byte[] chunk = new byte[CHUNK];
      try (OutputStream to = Channels.newOutputStream(pipe.lendSink())) {
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
          to.write(chunk, 0, n);
        }
      } catch (IOException gone) {
        return; // nobody reads the pipe any more
      }
    }
  }

  @Override
  public boolean isBlocking() {
    return blocking;
  }

  @Override
  public void setBlocking(boolean blocking) {
    this.blocking = blocking;
    if (carried != null) {
      carried.setBlocking(blocking);
    }
  }

  @Override
  public int fileno() {
    return fileno;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public ChildStream forChild(boolean reading) {
    return new ChildStream.Inherited(fileno);
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    if (out != null) {
      out.close();
    }
  }
}
