package org.aiolang.stdlib.ssl;

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.net.tls.CipherSuites;
import org.aiolang.net.tls.TlsException;
import org.aiolang.net.tls.TlsSession;
import org.aiolang.net.tls.TlsTransport;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.io.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * {@code _ssl._Session}: one connection's TLS, between two {@link MemoryBio} or inside a transport
 * of the loop, where it may only be asked.
 */
@Type(value = "_Session", module = "_ssl")
public final class PyTlsSession extends PyObject {
  static final PyType TYPE = PyType.builtin("_Session").sealed().members(new PyTlsSessionTable());

  private final TlsSession session;
  private final @Nullable MemoryBio incoming;
  private final @Nullable MemoryBio outgoing;
  private ByteBuffer unread = ByteBuffer.allocate(0);
  private boolean closeSent;

  PyTlsSession(TlsSession session, @Nullable MemoryBio incoming, @Nullable MemoryBio outgoing) {
    super(TYPE.instanceShape());
    this.session = session;
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  /** The {@code ssl.SSLObject} that shows a transport's TLS. */
  public static Object shown(Realm r, TlsTransport transport) {
    TlsSession session = transport.session();
    Object context = transport.attachment();
    String host = session.host();
    return Calls.invoke(
        r,
        LibraryPart.of(r, "ssl", "SSLObject"),
        "_of",
        context == null ? PyNone.NONE : context,
        new PyTlsSession(session, null, null),
        host == null ? PyNone.NONE : host);
  }

  private void feed() {
    if (incoming == null) {
      throw Errors.runtimeError("the session belongs to a transport");
    }
    ByteBuffer bytes = incoming.take();
    if (bytes.hasRemaining()) {
      session.feed(bytes);
    }
  }

  private void flush() {
    ByteBuffer output = session.takeOutput();
    if (output != null && outgoing != null) {
      outgoing.append(output);
    }
  }

  private boolean hasEnded() {
    return incoming != null && incoming.hasEnded();
  }

  /** Start the SSL/TLS handshake, or go on with it. */
  @Fn
  static void doHandshake(Realm r, PyTlsSession self) {
    self.feed();
    try {
      while (true) {
        TlsSession.Step step = self.session.handshake();
        if (step == TlsSession.Step.DONE) {
          return;
        }
        if (step == TlsSession.Step.INPUT) {
          if (self.hasEnded()) {
            throw TlsException.eof();
          }
          throw SslErrors.wantRead(r, SslErrors.HANDSHAKE);
        }
        Runnable task = self.session.task();
        if (task != null) {
          task.run();
        }
      }
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.HANDSHAKE);
    } finally {
      self.flush();
    }
  }

  private void requireHandshake(Realm r) {
    if (!session.isEstablished()) {
      doHandshake(r, this);
    }
  }

  /**
   * Read up to size bytes; none when the peer has closed the session, and an error when both have.
   */
  @Fn
  static Object read(Realm r, PyTlsSession self, int size) {
    if (size < 0) {
      throw Errors.valueError("size should not be negative");
    }
    self.requireHandshake(r);
    self.feed();
    try {
      while (!self.unread.hasRemaining() && size > 0) {
        ByteBuffer plain = self.session.next();
        if (plain == null) {
          if (self.session.isClosed()) {
            if (self.closeSent) {
              throw SslErrors.zeroReturn(r, SslErrors.READ);
            }
            return Buffers.of(Buffers.EMPTY);
          }
          if (self.hasEnded()) {
            throw TlsException.eof();
          }
          throw SslErrors.wantRead(r, SslErrors.READ);
        }
        byte[] copy = new byte[plain.remaining()];
        plain.get(copy);
        self.unread = ByteBuffer.wrap(copy);
      }
      byte[] bytes = new byte[Math.min(size, self.unread.remaining())];
      self.unread.get(bytes);
      return Buffers.of(bytes);
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.READ);
    } finally {
      self.flush();
    }
  }

  /** Encrypt all of the data; return its length. */
  @Fn
  static long write(Realm r, PyTlsSession self, Object data) {
    byte[] bytes = Buffers.bytes(r, data);
    self.requireHandshake(r);
    try {
      self.session.write(ByteBuffer.wrap(bytes));
      return bytes.length;
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.WRITE);
    } finally {
      self.flush();
    }
  }

  /** Close the session, and see that the peer has done so too. */
  @Fn
  static void shutdown(Realm r, PyTlsSession self) {
    if (!self.session.isEstablished()) {
      throw SslErrors.of(
          r,
          TlsException.of("SSL", "SHUTDOWN_WHILE_IN_INIT", "shutdown while in init"),
          SslErrors.SHUTDOWN);
    }
    self.feed();
    try {
      if (!self.closeSent) {
        self.closeSent = true;
        self.session.close();
      }
      while (!self.session.isClosed()) {
        ByteBuffer plain = self.session.next();
        if (plain != null) {
          throw TlsException.of("APPLICATION_DATA_AFTER_CLOSE_NOTIFY");
        }
        if (!self.session.isClosed()) {
          if (self.hasEnded()) {
            throw TlsException.eof();
          }
          throw SslErrors.wantRead(r, SslErrors.SHUTDOWN);
        }
      }
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.SHUTDOWN);
    } finally {
      self.flush();
    }
  }

  /** Bytes that were decrypted and not read. */
  @Fn
  static long pending(PyTlsSession self) {
    return self.unread.remaining();
  }

  @Fn
  static Object version(PyTlsSession self) {
    String version = self.session.version();
    return version == null ? PyNone.NONE : version;
  }

  @Fn
  static Object cipher(PyTlsSession self) {
    String suite = self.session.cipher();
    return suite == null ? PyNone.NONE : cipher(suite);
  }

  static PyTuple cipher(String suite) {
    return new PyTuple(
        CipherSuites.openSslName(suite),
        CipherSuites.protocol(suite),
        (long) CipherSuites.bits(suite));
  }

  @Fn
  static Object selectedAlpnProtocol(PyTlsSession self) {
    String name = self.session.alpn();
    return name == null ? PyNone.NONE : name;
  }

  /**
   * The peer's certificate as a dictionary, which is empty where it was not verified, or as DER.
   */
  @Fn
  static Object getpeercert(PyTlsSession self, boolean binary, @Default("True") boolean verified) {
    if (!self.session.isEstablished()) {
      throw Errors.valueError("handshake not done yet");
    }
    X509Certificate[] chain = self.session.peerChain();
    if (chain.length == 0) {
      return PyNone.NONE;
    }
    if (!binary) {
      return verified ? CertificateDict.of(chain[0]) : new PyDict();
    }
    try {
      return Buffers.of(chain[0].getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Getter
  static boolean serverSide(PyTlsSession self) {
    return self.session.isServer();
  }

  @Getter
  static Object serverHostname(PyTlsSession self) {
    String host = self.session.host();
    return host == null ? PyNone.NONE : host;
  }
}
