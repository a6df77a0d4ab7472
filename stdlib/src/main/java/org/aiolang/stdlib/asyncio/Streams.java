package org.aiolang.stdlib.asyncio;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.http.HttpErrors;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code open_connection} and {@code start_server}. */
final class Streams {
  private Streams() {}

  /**
   * Options that change nothing here are taken, such as {@code reuse_address}; others are refused.
   */
  static void refuse(Realm r, @Nullable PyDict options) {
    if (options == null) {
      return;
    }
    for (int i = options.first(); i < options.limit(); i++) {
      if (!(options.keyAt(i) instanceof String name)) {
        continue;
      }
      Object value = options.valueAt(i);
      boolean harmless =
          switch (name) {
            case "ssl", "sock", "local_addr", "server_hostname", "reuse_port", "keep_alive" ->
                value == PyNone.NONE || Boolean.FALSE.equals(value);
            case "family", "flags", "proto" -> value.equals(0L);
            case "start_serving" -> Boolean.TRUE.equals(value);
            case "reuse_address", "happy_eyeballs_delay", "interleave", "all_errors" -> true;
            default -> throw Errors.typeError("got an unexpected keyword argument '" + name + "'");
          };
      if (!harmless) {
        throw Errors.of(
            Exceptions.NOT_IMPLEMENTED_ERROR,
            name + "=" + Text.repr(r, value) + " is not supported");
      }
    }
  }

  static Object open(Realm r, @Nullable String host, Object port, long limit) {
    if (host == null && port == PyNone.NONE) {
      throw Errors.valueError("host and port was not specified and no sock specified");
    }
    return NeverAwaited.made(r, new OpenConnection(host, port(r, port), limit));
  }

  static Object serve(Realm r, Object welcome, Object host, Object port, long limit, int backlog) {
    if (host == PyNone.NONE && port == PyNone.NONE) {
      throw Errors.valueError("Neither host/port nor sock were specified");
    }
    List<String> hosts = new ArrayList<>();
    String one = Text.asString(host);
    if (one != null) {
      if (!one.isEmpty()) {
        hosts.add(one);
      }
    } else if (host != PyNone.NONE) {
      for (Object item : Iteration.toArray(r, host)) {
        hosts.add(Text.str(r, item));
      }
    }
    return NeverAwaited.made(r, new StartServer(welcome, hosts, port(r, port), backlog, limit));
  }

  private static int port(Realm r, Object port) {
    if (port == PyNone.NONE) {
      return 0;
    }
    String text = Text.asString(port);
    long n;
    if (text == null) {
      n = Convert.longValue(r, port);
    } else {
      try {
        n = Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw Errors.of(HttpErrors.GAI_ERROR, -8L, "Servname not supported for ai_socktype");
      }
    }
    if (n < 0 || n > 65535) {
      throw Errors.overflowError("getsockaddrarg: port must be 0-65535.");
    }
    return (int) n;
  }
}
