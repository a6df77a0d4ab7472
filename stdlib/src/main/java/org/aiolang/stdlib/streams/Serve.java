package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.loop.Callback;
import org.aiolang.net.Errno;
import org.aiolang.net.ListenOptions;
import org.aiolang.net.Listener;
import org.aiolang.net.Network;
import org.aiolang.net.ResolveException;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.asyncio.Addresses;
import org.aiolang.stdlib.asyncio.LoopNetwork;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@code loop.create_server} and {@code asyncio.start_server}: listens on all
 * addresses of the hosts, or with a socket that is given.
 */
final class Serve extends JavaCoroutine {
  private static final int RESOLVING = 1;
  private static final int STARTED = 2;
  private static final int EINVAL = 22;

  private final @Nullable AsyncLoop given;

  /** Makes protocols; null for streams. */
  private final @Nullable Object factory;

  /** Is called with the streams of each connection, where there is no factory. */
  private final Object welcome;

  private final long limit;
  private final Object host;
  private final Object portGiven;
  private final ConnectArguments arguments;
  private final Set<InetSocketAddress> addresses = new LinkedHashSet<>();
  private final List<String> names = new ArrayList<>();
  private int port;
  private @Nullable Server server;

  private Serve(
      @Nullable AsyncLoop loop,
      @Nullable Object factory,
      Object welcome,
      long limit,
      Object host,
      Object port,
      ConnectArguments arguments) {
    this.given = loop;
    this.factory = factory;
    this.welcome = welcome;
    this.limit = limit;
    this.host = host;
    this.portGiven = port;
    this.arguments = arguments;
  }

  /** {@code create_server}. */
  static Serve protocols(
      AsyncLoop loop, Object factory, Object host, Object port, ConnectArguments arguments) {
    return new Serve(loop, factory, PyNone.NONE, 0, host, port, arguments);
  }

  /** {@code start_server}. */
  static Serve streams(
      Object welcome, Object host, Object port, long limit, ConnectArguments arguments) {
    return new Serve(null, null, welcome, limit, host, port, arguments);
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    switch (at) {
      case 0:
        return begin(r);
      case RESOLVING:
        awaited(r, sent, thrown);
        return listen(r);
      default:
        if (thrown != null) {
          throw thrown;
        }
        return done(Objects.requireNonNull(server));
    }
  }

  private AsyncLoop loop(Realm r) {
    return given == null ? LoopState.requireRunning(r) : given;
  }

  private int begin(Realm r) {
    AsyncLoop loop = loop(r);
    ConnectArguments a = arguments;
    if (factory == null && limit <= 0) {
      throw Errors.valueError("Limit cannot be <= 0");
    }
    a.checkServerTls(r);
    server = new Server(loop, protocols(loop), a.serverTls(r));
    server.keepAlive(a.keepAlive);
    if (host == PyNone.NONE && portGiven == PyNone.NONE) {
      if (a.socket == PyNone.NONE) {
        throw Errors.valueError("Neither host/port nor sock were specified");
      }
      a.checkStreamSocket(r);
      return listenWith(r, loop, a.socket);
    }
    if (a.socket != PyNone.NONE) {
      throw Errors.valueError("host/port and sock can not be specified at the same time");
    }
    port = Ports.of(r, portGiven);
    SystemResolver literals = new SystemResolver();
    for (String name : hosts(r)) {
      a.checkName(r, name);
      List<InetSocketAddress> known =
          name.isEmpty() ? anywhere(port) : literals.resolveAtOnce(name, port);
      if (known == null) {
        names.add(name);
      } else {
        addAllowed(r, name, known);
      }
    }
    if (names.isEmpty()) {
      return listen(r);
    }
    at = RESOLVING;
    PyFuture resolved = loop.createFuture();
    loop.events().externalBegun();
    Thread thread = new Thread(new Resolution(loop, resolved), "aio resolver");
    thread.setDaemon(true);
    thread.start();
    return await(resolved);
  }

  private Server.Factory protocols(AsyncLoop loop) {
    return factory == null
        ? new StreamProtocols(loop, limit, welcome)
        : new ScriptProtocols(loop.realm, factory);
  }

  private record StreamProtocols(AsyncLoop loop, long limit, Object welcome)
      implements Server.Factory {
    @Override
    public Object protocol() {
      return new StreamProtocol(loop, new StreamReader(loop, limit), welcome);
    }
  }

  private record ScriptProtocols(Realm realm, Object factory) implements Server.Factory {
    @Override
    public Object protocol() {
      return Calls.call0(realm, factory);
    }
  }

  /** An empty name means all interfaces. */
  private List<String> hosts(Realm r) {
    if (host == PyNone.NONE) {
      return List.of("");
    }
    String one = Text.asString(host);
    if (one != null) {
      return List.of(one);
    }
    List<String> hosts = new ArrayList<>();
    for (Object item : Iteration.toArray(r, host)) {
      hosts.add(item == PyNone.NONE ? "" : Text.str(r, item));
    }
    return hosts;
  }

