package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.net.ResolveException;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadState;
import org.aiolang.stdlib.asyncio.Addresses;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.stdlib.http.WorldNetwork;
import org.jspecify.annotations.Nullable;

/** Between the addresses of scripts and Java's. */
final class Sockaddr {
  static final int AF_UNIX = 1;
  static final int AF_INET = 2;
  static final int AF_INET6 = 10;

  private Sockaddr() {}

  /** What the system calls an address of a family: a tuple, or a path. */
  static Object of(int family, @Nullable SocketAddress address) {
    if (family == AF_UNIX) {
      return address instanceof UnixDomainSocketAddress u ? u.getPath().toString() : "";
    }
    InetSocketAddress inet = address instanceof InetSocketAddress i ? i : null;
    long port = inet == null ? 0 : inet.getPort();
    InetAddress host = inet == null ? null : inet.getAddress();
    if (family == AF_INET6) {
      String text =
          host instanceof Inet6Address six
              ? Addresses.text(six)
              : host == null ? "::" : "::ffff:" + host.getHostAddress();
      long scope = host instanceof Inet6Address six ? six.getScopeId() : 0;
      return new PyTuple(text, port, 0L, scope);
    }
    return new PyTuple(host == null ? "0.0.0.0" : host.getHostAddress(), port);
  }

  /** A script's address as Java's; names are looked up, which blocks without the lock. */
  static SocketAddress parse(Realm r, int family, Object address, String caller) {
    if (family == AF_UNIX) {
      String path = Text.asString(address);
      if (path == null) {
        throw Errors.typeError(
            "a bytes-like object is required, not '" + r.typeOf(address).shown() + "'");
      }
      return UnixDomainSocketAddress.of(r.world().path(path));
    }
    String name = family == AF_INET6 ? "AF_INET6" : "AF_INET";
    if (!(address instanceof PyTuple tuple)) {
      throw Errors.typeError(
          caller + "(): " + name + " address must be tuple, not " + r.typeOf(address).shown());
    }
    int n = tuple.items().length;
    if (family == AF_INET ? n != 2 : n < 2 || n > 4) {
      throw Errors.typeError(
          name
              + " address must be a "
              + (family == AF_INET
                  ? "pair (host, port)"
                  : "tuple (host, port[, flowinfo[, scopeid]])"));
    }
    String host = Text.asString(tuple.get(0));
    if (host == null) {
      throw Errors.typeError(
          "str, bytes or bytearray expected, not " + r.typeOf(tuple.get(0)).shown());
    }
    long port = Convert.longValue(r, Convert.index(r, tuple.get(1)));
    if (port < 0 || port > 65535) {
      throw Errors.overflowError(caller + "(): port must be 0-65535.");
    }
    return new InetSocketAddress(resolve(r, family, host), (int) port);
  }

  private static InetAddress resolve(Realm r, int family, String host) {
    for (InetAddress found : lookUp(r, host, true)) {
      if (family == AF_INET6 || found instanceof Inet4Address) {
        return found;
      }
    }
    throw HttpErrors.connection(r, new ResolveException(host, -9));
  }

  /**
   * The addresses of a host, in the world's order; gaierror where there are none. An empty text is
   * every address of this machine.
   */
  static List<InetAddress> lookUp(Realm r, String host, boolean literalsKept) {
    if (host.isEmpty()) {
      return List.of(new InetSocketAddress(0).getAddress(), any4());
    }
    if (host.equals("<broadcast>")) {
      return literal("255.255.255.255");
    }
    List<InetAddress> literal = literalsKept ? literal(host) : List.of();
    if (!literal.isEmpty()) {
      return literal;
    }
    WorldNetwork network = new WorldNetwork(r);
    ThreadState me = r.lock.release();
    IOException failure;
    try {
      return addresses(network.resolve(host, 0));
    } catch (IOException e) {
      failure = e;
    } finally {
      r.lock.acquire(me);
    }
    throw HttpErrors.connection(r, failure);
  }

  static List<InetAddress> literal(String host) {
    List<InetSocketAddress> found = new SystemResolver().resolveAtOnce(host, 0);
    return found == null ? List.of() : addresses(found);
  }

  private static InetAddress any4() {
    return literal("0.0.0.0").get(0);
  }

  private static List<InetAddress> addresses(List<InetSocketAddress> all) {
    List<InetAddress> hosts = new ArrayList<>();
    for (InetSocketAddress address : all) {
      hosts.add(address.getAddress());
    }
    return hosts;
  }
}
