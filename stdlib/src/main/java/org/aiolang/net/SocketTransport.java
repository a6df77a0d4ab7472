package org.aiolang.net;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import org.aiolang.loop.Callback;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.jspecify.annotations.Nullable;

/**
 * A transport on a connected socket channel of any family.
 *
 * <pre>
 *   OPEN ── close ──▶ closing: flush ──▶ over ── next turn ──▶ protocol.lost, channel closed
 *     └──── abort, failure ────────────────┘
 * </pre>
 */
final class SocketTransport implements Transport, IoHandler, Callback {
  /** The most that one system call sends: the JDK copies a heap buffer whole before each. */
  private static final int STEP = 1 << 16;

  private final Network network;
  private final SocketChannel channel;
  private final IoHandle handle;
  private final SocketAddress local;
  private final SocketAddress remote;
  private final ArrayDeque<ByteBuffer> output = new ArrayDeque<>();
  private Protocol protocol;
  private long buffered;
  private long high = 64 * 1024;
  private long low = 16 * 1024;
  private int watched;
  private boolean started;
  private boolean paused;
  private boolean writerPaused;
  private boolean eofSeen;
  private boolean eofAsked;
  private boolean closing;
  private boolean over;

  /** By {@link #end}. */
  private boolean ended;

  private @Nullable IOException failure;

  /** Who waits until the socket takes more than what was written. */
  private @Nullable Callback writable;

  /** Takes over a connected channel and its handle. */
  SocketTransport(Network network, SocketChannel channel, IoHandle handle, Protocol protocol)
      throws IOException {
    this.network = network;
    this.channel = channel;
    this.handle = handle;
    this.protocol = protocol;
    this.local = channel.getLocalAddress();
    this.remote = channel.getRemoteAddress();
    handle.handler(this);
    handle.interest(0);
  }

  /** Closes one that was not started, telling nobody. */
  void discard() {
    over = true;
    closing = true;
    handle.cancel();
    network.discard(channel);
  }

  /**
   * Closes it at once. A protocol that was told of the connection is told of its end in the next
   * turn, where there is one.
   */
  void end() {
    ended = true;
    if (!over) {
      fail(null);
    }
    handle.cancel();
    network.discard(channel);
  }

  /** Starts in the next turn. */
  void startSoon() {
    network.loop().callSoon(new Start(this));
  }

  private static final class Start implements Callback {
    private final SocketTransport transport;

    Start(SocketTransport transport) {
      this.transport = transport;
    }

    @Override
    public void run() {
      transport.start();
    }
  }

  /** Tells the protocol and begins to read; in a callback of its own. */
  void start() {
    if (ended) {
      return;
    }
    started = true;
    try {
      protocol.connected(this);
    } catch (Throwable error) {
      abort();
      throw error;
    }
    watch();
  }

  @Override
  public void ready(IoHandle handle, int ops) {
    if ((ops & SelectionKey.OP_READ) != 0 && isReading()) {
      read();
    }
    if ((ops & SelectionKey.OP_WRITE) != 0 && !over) {
      flush();
      if (output.isEmpty()) {
        tellWritable();
      }
    }
  }

  @Override
  public void whenWritable(Callback callback) {
    writable = callback;
    if (over) {
      tellWritable();
    } else {
      watch();
    }
  }

  private void tellWritable() {
    Callback waiting = writable;
    if (waiting != null) {
      writable = null;
      watch();
      network.loop().callSoon(waiting);
    }
  }

  private void read() {
    ByteBuffer input = room();
    if (input == null) {
      return;
    }
    int begin = input.position();
    int count;
    try {
      count = channel.read(input);
    } catch (IOException error) {
      fail(error);
      return;
    }
    try {
      if (count > 0) {
        protocol.data(input.limit(input.position()).position(begin));
      } else if (count < 0) {
        eofSeen = true;
        if (protocol.eof()) {
          watch();
        } else {
          close();
        }
      }
    } catch (Throwable error) {
      abort();
      throw error;
    }
  }

  /** Where to read to; null when the protocol has ended the connection instead of saying so. */
  private @Nullable ByteBuffer room() {
    ByteBuffer own;
    try {
      own = protocol.room();
    } catch (Throwable error) {
      abort();
      throw error;
    }
    return over ? null : own != null ? own : network.input().clear();
  }

