package org.aiolang.net.tls;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.aiolang.loop.Callback;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.Timer;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.jspecify.annotations.Nullable;

/**
 * TLS between two transports: the protocol of the connection below, the transport of the
 * application above. Its life is that of {@code asyncio.sslproto.SSLProtocol}:
 *
 * <pre>
 *   HANDSHAKE ── done ──▶ OPEN ── close(), or the peer's closing message ──▶ CLOSING ── both have said so ──▶ OVER
 *       └── failure, timeout, the peer leaves ──▶ OVER ◀── failure, abort(), timeout ──┘
 * </pre>
 *
 * Neither direction can be closed alone. A peer that leaves without a closing message ends the
 * stream as one with it does, which is what asyncio does: a protocol that must know whether all
 * came says so in its own bytes.
 */
public final class TlsTransport implements Transport, Protocol {
  /** asyncio's marks for writing through TLS, in bytes. */
  private static final long HIGH = 512 * 1024;

  private static final long LOW = 128 * 1024;

  private enum State {
    HANDSHAKE,
    OPEN,
    CLOSING,
    OVER
  }

  private final TlsLayer layer;
  private final EventLoop loop;
  private final TlsSession session;
  private final TlsOptions options;
  private final HandshakeListener listener;
  private Protocol application;
  private State state = State.HANDSHAKE;
  private @Nullable Transport below;
  private @Nullable Object attachment;
  private boolean announces = true;
  private boolean told;
  private boolean working;
  private boolean paused;
  private boolean peerLeft;
  private boolean eofTold;
  private @Nullable IOException failure;

  private final Timer deadline =
      new Timer() {
        @Override
        protected void fire() {
          expired();
        }
      };

  TlsTransport(
      TlsLayer layer,
      TlsSession session,
      TlsOptions options,
      Protocol application,
      HandshakeListener listener) {
    this.layer = layer;
    this.loop = layer.loop();
    this.session = session;
    this.options = options;
    this.application = application;
    this.listener = listener;
  }

  /** The connection's TLS: versions, ciphers, certificates. */
  public TlsSession session() {
    return session;
  }

  /** What {@link #attach} was given. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /** Keeps something for whoever made it, to be found again from the transport. */
  public TlsTransport attach(@Nullable Object something) {
    attachment = something;
    return this;
  }

  /**
   * Takes over a connection that stands already, for STARTTLS. The application's protocol is not
   * told of the new transport: it knows it has asked for one.
   */
  public void takeOver(Transport connection) {
    announces = false;
    connection.protocol(this);
    connected(connection);
    connection.resumeReading();
  }

  // The protocol of the connection below.

  @Override
  public void connected(Transport transport) {
    below = transport;
    transport.writeLimits(HIGH, LOW);
    loop.callLater(options.handshake(), deadline);
    proceed();
  }

  @Override
  public void data(ByteBuffer bytes) {
    if (state == State.OVER) {
      return;
    }
    session.feed(bytes);
    advance();
  }

  private void advance() {
    if (state == State.HANDSHAKE) {
      proceed();
    } else {
      receive();
    }
  }

  private void proceed() {
    if (working) {
      return;
    }
    try {
      TlsSession.Step step = session.handshake();
      send();
      switch (step) {
        case DONE -> secured();
        case TASK -> work();
        case INPUT -> {
          if (peerLeft) {
            fail(null);
          }
        }
      }
    } catch (TlsException e) {
      fail(e);
    }
  }

  private void work() {
    Runnable task = session.task();
    if (task == null) {
      throw new IllegalStateException("a handshake without its task");
    }
    working = true;
    layer.work(
        task,
        () -> {
          working = false;
          if (state == State.HANDSHAKE) {
            proceed();
          }
        });
  }

  private void secured() {
    loop.cancel(deadline);
    state = State.OPEN;
    told = true;
    try {
      if (announces) {
        application.connected(this);
      }
    } finally {
      listener.secured(this);
    }
    if (paused) {
      connection().pauseReading();
    }
    receive();
  }

  private void receive() {
    try {
      while (state == State.OPEN && !paused) {
        ByteBuffer plain = session.next();
        if (plain == null) {
          break;
        }
        deliver(plain);
      }
      while (state == State.CLOSING && session.next() != null) {
        continue; // what comes after our closing message is nobody's
      }
      send();
    } catch (TlsException e) {
      fail(e);
      return;
    } catch (Throwable error) {
      abort();
      throw error;
    }
    boolean ended = session.isClosed() || peerLeft;
    if (ended && state == State.OPEN && !paused) {
      tellEnd();
      close();
    }
    if (ended && state == State.CLOSING) {
      finish();
    }
  }

  /** Hands bytes over where the application wants them. */
  private void deliver(ByteBuffer plain) {
    ByteBuffer room = application.room();
    if (room == null) {
      application.data(plain);
      return;
    }
    while (plain.hasRemaining() && state == State.OPEN) {
      ByteBuffer into = room == null ? application.room() : room;
      room = null;
      if (into == null) {
        application.data(plain);
        return;
      }
      int begin = into.position();
      int count = Math.min(into.remaining(), plain.remaining());
      into.put(plain.duplicate().limit(plain.position() + count));
      plain.position(plain.position() + count);
      into.limit(into.position()).position(begin);
      application.data(into);
    }
  }

