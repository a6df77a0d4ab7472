package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.Variables;
import org.aiolang.limits.Budget;
import org.aiolang.net.Acceptor;
import org.aiolang.net.Errno;
import org.aiolang.net.Listener;
import org.aiolang.net.Protocol;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
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
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Server}: ports or paths that are listened on, and the connections they took. */
final class Server extends PyObject implements Acceptor {
  static final PyType ABSTRACT =
      PyType.builtin("AbstractServer")
          .sharesLayoutOf(PyType.OBJECT)
          .members(new AbstractServerMembersTable());

  static final PyType TYPE =
      PyType.builtin("Server", ABSTRACT).sealed().members(new ServerMethodsTable());

  /** Makes the protocol of each connection. */
  interface Factory {
    /** A protocol object, as scripts see it. */
    Object protocol();
  }

  final AsyncLoop loop;
  private final Factory factory;
  private final @Nullable Tls tls;
  private final @Nullable Budget payer;
  private final @Nullable Variables context;
  private final List<Listener> listeners = new ArrayList<>();

  /** Of each listener, null until it is asked for. */
  private final List<@Nullable SocketView> sockets = new ArrayList<>();

  private final Set<PyTransport> clients = new LinkedHashSet<>();
  private final List<PyFuture> waiters = new ArrayList<>();
  private boolean keepAlive;
  private boolean serving;
  private boolean closed;
  private boolean ended;
  private @Nullable PyFuture forever;
  private @Nullable Object afterClose;

  /** One that does not serve yet. */
  Server(AsyncLoop loop, Factory factory, @Nullable Tls tls) {
    super(TYPE.instanceShape());
    this.loop = loop;
    this.factory = factory;
    this.tls = tls;
    this.payer = loop.realm.budget;
    this.context = Contexts.copied(loop.realm);
  }

  /** Who pays for it and for its connections; null where nobody counts. */
  @Nullable Budget payer() {
    return payer;
  }

  /** Whether connections that it takes are looked after by the system, as its sockets say. */
  void keepAlive(boolean enabled) {
    keepAlive = enabled;
  }

  /** Adds a listener, with its socket object where the script gave one. */
  void add(Listener listener, @Nullable Object socket) {
    listener.pause();
    listeners.add(listener);
    sockets.add(socket == null ? null : new SocketView(socket));
    OpenTransports.of(loop).add(this);
  }

  /** The texts of its socket objects. */
  List<String> describeSockets() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < sockets.size(); i++) {
      all.add(view(i).describe(loop.realm));
    }
    return all;
  }

  /** Is called without arguments when the server has been closed. */
  void afterClose(Object callback) {
    afterClose = callback;
  }

  @Override
  public Protocol accepted() {
    Realm r = loop.realm;
    PyObject outer = r.context;
    Budget outerPayer = r.budget;
    r.charge(payer);
    r.context = context == null ? null : new PyContext(context);
    try {
      Object protocol = factory.protocol();
      if (tls == null) {
        return new PyTransport(loop, protocol, this, context);
      }
      return tls.accepting(
          loop, PyTransport.secureOf(this, loop, protocol, context), new Tls.Unheard());
    } catch (PyException e) {
      if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
        throw e;
      }
      PyDict report = new PyDict();
      report.putStr("message", "Error on transport creation for incoming connection");
      report.putStr("exception", e.value());
      loop.callExceptionHandler(report);
      throw e;
    } finally {
      r.charge(outerPayer);
      r.context = outer;
    }
  }

  @Override
  public void acceptFailed(IOException error) {
    if (Errno.of(error).isExhaustion()) {
      PyDict report = new PyDict();
      report.putStr("message", "socket.accept() out of system resource");
      report.putStr("exception", NetErrors.lost(loop.realm, error).value());
      if (!sockets.isEmpty()) {
        report.putStr("socket", socket(0));
      }
      loop.callExceptionHandler(report);
    }
  }

  void attach(PyTransport client) {
    clients.add(client);
  }

  void detach(PyTransport client) {
    clients.remove(client);
    wakeIfEnded();
  }

  private void wakeIfEnded() {
    if (closed && clients.isEmpty() && !ended) {
      ended = true;
      for (PyFuture waiter : waiters) {
        if (!waiter.isDone()) {
          waiter.setResult(PyNone.NONE);
        }
      }
      waiters.clear();
    }
  }

  /** Those who wait for its end; None after it. */
  Object waiters() {
    return ended ? PyNone.NONE : PyList.of(waiters.toArray());
  }

  boolean isClosed() {
    return closed;
  }

  boolean isServing() {
    return serving;
  }

  /** A tuple of sockets; empty once closed. */
  Object sockets() {
    Object[] all = new Object[closed ? 0 : sockets.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = socket(i);
    }
    return PyTuple.of(all);
  }

  private Object socket(int i) {
    return view(i).transportSocket(loop.realm);
  }

  private SocketView view(int i) {
    SocketView view = sockets.get(i);
    if (view == null) {
      view = SocketView.of(loop.realm, listeners.get(i).channel());
      view.keepAlive(loop.realm, keepAlive);
      sockets.set(i, view);
    }
    return view;
  }

  void startServing() {
    if (!serving && !closed) {
      serving = true;
      for (Listener listener : listeners) {
        listener.resume();
      }
    }
  }

  void close() {
    if (closed) {
      return;
    }
    closed = true;
    serving = false;
    OpenTransports.of(loop).remove(this);
    Realm r = loop.realm;
    for (Listener listener : listeners) {
      listener.close();
    }
    for (SocketView socket : sockets) {
      if (socket != null) {
        socket.close(r);
      }
    }
    PyFuture f = forever;
    if (f != null && !f.isDone()) {
      forever = null;
      f.cancel(null);
    }
    if (afterClose != null) {
      Calls.call0(r, afterClose);
    }
    wakeIfEnded();
  }

  void endClients(boolean abort) {
    for (PyTransport client : clients.toArray(new PyTransport[0])) {
      if (abort) {
        client.transport().abort();
      } else {
        client.transport().close();
      }
    }
  }

  /** The coroutine of {@code start_serving()}: gives the loop a turn to begin in. */
  static final class StartServing extends JavaCoroutine {
    private final Server server;

    StartServing(Server server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        server.startServing();
        return yieldOnce();
      }
      if (thrown != null) {
        throw thrown;
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "Server.start_serving";
    }
  }

  /** The coroutine of {@code wait_closed()}. */
  static final class WaitClosed extends JavaCoroutine {
    private final Server server;

    WaitClosed(Server server) {
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

  /** The coroutine of {@code serve_forever()}: ends by cancellation, which closes the server. */
  static final class ServeForever extends JavaCoroutine {
    private static final int SERVING = 1;
    private static final int CLOSING = 2;

    private final Server server;
    private @Nullable PyException cancellation;

    ServeForever(Server server) {
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
      server.startServing();
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
