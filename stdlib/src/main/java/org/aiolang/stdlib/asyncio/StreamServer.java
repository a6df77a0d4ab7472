package org.aiolang.stdlib.asyncio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.net.Acceptor;
import org.aiolang.net.Errno;
import org.aiolang.net.Listener;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.TaskErrors;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Server}: ports that are listened on, and the connections they took. */
final class StreamServer extends PyObject implements Acceptor {
  static final PyType TYPE =
      PyType.builtin("Server").sealed().members(new StreamServerMethodsTable());

  final AsyncLoop loop;
  private final Object welcome;
  private final long limit;
  private final List<Listener> listeners = new ArrayList<>();
  private final Set<Transport> clients = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Waiters waiters = new Waiters();
  private boolean closed;
  private boolean ended;
  private @Nullable PyFuture forever;

  StreamServer(AsyncLoop loop, Object welcome, long limit) {
    super(TYPE.instanceShape());
    this.loop = loop;
    this.welcome = welcome;
    this.limit = limit;
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public Protocol accepted() {
    return new StreamConnection(loop, new StreamReader(loop, limit), welcome, this);
  }

  @Override
  public void acceptFailed(IOException error) {
    if (Errno.of(error).isExhaustion()) {
      PyDict context = new PyDict();
      context.putStr("message", "socket.accept() out of system resource");
      context.putStr("exception", NetErrors.lost(loop.realm, error).value());
      loop.callExceptionHandler(context);
    }
  }

  void attach(Transport client) {
    clients.add(client);
  }

  void detach(Transport client) {
    clients.remove(client);
    wakeIfEnded();
  }

  private void wakeIfEnded() {
    if (closed && clients.isEmpty() && !ended) {
      ended = true;
      waiters.wakeAll(PyNone.NONE);
    }
  }

  boolean isServing() {
    return !closed;
  }

  /** A tuple of sockets; empty once closed. */
  Object sockets() {
    Object[] all = new Object[closed ? 0 : listeners.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new TransportSocket(listeners.get(i).address(), null);
    }
    return PyTuple.of(all);
  }

  void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Listener listener : listeners) {
      listener.close();
    }
    PyFuture f = forever;
    if (f != null && !f.isDone()) {
      forever = null;
      f.cancel(null);
    }
    wakeIfEnded();
  }

  void endClients(boolean abort) {
    for (Transport client : clients.toArray(new Transport[0])) {
      if (abort) {
        client.abort();
      } else {
        client.close();
      }
    }
  }

  /** The coroutine of {@code wait_closed()}. */
  static final class WaitClosed extends JavaCoroutine {
    private final StreamServer server;

    WaitClosed(StreamServer server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        if (server.ended) {
          return done(PyNone.NONE);
        }
        PyFuture w = server.loop.createFuture();
        server.waiters.add(w);
        return await(w);
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "Server.wait_closed";
    }
  }

  /** The coroutine of {@code __aexit__}: closes and waits. */
  static final class Exit extends JavaCoroutine {
    private final StreamServer server;

    Exit(StreamServer server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        server.close();
        return awaitAny(r, new WaitClosed(server));
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "AbstractServer.__aexit__";
    }
  }

  /** The coroutine of {@code serve_forever()}: ends by cancellation, which closes the server. */
  static final class ServeForever extends JavaCoroutine {
    private static final int SERVING = 1;
    private static final int CLOSING = 2;

    private final StreamServer server;
    private @Nullable PyException cancellation;

    ServeForever(StreamServer server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      switch (at) {
        case 0:
          return begin(r);
        case SERVING:
          try {
            awaited(r, sent, thrown);
            server.forever = null;
            return done(PyNone.NONE);
          } catch (PyException e) {
            if (!e.is(TaskErrors.CANCELLED_ERROR)) {
              server.forever = null;
              throw e;
            }
            cancellation = e;
            at = CLOSING;
            server.close();
            return awaitAny(r, new WaitClosed(server));
          }
        default:
          server.forever = null;
          throw Objects.requireNonNull(cancellation);
      }
    }

    private int begin(Realm r) {
      if (server.forever != null) {
        throw Errors.runtimeError(
            "server " + Text.repr(r, server) + " is already being awaited on serve_forever()");
      }
      if (server.closed) {
        throw Errors.runtimeError("server " + Text.repr(r, server) + " is closed");
      }
      at = SERVING;
      PyFuture f = server.loop.createFuture();
      server.forever = f;
      return await(f);
    }

    @Override
    public String qualname() {
      return "Server.serve_forever";
    }
  }
}
