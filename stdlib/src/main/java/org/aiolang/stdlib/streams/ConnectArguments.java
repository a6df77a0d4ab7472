package org.aiolang.stdlib.streams;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.aiolang.net.ConnectOptions;
import org.aiolang.net.ListenOptions;
import org.aiolang.net.ResolveException;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.stdlib.http.HttpErrors;
import org.jspecify.annotations.Nullable;

/** The keyword arguments of {@code create_connection} and {@code create_server}. */
final class ConnectArguments {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int IPPROTO_TCP = 6;
  private static final int IPPROTO_UDP = 17;
  private static final int AI_NUMERICHOST = 4;

  Object socket = PyNone.NONE;
  Object ssl = PyNone.NONE;
  Object serverHostname = PyNone.NONE;
  Object localAddress = PyNone.NONE;
  Object happyEyeballsDelay = PyNone.NONE;
  Object handshakeTimeout = PyNone.NONE;
  Object shutdownTimeout = PyNone.NONE;
  private Object interleave = PyNone.NONE;
  int family;
  private int protocol;
  private int flags;
  private int backlog = 100;
  boolean allErrors;
  boolean startServing = true;
  private boolean reuseAddress = true;
  boolean reusePort;
  boolean keepAlive;

  private ConnectArguments() {}

  /** Of {@code create_connection}. */
  static ConnectArguments connecting(Realm r, @Nullable PyDict keywords) {
    return of(r, keywords, "BaseEventLoop.create_connection", false);
  }

  /** Of {@code create_server}. */
  static ConnectArguments serving(Realm r, @Nullable PyDict keywords) {
    return of(r, keywords, "BaseEventLoop.create_server", true);
  }

  private static ConnectArguments of(
      Realm r, @Nullable PyDict keywords, String function, boolean server) {
    ConnectArguments all = new ConnectArguments();
    if (keywords == null) {
      return all;
    }
    for (int i = keywords.first(); i < keywords.limit(); i++) {
      if (keywords.keyAt(i) instanceof String name
          && !all.common(r, name, keywords.valueAt(i))
          && !(server
              ? all.server(r, name, keywords.valueAt(i))
              : all.client(r, name, keywords.valueAt(i)))) {
        throw Errors.typeError(function + "() got an unexpected keyword argument '" + name + "'");
      }
    }
    return all;
  }

