package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.socket.Accepted;
import org.jspecify.annotations.Nullable;

/** The socket object of a connection or a listener, and what {@code get_extra_info} shows of it. */
final class SocketView {
  private static final int AF_UNIX = 1;
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int TCP = 6;
  private static final long SOL_SOCKET = 1;
  private static final long SO_KEEPALIVE = 9;

  private final Object socket;
  private @Nullable Object shown;
  private long number = -1;

  /** Of {@code socket.socket}. */
  SocketView(Object socket) {
    this.socket = socket;
  }

  /** One that stands for a channel. */
  static SocketView of(Realm r, SelectableChannel channel) {
    int family = family(channel);
    Object socket =
        Calls.call(
            r,
            Attributes.get(r, r.importer().importPath(r, "socket"), "socket"),
            new Object[] {
              (long) family, 1L, family == AF_UNIX ? 0L : (long) TCP, new Accepted(channel)
            },
            null);
    Calls.invoke(r, socket, "setblocking", false);
    return new SocketView(socket);
  }

  private static int family(SelectableChannel channel) {
    SocketAddress local;
    try {
      local = ((NetworkChannel) channel).getLocalAddress();
    } catch (IOException closed) {
      return AF_INET;
    }
    if (local instanceof UnixDomainSocketAddress) {
      return AF_UNIX;
    }
    return local instanceof InetSocketAddress inet && inet.getAddress() instanceof Inet6Address
        ? AF_INET6
        : AF_INET;
  }

  /** {@code asyncio.trsock.TransportSocket}, the same each time. */
  Object transportSocket(Realm r) {
    Object view = shown;
    if (view == null) {
      Object type =
          Attributes.get(r, r.importer().importPath(r, "asyncio.trsock"), "TransportSocket");
      view = Calls.call1(r, type, socket);
      shown = view;
    }
    return view;
  }

  /** Shows that connections are accepted with SO_KEEPALIVE. */
  void keepAlive(Realm r, boolean enabled) {
    if (enabled) {
      Calls.invoke(r, socket, "setsockopt", SOL_SOCKET, SO_KEEPALIVE, 1L);
    }
  }

  String describe(Realm r) {
    return Text.repr(r, socket);
  }

  /** Its number, also once it is closed. */
  long fileno(Realm r) {
    if (number < 0) {
      number = Convert.longValue(r, Calls.invoke(r, socket, "fileno"));
    }
    return number;
  }

  void close(Realm r) {
    fileno(r);
    Calls.invoke(r, socket, "close");
  }
}
