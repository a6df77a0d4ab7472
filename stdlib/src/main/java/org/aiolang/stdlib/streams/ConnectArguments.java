package org.aiolang.stdlib.streams;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.aiolang.net.ConnectOptions;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
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

  Object socket = PyNone.NONE;
  Object ssl = PyNone.NONE;
  Object serverHostname = PyNone.NONE;
  Object localAddress = PyNone.NONE;
  Object happyEyeballsDelay = PyNone.NONE;
  Object handshakeTimeout = PyNone.NONE;
  Object shutdownTimeout = PyNone.NONE;
  int family;
  int backlog = 100;
  boolean allErrors;
  boolean startServing = true;
  boolean reuseAddress = true;

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
      case "flags" -> Convert.intValue(r, value); // names are looked up for streams only
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
      case "proto", "interleave" -> {
        // TCP is the only protocol of streams, and families always take turns
      }
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
      case "reuse_port" -> {
        if (Truth.of(r, value)) {
          throw Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR, "reuse_port=True is not supported");
        }
      }
      case "keep_alive" -> {
        // set on connections by their handler where it matters; the system's default otherwise
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  ConnectOptions options(Realm r) {
    long delay = new ConnectOptions().attemptDelay();
    if (happyEyeballsDelay != PyNone.NONE) {
      delay = (long) (Convert.doubleValue(r, happyEyeballsDelay) * 1e9);
    }
    return new ConnectOptions(0, delay, localAddress(r)).withFamily(javaFamily());
  }

  /** Whether an address is of the family that is asked for. */
  boolean allows(InetSocketAddress address) {
    boolean six = address.getAddress() instanceof Inet6Address;
    return family == 0 || six == (family == AF_INET6);
  }

  private @Nullable ProtocolFamily javaFamily() {
    return switch (family) {
      case 0 -> null;
      case AF_INET -> StandardProtocolFamily.INET;
      case AF_INET6 -> StandardProtocolFamily.INET6;
      default -> throw Errors.of(HttpErrors.GAI_ERROR, -6L, "ai_family not supported");
    };
  }

  private @Nullable InetSocketAddress localAddress(Realm r) {
    if (localAddress == PyNone.NONE) {
      return null;
    }
    Object[] pair = Iteration.toArray(r, localAddress);
    if (pair.length < 2) {
      throw Errors.typeError("local_addr must be a pair (host, port)");
    }
    int port = Ports.of(r, pair[1]);
    if (pair[0] == PyNone.NONE) {
      return new InetSocketAddress(port);
    }
    String host = Text.str(r, pair[0]);
    List<InetSocketAddress> known = new SystemResolver().resolveAtOnce(host, port);
    if (known == null || known.isEmpty()) {
      throw Errors.of(HttpErrors.GAI_ERROR, -2L, "Name or service not known");
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
