package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.Variables;
import org.aiolang.limits.Budget;
import org.aiolang.net.ConnectListener;
import org.aiolang.net.Connecting;
import org.aiolang.net.Errno;
import org.aiolang.net.Network;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.net.tls.TlsTransport;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.asyncio.LoopNetwork;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@code loop.create_connection}, which gives a transport and a protocol, and of
 * {@code asyncio.open_connection}, which gives a reader and a writer.
 */
final class Connect extends JavaCoroutine implements ConnectListener {
  private final @Nullable AsyncLoop given;

  /** Null for a stream's. */
  private final @Nullable Object factory;

  private final long limit;
  private final Object host;
  private final Object port;
  private final ConnectArguments arguments;
  private @Nullable AsyncLoop loop;
  private @Nullable Variables context;
  private @Nullable Budget payer;
  private @Nullable StreamReader reader;
  private final boolean serverSide;
  private @Nullable Tls tls;
  private @Nullable TlsTransport securing;
  private @Nullable PyTransport transport;
  private @Nullable Connecting connecting;
  private @Nullable PyFuture connected;

  private Connect(
      @Nullable AsyncLoop loop,
      @Nullable Object factory,
      long limit,
      Object host,
      Object port,
      ConnectArguments arguments,
      boolean serverSide) {
    this.given = loop;
    this.factory = factory;
    this.limit = limit;
    this.host = host;
    this.port = port;
    this.arguments = arguments;
    this.serverSide = serverSide;
  }

  /** {@code create_connection}. */
  static Connect protocol(
      AsyncLoop loop, Object factory, Object host, Object port, ConnectArguments arguments) {
    return new Connect(loop, factory, 0, host, port, arguments, false);
  }

  /** {@code open_connection}. */
  static Connect stream(Object host, Object port, long limit, ConnectArguments arguments) {
    return new Connect(null, null, limit, host, port, arguments, false);
  }

  /** {@code connect_accepted_socket}. */
  static Connect accepted(AsyncLoop loop, Object factory, ConnectArguments arguments) {
    return new Connect(loop, factory, 0, PyNone.NONE, PyNone.NONE, arguments, true);
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      at = 1;
      loop = given == null ? LoopState.requireRunning(r) : given;
      return begin(r, loop);
    }
    try {
      awaited(r, sent, thrown);
    } catch (PyException e) {
      abandon();
      throw e;
    }
    PyTransport t = Objects.requireNonNull(transport);
    return done(
        reader == null
            ? new PyTuple(t, t.protocol())
            : new PyTuple(reader, new StreamWriter(t.loop, t, t.protocol(), reader)));
  }

  private int begin(Realm r, AsyncLoop on) {
    ConnectArguments a = arguments;
    context = Contexts.copied(r);
    payer = r.budget;
    reader = factory == null ? new StreamReader(on, limit) : null;
    if (!serverSide) {
      a.checkTls(r, host);
    }
    tls = serverSide ? a.serverTls(r) : a.tls(r, host);
    PyFuture f = on.createFuture();
    connected = f;
    Network network = LoopNetwork.of(on).network();
    if (host != PyNone.NONE || port != PyNone.NONE) {
      if (a.socket != PyNone.NONE) {
        throw Errors.valueError("host/port and sock can not be specified at the same time");
      }
      String name = host == PyNone.NONE ? "localhost" : Text.str(r, host);
      connecting = network.connect(name, Ports.of(r, port), a.options(r, name), new Late(), this);
    } else {
      if (a.socket == PyNone.NONE) {
        throw Errors.valueError("host and port was not specified and no sock specified");
      }
      a.checkStreamSocket(r);
      adopt(r, network, f);
    }
    return await(f);
  }

  private PyTransport make(AsyncLoop on) {
    PyTransport t =
        PyTransport.client(
            on,
            reader != null ? new StreamProtocol(on, reader, null) : make(on.realm),
            context,
            tls != null);
    transport = t;
    return t;
  }

  /** Calls the factory in the context of who connects. */
  private Object make(Realm r) {
    PyObject outer = r.context;
    r.context = context == null ? null : new PyContext(context);
    try {
      return Calls.call0(r, Objects.requireNonNull(factory));
    } finally {
      r.context = outer;
    }
  }

  private void adopt(Realm r, Network network, PyFuture f) {
    if (!(Sockets.channel(r, arguments.socket) instanceof SocketChannel channel)) {
      throw OsErrors.of(r, Errno.ENOTCONN.number(), null);
    }
    PyTransport t = make(f.loop());
    t.socket(arguments.socket);
    if (tls == null) {
      t.made(f);
    }
    try {
      network.adopt(channel, tls == null ? t : between(t));
    } catch (IOException e) {
      throw NetErrors.lost(r, e);
    }
  }

  /** The TLS beneath a transport, which settles the future. */
  private TlsTransport between(PyTransport above) {
    Tls t = Objects.requireNonNull(tls);
    Tls.Settling settling = new Tls.Settling(Objects.requireNonNull(connected));
    TlsTransport made =
        serverSide
            ? t.accepting(above.loop, above, settling)
            : t.connecting(above.loop, above, settling);
    securing = made;
    return made;
  }

  /** Makes the script's protocol when the connection stands, and not before. */
  private final class Late implements Protocol {
    @Override
    public void connected(Transport t) {
      Realm r = Objects.requireNonNull(loop).realm;
      Budget outer = r.budget;
      Protocol made;
      try {
        r.charge(payer);
        PyTransport above = make(loop);
        made = tls == null ? above : between(above);
      } catch (PyException e) {
        PyFuture f = Objects.requireNonNull(connected);
        if (!f.isDone()) {
          f.fail(e.value());
        }
        t.abort();
        return;
      } finally {
        r.charge(outer);
      }
      t.protocol(made);
      made.connected(t);
    }

    @Override
    public void data(ByteBuffer bytes) {}

    @Override
    public boolean eof() {
      return false;
    }

    @Override
    public void lost(@Nullable IOException error) {}
  }

  /** Closed or cancelled: nobody will use the connection. */
  private void abandon() {
    if (connecting != null) {
      connecting.cancel();
      connecting = null;
    }
    if (securing != null && connected != null && connected.isCancelled()) {
      securing.abort();
    }
    if (transport != null && connected != null && connected.isCancelled()) {
      transport.abortIfMade();
    }
  }

  @Override
  public void connected(Transport t) {
    connecting = null;
    PyFuture f = Objects.requireNonNull(connected);
    if (f.isDone()) {
      t.abort();
    } else if (tls == null) {
      f.setResult(PyNone.NONE);
    }
  }

  @Override
  public void failed(IOException error) {
    connecting = null;
    PyFuture f = Objects.requireNonNull(connected);
    if (!f.isDone()) {
      Realm r = f.loop().realm;
      f.fail(
          (arguments.allErrors ? NetErrors.group(r, error) : NetErrors.connecting(r, error))
              .value());
    }
  }

  @Override
  public String qualname() {
    return factory == null ? "open_connection" : "BaseEventLoop.create_connection";
  }
}