  @Override
  public void write(ByteBuffer bytes) {
    if (eofAsked) {
      throw new IllegalStateException("Cannot call write() after write_eof()");
    }
    if (over || !bytes.hasRemaining()) {
      return;
    }
    ByteBuffer mine = bytes.duplicate();
    if (output.isEmpty()) {
      try {
        if (send(mine)) {
          return;
        }
      } catch (IOException error) {
        fail(error);
        return;
      }
    }
    output.add(mine);
    buffered += mine.remaining();
    watch();
    checkHighWater();
  }

  private void flush() {
    try {
      for (ByteBuffer first = output.peek(); first != null; first = output.peek()) {
        int before = first.remaining();
        boolean all = send(first);
        buffered -= before - first.remaining();
        if (!all) {
          break;
        }
        output.remove();
      }
      if (output.isEmpty() && eofAsked && !closing) {
        channel.shutdownOutput();
      }
    } catch (IOException error) {
      fail(error);
      return;
    }
    if (output.isEmpty() && closing) {
      finish(null);
      return;
    }
    watch();
    if (writerPaused && buffered <= low) {
      writerPaused = false;
      protocol.resumeWriting();
    }
  }

  /** Sends until the socket takes no more; true when nothing is left. */
  private boolean send(ByteBuffer bytes) throws IOException {
    int end = bytes.limit();
    while (bytes.position() < end) {
      int step = Math.min(end - bytes.position(), STEP);
      bytes.limit(bytes.position() + step);
      int sent = channel.write(bytes);
      bytes.limit(end);
      if (sent < step) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeEof() {
    if (closing || eofAsked) {
      return;
    }
    eofAsked = true;
    if (output.isEmpty()) {
      try {
        channel.shutdownOutput();
      } catch (IOException error) {
        fail(error);
      }
    }
  }

  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    if (output.isEmpty()) {
      finish(null);
    } else {
      watch();
    }
  }

  @Override
  public void release() {
    close();
    if (over) {
      closeChannel();
    }
  }

  @Override
  public void abort() {
    fail(null);
  }

  private void fail(@Nullable IOException error) {
    closing = true;
    output.clear();
    buffered = 0;
    finish(error);
  }

  private void finish(@Nullable IOException error) {
    if (!over) {
      over = true;
      failure = error;
      tellWritable();
      watch();
      network.loop().callSoon(this);
    }
  }

  /** The end, a turn after it was decided, so that no protocol is told from inside its own call. */
  @Override
  public void run() {
    try {
      if (started || !ended) {
        protocol.lost(failure);
      }
    } finally {
      closeChannel();
    }
  }

  private void closeChannel() {
    handle.cancel();
    network.discard(channel);
  }

  private void watch() {
    int ops = isReading() ? SelectionKey.OP_READ : 0;
    if (!output.isEmpty() || writable != null) {
      ops |= SelectionKey.OP_WRITE;
    }
    if (ops != watched) {
      watched = ops;
      handle.interest(ops);
    }
  }

  private void checkHighWater() {
    if (!writerPaused && buffered > high) {
      writerPaused = true;
      protocol.pauseWriting();
    }
  }

  @Override
  public boolean isClosing() {
    return closing;
  }

  @Override
  public void pauseReading() {
    paused = true;
    watch();
  }

  @Override
  public void resumeReading() {
    paused = false;
    watch();
  }

  @Override
  public boolean isReading() {
    return started && !paused && !closing && !eofSeen;
  }

  @Override
  public long buffered() {
    return buffered;
  }

  @Override
  public void writeLimits(long high, long low) {
    if (high < low || low < 0) {
      throw new IllegalArgumentException(
          "high (" + high + ") must be >= low (" + low + ") must be >= 0");
    }
    this.high = high;
    this.low = low;
    checkHighWater();
  }

  @Override
  public long highWater() {
    return high;
  }

  @Override
  public long lowWater() {
    return low;
  }

  @Override
  public void background(boolean background) {
    handle.background(background);
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public void protocol(Protocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public SocketAddress localAddress() {
    return local;
  }

  @Override
  public SocketAddress remoteAddress() {
    return remote;
  }

  @Override
  public SocketChannel channel() {
    return channel;
  }
}