  private static List<InetSocketAddress> anywhere(int port) {
    return List.of(new InetSocketAddress("0.0.0.0", port), new InetSocketAddress("::", port));
  }

  private void addAllowed(Realm r, String name, List<InetSocketAddress> found) {
    boolean any = false;
    for (InetSocketAddress address : found) {
      if (arguments.allows(address)) {
        addresses.add(address);
        any = true;
      }
    }
    if (!any) {
      throw arguments.noneOfFamily(r, name);
    }
  }

  /** Asks for the addresses of names, on a thread of its own. */
  private final class Resolution implements Runnable {
    private final AsyncLoop loop;
    private final PyFuture resolved;

    Resolution(AsyncLoop loop, PyFuture resolved) {
      this.loop = loop;
      this.resolved = resolved;
    }

    @Override
    public void run() {
      OutsideWorld world = loop.realm.world();
      List<List<InetSocketAddress>> found = new ArrayList<>();
      IOException failure = null;
      for (String name : names) {
        try {
          List<InetSocketAddress> of = new ArrayList<>();
          for (InetAddress address : world.resolve(name)) {
            of.add(new InetSocketAddress(address, port));
          }
          found.add(of);
        } catch (UnknownHostException e) {
          failure = new ResolveException(name, ResolveException.EAI_NONAME);
          break;
        } catch (IOException e) {
          failure = e;
          break;
        }
      }
      Callback told = new Resolved(resolved, found, failure);
      if (!loop.isClosed()) {
        loop.events().callSoonThreadsafe(told);
      }
    }
  }

  /** Tells the loop what was found. */
  private final class Resolved implements Callback {
    private final PyFuture resolved;
    private final List<List<InetSocketAddress>> found;
    private final @Nullable IOException failure;

    Resolved(
        PyFuture resolved, List<List<InetSocketAddress>> found, @Nullable IOException failure) {
      this.resolved = resolved;
      this.found = found;
      this.failure = failure;
    }

    @Override
    public void run() {
      AsyncLoop loop = resolved.loop();
      loop.events().externalEnded();
      if (resolved.isDone()) {
        return;
      }
      if (failure != null) {
        resolved.fail(HttpErrors.connection(loop.realm, failure).value());
      } else {
        takeFound(loop.realm);
      }
    }

    private void takeFound(Realm r) {
      try {
        for (int i = 0; i < found.size(); i++) {
          addAllowed(r, names.get(i), found.get(i));
        }
        resolved.setResult(PyNone.NONE);
      } catch (PyException e) {
        resolved.fail(e.value());
      }
    }
  }

  private int listen(Realm r) {
    ListenOptions options = arguments.listenOptions();
    Listener anyFour = null;
    AsyncLoop loop = loop(r);
    Network network = LoopNetwork.of(loop).network();
    Server s = Objects.requireNonNull(server);
    boolean any = false;
    for (InetSocketAddress address : addresses) {
      boolean isAny = address.getAddress().isAnyLocalAddress();
      boolean six = address.getAddress() instanceof Inet6Address;
      try {
        Listener listener =
            network.listen(address, options.besides(isAny && six && port > 0 ? anyFour : null), s);
        if (isAny && !six) {
          anyFour = listener;
        }
        s.add(listener, null);
        any = true;
      } catch (IOException e) {
        Errno errno = Errno.of(e);
        if (errno != Errno.EAFNOSUPPORT && errno != Errno.EADDRNOTAVAIL) {
          s.close();
          throw NetErrors.binding(r, address, e);
        }
      }
    }
    if (!any) {
      StringBuilder all = new StringBuilder();
      for (InetSocketAddress address : addresses) {
        all.append(all.length() == 0 ? "" : ", ").append(Text.repr(r, Addresses.tuple(address)));
      }
      throw Errors.of(Exceptions.OS_ERROR, "could not bind on any address out of [" + all + "]");
    }
    return started();
  }

  private int listenWith(Realm r, AsyncLoop loop, Object socket) {
    Server s = Objects.requireNonNull(server);
    Calls.invoke(r, socket, "listen", (long) arguments.backlog());
    if (!(Sockets.channel(r, socket) instanceof ServerSocketChannel channel)) {
      throw OsErrors.of(r, EINVAL, null);
    }
    try {
      s.add(LoopNetwork.of(loop).network().listen(channel, s), socket);
    } catch (IOException e) {
      throw NetErrors.lost(r, e);
    }
    return started();
  }

  private int started() {
    at = STARTED;
    if (arguments.startServing) {
      Objects.requireNonNull(server).startServing();
    }
    return yieldOnce();
  }

  @Override
  public String qualname() {
    return factory == null ? "start_server" : "BaseEventLoop.create_server";
  }
}