  private boolean common(Realm r, String name, Object value) {
    switch (name) {
      case "sock" -> socket = value;
      case "ssl" -> ssl = value;
      case "ssl_handshake_timeout" -> handshakeTimeout = value;
      case "ssl_shutdown_timeout" -> shutdownTimeout = value;
      case "family" -> family = Convert.intValue(r, value);
      case "flags" -> flags = Convert.intValue(r, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean client(Realm r, String name, Object value) {
    switch (name) {
      case "server_hostname" -> serverHostname = value;
      case "local_addr" -> localAddress = value;
      case "happy_eyeballs_delay" -> happyEyeballsDelay = value;
      case "all_errors" -> allErrors = Truth.of(r, value);
      case "proto" -> protocol = Convert.intValue(r, value);
      case "interleave" -> interleave = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean server(Realm r, String name, Object value) {
    switch (name) {
      case "backlog" -> backlog = Convert.intValue(r, value);
      case "start_serving" -> startServing = Truth.of(r, value);
      case "reuse_address" -> reuseAddress = value == PyNone.NONE || Truth.of(r, value);
      case "reuse_port" -> reusePort = Truth.of(r, value);
      case "keep_alive" -> keepAlive = Truth.of(r, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * How to reach a host: one address after the other in the resolver's order, unless the program
   * asks for a race, in which families take turns.
   */
  ConnectOptions options(Realm r, String host) {
    checkName(r, host);
    boolean races = happyEyeballsDelay != PyNone.NONE;
    long delay = races ? (long) (Convert.doubleValue(r, happyEyeballsDelay) * 1e9) : 0;
    int ahead = interleave != PyNone.NONE ? Convert.intValue(r, interleave) : races ? 1 : 0;
    return new ConnectOptions(0, delay, localAddress(r))
        .withFamily(javaFamily(r, host))
        .withAhead(ahead);
  }

  ListenOptions listenOptions() {
    return new ListenOptions(backlog, reuseAddress, reusePort, keepAlive, null);
  }

  int backlog() {
    return backlog;
  }

  /** What {@code getaddrinfo} refuses at once: raises gaierror. */
  void checkName(Realm r, String host) {
    boolean number = new SystemResolver().resolveAtOnce(host, 0) != null;
    boolean known = protocol == 0 || protocol == IPPROTO_TCP || number && protocol == IPPROTO_UDP;
    if (!known) {
      throw unresolved(r, host, ResolveException.EAI_SOCKTYPE);
    }
    if ((flags & AI_NUMERICHOST) != 0 && !number) {
      throw unresolved(r, host, ResolveException.EAI_NONAME);
    }
    javaFamily(r, host);
  }

  private static PyException unresolved(Realm r, String host, int code) {
    return HttpErrors.connection(r, new ResolveException(host, code));
  }

  /** Whether an address is of the family that is asked for. */
  boolean allows(InetSocketAddress address) {
    boolean six = address.getAddress() instanceof Inet6Address;
    return family == 0 || six == (family == AF_INET6);
  }

  /** A host has no address of the family: raises gaierror, as of numbers and of names. */
  PyException noneOfFamily(Realm r, String host) {
    boolean number = new SystemResolver().resolveAtOnce(host, 0) != null;
    return unresolved(
        r, host, number ? ResolveException.EAI_ADDRFAMILY : ResolveException.EAI_NONAME);
  }

  private @Nullable ProtocolFamily javaFamily(Realm r, String host) {
    return switch (family) {
      case 0 -> null;
      case AF_INET -> StandardProtocolFamily.INET;
      case AF_INET6 -> StandardProtocolFamily.INET6;
      default -> throw unresolved(r, host, ResolveException.EAI_FAMILY);
    };
  }

  private @Nullable InetSocketAddress localAddress(Realm r) {
    if (localAddress == PyNone.NONE) {
      return null;
    }
    Object[] pair = Iteration.toArray(r, localAddress);
    if (pair.length != 2) {
      throw Errors.valueError(
          pair.length > 2
              ? "too many values to unpack (expected 2)"
              : "not enough values to unpack (expected 2, got " + pair.length + ")");
    }
    int port = Ports.of(r, pair[1]);
    if (pair[0] == PyNone.NONE) {
      return new InetSocketAddress(port);
    }
    String host = Text.str(r, pair[0]);
    List<InetSocketAddress> known = new SystemResolver().resolveAtOnce(host, port);
    if (known == null || known.isEmpty()) {
      throw unresolved(r, host, ResolveException.EAI_NONAME);
    }
    return known.get(0);
  }

  /** Checks what belongs together; the messages are CPython's. */
  void checkTls(Realm r, Object host) {
    boolean tls = Truth.of(r, ssl);
    if (serverHostname != PyNone.NONE && !tls) {
      throw Errors.valueError("server_hostname is only meaningful with ssl");
    }
    if (serverHostname == PyNone.NONE && tls && !Truth.of(r, host)) {
      throw Errors.valueError("You must set server_hostname when using ssl without a host");
    }
    checkTimeouts(r);
  }

  /** The same for a server. */
  void checkServerTls(Realm r) {
    if (ssl instanceof Boolean) {
      throw Errors.typeError("ssl argument must be an SSLContext or None");
    }
    checkTimeouts(r);
  }

  private void checkTimeouts(Realm r) {
    boolean tls = Truth.of(r, ssl);
    if (handshakeTimeout != PyNone.NONE && !tls) {
      throw Errors.valueError("ssl_handshake_timeout is only meaningful with ssl");
    }
    if (shutdownTimeout != PyNone.NONE && !tls) {
      throw Errors.valueError("ssl_shutdown_timeout is only meaningful with ssl");
    }
  }

  /** The TLS of a client, or null. */
  @Nullable Tls tls(Realm r, Object host) {
    return Truth.of(r, ssl)
        ? Tls.client(
            r,
            ssl,
            serverHostname == PyNone.NONE ? host : serverHostname,
            handshakeTimeout,
            shutdownTimeout)
        : null;
  }

  /** The TLS of a server, or null. */
  @Nullable Tls serverTls(Realm r) {
    return ssl == PyNone.NONE ? null : Tls.server(r, ssl, handshakeTimeout, shutdownTimeout);
  }

  /** ValueError where the socket is not of a stream. */
  void checkStreamSocket(Realm r) {
    Object type = Attributes.get(r, socket, "type");
    if (Convert.longValue(r, Convert.index(r, type)) != 1) {
      throw Errors.valueError("A Stream Socket was expected, got " + Text.repr(r, socket));
    }
  }
}