  private void tellEnd() {
    if (!eofTold) {
      eofTold = true;
      application.eof();
    }
  }

  private void send() {
    ByteBuffer output = session.takeOutput();
    if (output != null) {
      connection().write(output);
    }
  }

  /** The peer's end of the connection below, after which that would close by itself. */
  @Override
  public boolean eof() {
    peerLeft = true;
    if (state == State.OVER) {
      return false;
    }
    if (!working) {
      advance();
    }
    return state != State.OVER;
  }

  @Override
  public void lost(@Nullable IOException error) {
    loop.cancel(deadline);
    boolean handshaking = state == State.HANDSHAKE;
    state = State.OVER;
    IOException reason = failure == null ? error : failure;
    if (handshaking) {
      listener.failed(reason);
    }
    if (told || !announces) {
      application.lost(reason);
    }
  }

  @Override
  public void pauseWriting() {
    if (told) {
      application.pauseWriting();
    }
  }

  @Override
  public void resumeWriting() {
    if (told) {
      application.resumeWriting();
    }
  }

  private void expired() {
    if (state == State.HANDSHAKE) {
      fail(new HandshakeTimeoutException(options.handshake()));
    } else {
      fail(new SocketTimeoutException("SSL shutdown timed out"));
    }
  }

  private void fail(@Nullable IOException error) {
    boolean handshaking = state == State.HANDSHAKE;
    failure = error;
    state = State.OVER;
    loop.cancel(deadline);
    if (handshaking) {
      listener.failed(error);
    }
    if (below != null) {
      below.abort();
    }
  }

  private void finish() {
    loop.cancel(deadline);
    try {
      tellEnd();
    } finally {
      // A turn later, as asyncio does: callbacks of both ends then come in its order.
      state = State.OVER;
      loop.callSoon(connection()::close);
    }
  }

  private Transport connection() {
    return Objects.requireNonNull(below);
  }

  // The transport of the application above.

  @Override
  public void write(ByteBuffer bytes) {
    if (state != State.OPEN) {
      return;
    }
    try {
      session.write(bytes.duplicate());
      send();
    } catch (TlsException e) {
      fail(e);
    }
  }

  /**
   * Not in TLS.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void writeEof() {
    throw new UnsupportedOperationException("TLS ends both directions together");
  }

  /**
   * Not in TLS, where all goes through the session.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void whenWritable(Callback callback) {
    throw new UnsupportedOperationException("TLS is between the socket and who writes");
  }

  @Override
  public boolean canWriteEof() {
    return false;
  }

  @Override
  public void close() {
    if (state == State.HANDSHAKE) {
      abort();
    }
    if (state != State.OPEN) {
      return;
    }
    state = State.CLOSING;
    paused = false;
    try {
      session.close();
      send();
    } catch (TlsException e) {
      fail(e);
      return;
    }
    loop.callLater(options.shutdown(), deadline);
    if (session.isClosed() || peerLeft) {
      finish();
    } else {
      connection().resumeReading();
      loop.callSoon(this::receiveRest);
    }
  }

  private void receiveRest() {
    if (state == State.CLOSING) {
      receive();
    }
  }

  @Override
  public void abort() {
    fail(null);
  }

  @Override
  public boolean isClosing() {
    return state == State.CLOSING || state == State.OVER;
  }

  @Override
  public void pauseReading() {
    paused = true;
    if (state == State.OPEN) {
      connection().pauseReading();
    }
  }

  @Override
  public void resumeReading() {
    if (!paused) {
      return;
    }
    paused = false;
    if (state == State.OPEN) {
      connection().resumeReading();
      // What has come already is handed over in a turn of its own, as new bytes would be.
      loop.callSoon(this::receiveWaiting);
    }
  }

  private void receiveWaiting() {
    if (state == State.OPEN && !paused) {
      receive();
    }
  }

  @Override
  public boolean isReading() {
    return state == State.OPEN && !paused;
  }

  @Override
  public long buffered() {
    return below == null ? 0 : below.buffered();
  }

  @Override
  public void writeLimits(long high, long low) {
    connection().writeLimits(high, low);
  }

  @Override
  public long highWater() {
    return connection().highWater();
  }

  @Override
  public long lowWater() {
    return connection().lowWater();
  }

  @Override
  public void background(boolean background) {
    connection().background(background);
  }

  @Override
  public Protocol protocol() {
    return application;
  }

  @Override
  public void protocol(Protocol protocol) {
    application = protocol;
  }

  @Override
  public SocketAddress localAddress() {
    return connection().localAddress();
  }

  @Override
  public SocketAddress remoteAddress() {
    return connection().remoteAddress();
  }

  @Override
  public SocketChannel channel() {
    return connection().channel();
  }
}
