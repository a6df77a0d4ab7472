package org.aiolang.stdlib.asyncio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.loop.Callback;
import org.aiolang.net.Errno;
import org.aiolang.net.Network;
import org.aiolang.net.ResolveException;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@code asyncio.start_server(callback, host, port)}: listens on all addresses of
 * the hosts.
 */
final class StartServer extends JavaCoroutine {
  private static final int RESOLVING = 1;
  private static final int STARTED = 2;

  private final Object welcome;
  private final List<String> hosts;
  private final int port;
  private final int backlog;
  private final long limit;
  private final Set<InetSocketAddress> addresses = new LinkedHashSet<>();
  private final List<String> names = new ArrayList<>();
  private @Nullable StreamServer server;

  /** With no host: all interfaces. */
  StartServer(Object welcome, List<String> hosts, int port, int backlog, long limit) {
    this.welcome = welcome;
    this.hosts = hosts;
    this.port = port;
    this.backlog = backlog;
    this.limit = limit;
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

  private int begin(Realm r) {
    AsyncLoop loop = LoopState.requireRunning(r);
    if (limit <= 0) {
      throw Errors.valueError("Limit cannot be <= 0");
    }
    if (hosts.isEmpty()) {
      addresses.add(new InetSocketAddress("0.0.0.0", port));
      return listen(r);
    }
    SystemResolver literals = new SystemResolver();
    for (String host : hosts) {
      List<InetSocketAddress> known = literals.resolveAtOnce(host, port);
      if (known == null) {
        names.add(host);
      } else {
        addresses.addAll(known);
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
      List<InetSocketAddress> found = new ArrayList<>();
      IOException failure = null;
      for (String name : names) {
        try {
          for (InetAddress address : world.resolve(name)) {
            found.add(new InetSocketAddress(address, port));
          }
        } catch (UnknownHostException e) {
          failure = new ResolveException(name, ResolveException.EAI_NONAME);
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
    private final List<InetSocketAddress> found;
    private final @Nullable IOException failure;

    Resolved(PyFuture resolved, List<InetSocketAddress> found, @Nullable IOException failure) {
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
        addresses.addAll(found);
        resolved.setResult(PyNone.NONE);
      }
    }
  }

  private int listen(Realm r) {
    AsyncLoop loop = LoopState.requireRunning(r);
    Network network = LoopNetwork.of(loop).network();
    StreamServer s = new StreamServer(loop, welcome, limit);
    boolean any = false;
    for (InetSocketAddress address : addresses) {
      try {
        s.add(network.listen(address, backlog, s));
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
    server = s;
    at = STARTED;
    return yieldOnce();
  }

  @Override
  public String qualname() {
    return "start_server";
  }
}
