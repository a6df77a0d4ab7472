package org.aiolang.net.tls;

import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * One connection's TLS without its input and output: records go in by {@link #feed} and come out by
 * {@link #takeOutput}; what they carry comes out by {@link #next} and goes in by {@link #write}.
 * One thread at a time uses it; {@link #task} is run by any thread, in which time nobody else does.
 *
 * <pre>
 *   HANDSHAKE ── handshake() is DONE ──▶ next(), write() ── close() ──▶ only next()
 * </pre>
 *
 * After a {@link TlsException} it is of no more use, but for the alert that waits in {@link
 * #takeOutput}.
 */
public final class TlsSession {
  /** What the handshake waits for. */
  public enum Step {
    /** The peer's bytes. */
    INPUT,
    /** The work of {@link #task}, which may be done on any thread. */
    TASK,
    /** Nothing: it is over. */
    DONE
  }

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Bytes of type, version and length before what a record holds. */
  private static final int RECORD_HEADER = 5;

  private static final byte MAJOR_VERSION = 3;

  private final SSLEngine engine;
  private final TlsBuffers buffers;
  private ByteBuffer in = NOTHING;
  private byte[] out = new byte[0];
  private int outLength;
  private boolean begun;

  /** Why the first message could not be made, for the thread that goes on with the handshake. */
  private @Nullable SSLException greetingFailure;

  private boolean firstRecordSeen;
  private boolean established;
  private boolean closed;

  TlsSession(SSLEngine engine, TlsBuffers buffers) {
    this.engine = engine;
    this.buffers = buffers;
  }

  /** Takes bytes of the peer; keeps a copy of what it does not use at once. */
  public void feed(ByteBuffer bytes) {
    if (!in.hasRemaining()) {
      ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
      in = copy.put(bytes).flip();
      return;
    }
    ByteBuffer joined = ByteBuffer.allocate(in.remaining() + bytes.remaining());
    in = joined.put(in).put(bytes).flip();
  }

  /** Bytes that came and were not used yet. */
  public int unused() {
    return in.remaining();
  }

  /** What is to go to the peer, or null; the buffer is the caller's. */
  public @Nullable ByteBuffer takeOutput() {
    if (outLength == 0) {
      return null;
    }
    ByteBuffer taken = ByteBuffer.wrap(out, 0, outLength);
    out = new byte[0];
    outLength = 0;
    return taken;
  }

  /** Goes on with the handshake as far as it can. */
  public Step handshake() throws TlsException {
    try {
      if (greetingFailure != null) {
        throw greetingFailure;
      }
      if (!begun && engine.getUseClientMode()) {
        return Step.TASK;
      }
      if (!begun) {
        begun = true;
        engine.beginHandshake();
      }
      while (true) {
        switch (engine.getHandshakeStatus()) {
          case NEED_TASK -> {
            return Step.TASK;
          }
          case NEED_WRAP -> {
            if (wrap(NOTHING).getStatus() == SSLEngineResult.Status.CLOSED) {
              throw TlsException.eof();
            }
          }
          case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
            if (!firstRecordSeen) {
              TlsException wrong = TlsFailures.firstRecord(in);
              if (wrong != null) {
                throw wrong;
              }
              firstRecordSeen = in.remaining() >= 5;
            }
            SSLEngineResult result = engine.unwrap(in, buffers.plain.clear());
            if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
              return Step.INPUT;
            }
            if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
              closed = true;
              throw TlsException.eof();
            }
          }
          default -> {
            established = true;
            return Step.DONE;
          }
        }
      }
    } catch (SSLException e) {
      throw failed(e);
    } catch (IllegalArgumentException e) {
      throw failed(new SSLException(e));
    }
  }

  /** Work that the handshake waits for; null when another call has taken it. */
  public @Nullable Runnable task() {
    if (!begun && engine.getUseClientMode()) {
      begun = true;
      return this::greet;
    }
    return engine.getDelegatedTask();
  }

  /**
   * Makes a client's first message. The JDK counts that for no task, but makes two pairs of keys
   * for it, which takes a millisecond.
   */
  private void greet() {
    try {
      engine.beginHandshake();
      ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
          && engine.wrap(NOTHING, record.clear()).bytesProduced() > 0) {
        append(record.flip(), 0);
      }
    } catch (SSLException e) {
      greetingFailure = e;
    } catch (IllegalArgumentException e) {
      greetingFailure = new SSLException(e);
    }
  }

  private TlsException failed(SSLException e) {
    TlsException failure = TlsFailures.of(e);
    try {
      while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
          && wrap(NOTHING).bytesProduced() > 0) {
        continue;
      }
    } catch (SSLException nothingToSay) {
      failure.addSuppressed(nothingToSay);
    }
    return failure;
  }

  private SSLEngineResult wrap(ByteBuffer plain) throws SSLException {
    ByteBuffer record = buffers.cipher.clear();
    SSLEngineResult result = engine.wrap(plain, record);
    append(record.flip(), plain.hasRemaining() ? plain.remaining() + 128 : 0);
    return result;
  }

  private void append(ByteBuffer record, int roomForMore) {
    int length = record.remaining();
    if (outLength + length > out.length) {
      int room = outLength + length + roomForMore;
      out = Arrays.copyOf(out, Math.max(room, outLength == 0 ? 0 : 2 * outLength));
    }
    record.get(out, outLength, length);
    outLength += length;
  }

  /**
   * More of what the peer sent, valid until the next call; null when its bytes are used up or it
   * has closed.
   *
   * @throws TlsException if they are not what the protocol allows here; a new handshake is not
   */
  public @Nullable ByteBuffer next() throws TlsException {
    try {
      while (!closed && in.hasRemaining()) {
        checkVersion();
        ByteBuffer plain = buffers.plain.clear();
        SSLEngineResult result = engine.unwrap(in, plain);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED || engine.isInboundDone()) {
          closed = true;
        } else if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
          buffers.plain = ByteBuffer.allocate(2 * plain.capacity());
        } else {
          settle();
        }
        if (plain.position() > 0) {
          return plain.flip();
        }
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
          return null;
        }
      }
      return null;
    } catch (SSLException e) {
      throw failed(e);
    }
  }

  /**
   * The engine would take the length of what is no record at its word, and wait for so many bytes.
   */
  private void checkVersion() throws TlsException {
    if (in.remaining() >= RECORD_HEADER && in.get(in.position() + 1) != MAJOR_VERSION) {
      throw TlsException.of("WRONG_VERSION_NUMBER");
    }
  }

  /**
   * After the handshake TLS 1.3 sends tickets and changes keys; an older version would begin anew.
   */
  private void settle() throws SSLException, TlsException {
    HandshakeStatus status = engine.getHandshakeStatus();
    while (status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP) {
      if (!engine.getSession().getProtocol().equals("TLSv1.3")) {
        throw TlsException.of("NO_RENEGOTIATION");
      }
      if (status == HandshakeStatus.NEED_WRAP) {
        if (wrap(NOTHING).bytesProduced() == 0) {
          return;
        }
      } else {
        for (Runnable task = task(); task != null; task = task()) {
          task.run();
        }
      }
      status = engine.getHandshakeStatus();
    }
  }

  /** Encrypts all of it; {@link #takeOutput} has it then. */
  public void write(ByteBuffer plain) throws TlsException {
    try {
      while (plain.hasRemaining()) {
        SSLEngineResult result = wrap(plain);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
          throw TlsException.of("PROTOCOL_IS_SHUTDOWN");
        }
      }
    } catch (SSLException e) {
      throw failed(e);
    }
  }

  /** Says that we send no more. */
  public void close() throws TlsException {
    engine.closeOutbound();
    try {
      while (!engine.isOutboundDone() && wrap(NOTHING).bytesProduced() > 0) {
        continue;
      }
    } catch (SSLException e) {
      throw failed(e);
    }
  }

  /** Whether the peer has said that it sends no more. */
  public boolean isClosed() {
    return closed;
  }

  /** Whether the handshake is over. */
  public boolean isEstablished() {
    return established;
  }

  /** The version that is spoken, as in {@code TLSv1.3}; null before the handshake is over. */
  public @Nullable String version() {
    return established ? engine.getSession().getProtocol() : null;
  }

  /** The cipher suite under the JDK's name; null before the handshake is over. */
  public @Nullable String cipher() {
    return established ? engine.getSession().getCipherSuite() : null;
  }

  /** The application's protocol that was agreed on, or null. */
  public @Nullable String alpn() {
    String name = engine.getApplicationProtocol();
    return name == null || name.isEmpty() ? null : name;
  }

  /** What the peer proved itself with, its own certificate first; empty if with nothing. */
  public X509Certificate[] peerChain() {
    try {
      Certificate[] chain = engine.getSession().getPeerCertificates();
      return Arrays.copyOf(chain, chain.length, X509Certificate[].class);
    } catch (SSLPeerUnverifiedException none) {
      return new X509Certificate[0];
    }
  }

  /** Whether it is the server's side. */
  public boolean isServer() {
    return !engine.getUseClientMode();
  }

  /** Whom a client talks to; null for a server or when it did not say. */
  public @Nullable String host() {
    return isServer() ? null : engine.getPeerHost();
  }
}
