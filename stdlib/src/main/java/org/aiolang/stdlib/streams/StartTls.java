package org.aiolang.stdlib.streams;

import java.util.Objects;
import org.aiolang.net.tls.TlsTransport;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.ssl.PyTlsContext;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@code loop.start_tls}: puts TLS on a connection that stands, and gives the
 * transport to use from then on.
 */
final class StartTls extends JavaCoroutine {
  private final AsyncLoop loop;
  private final Object transport;
  private final Object protocol;
  private final Object context;
  private final boolean server;
  private final Object host;
  private final ConnectArguments arguments;
  private @Nullable PyTransport next;

  StartTls(
      AsyncLoop loop,
      Object transport,
      Object protocol,
      Object context,
      boolean server,
      Object host,
      ConnectArguments arguments) {
    this.loop = loop;
    this.transport = transport;
    this.protocol = protocol;
    this.context = context;
    this.server = server;
    this.host = host;
    this.arguments = arguments;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      at = 1;
      return begin(r);
    }
    try {
      awaited(r, sent, thrown);
    } catch (PyException e) {
      Calls.invoke(r, transport, "close");
      Objects.requireNonNull(next).abortIfMade();
      throw e;
    }
    return done(Objects.requireNonNull(next));
  }

  private int begin(Realm r) {
    if (!(context instanceof PyTlsContext)) {
      throw Errors.typeError(
          "sslcontext is expected to be an instance of ssl.SSLContext, got "
              + Text.repr(r, context));
    }
    if (!(transport instanceof PyTransport old)) {
      throw Errors.typeError(
          "transport " + Text.repr(r, transport) + " is not supported by start_tls()");
    }
    ConnectArguments a = arguments;
    Tls tls =
        server
            ? Tls.server(r, context, a.handshakeTimeout, a.shutdownTimeout)
            : Tls.client(r, context, host, a.handshakeTimeout, a.shutdownTimeout);
    PyTransport above = old.successor(protocol);
    next = above;
    PyFuture f = loop.createFuture();
    Tls.Settling settling = new Tls.Settling(f);
    TlsTransport between =
        server ? tls.accepting(loop, above, settling) : tls.connecting(loop, above, settling);
    above.secure(between);
    between.takeOver(old.transport());
    return await(f);
  }

  @Override
  public String qualname() {
    return "BaseEventLoop.start_tls";
  }
}
