package org.aiolang.stdlib.streams;

import java.io.IOException;
import org.aiolang.net.tls.HandshakeListener;
import org.aiolang.net.tls.TlsException;
import org.aiolang.net.tls.TlsOptions;
import org.aiolang.net.tls.TlsTransport;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.asyncio.LoopNetwork;
import org.aiolang.stdlib.ssl.PyTlsContext;
import org.aiolang.stdlib.ssl.SslErrors;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The TLS that a script asks of a connection or a server: {@code ssl=} and what goes with it.
 *
 * @param host whom a client talks to, or null
 */
record Tls(PyTlsContext context, @Nullable String host, TlsOptions options) {
  /** A client's; {@code ssl=True} is a default context. */
  static Tls client(
      Realm r, Object ssl, Object host, Object handshakeTimeout, Object shutdownTimeout) {
    String name = host == PyNone.NONE ? "" : Text.str(r, host);
    Object context = ssl;
    if (Boolean.TRUE.equals(ssl)) {
      context = Calls.call0(r, LibraryPart.of(r, "ssl", "create_default_context"));
      if (name.isEmpty()) {
        Attributes.set(r, (PyObject) context, "check_hostname", false);
      }
    }
    TlsOptions options = options(r, handshakeTimeout, shutdownTimeout);
    PyTlsContext settings = context(r, context);
    boolean checks = Boolean.TRUE.equals(Attributes.get(r, settings, "check_hostname"));
    if (checks && name.isEmpty()) {
      throw Errors.valueError("check_hostname requires server_hostname");
    }
    return new Tls(settings, name.isEmpty() ? null : name, options);
  }

  /** A server's. */
  static Tls server(Realm r, Object ssl, Object handshakeTimeout, Object shutdownTimeout) {
    return new Tls(context(r, ssl), null, options(r, handshakeTimeout, shutdownTimeout));
  }

  private static PyTlsContext context(Realm r, Object ssl) {
    if (ssl instanceof PyTlsContext context) {
      return context;
    }
    Attributes.get(r, ssl, "wrap_bio"); // says which attribute a context would have
    throw Errors.typeError("ssl argument must be an SSLContext or None");
  }

  private static TlsOptions options(Realm r, Object handshake, Object shutdown) {
    TlsOptions usual = new TlsOptions();
    return new TlsOptions(
        nanos(r, handshake, usual.handshake(), "ssl_handshake_timeout"),
        nanos(r, shutdown, usual.shutdown(), "ssl_shutdown_timeout"));
  }

  private static long nanos(Realm r, Object seconds, long usual, String name) {
    if (seconds == PyNone.NONE) {
      return usual;
    }
    double value = Convert.doubleValue(r, seconds);
    if (!(value > 0)) {
      throw Errors.valueError(name + " should be a positive number, got " + Text.str(r, seconds));
    }
    return Math.max(1, (long) Math.min(value * 1e9, Long.MAX_VALUE / 4.0));
  }

  /** What goes between a client's connection and its transport. */
  TlsTransport connecting(AsyncLoop loop, PyTransport above, HandshakeListener listener) {
    try {
      return LoopNetwork.of(loop)
          .tls()
          .client(context.engines(), host, options, above, listener)
          .attach(context);
    } catch (TlsException e) {
      throw SslErrors.connection(loop.realm, e, false);
    }
  }

  /** The same for a server. */
  TlsTransport accepting(AsyncLoop loop, PyTransport above, HandshakeListener listener) {
    try {
      return LoopNetwork.of(loop)
          .tls()
          .server(context.engines(), options, above, listener)
          .attach(context);
    } catch (TlsException e) {
      throw SslErrors.connection(loop.realm, e, false);
    }
  }

  /** Settles a future when the handshake is over. */
  record Settling(PyFuture future) implements HandshakeListener {
    @Override
    public void secured(TlsTransport transport) {
      if (future.isDone()) {
        transport.abort();
      } else {
        future.setResult(PyNone.NONE);
      }
    }

    @Override
    public void failed(@Nullable IOException error) {
      if (!future.isDone()) {
        PyException e = NetErrors.handshake(future.loop().realm, error);
        future.fail(e.value());
      }
    }
  }

  /** A server tells nobody that a peer's handshake failed, as asyncio's does. */
  static final class Unheard implements HandshakeListener {
    @Override
    public void secured(TlsTransport transport) {}

    @Override
    public void failed(@Nullable IOException error) {}
  }
}
