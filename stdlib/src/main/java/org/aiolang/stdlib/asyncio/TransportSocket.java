package org.aiolang.stdlib.asyncio;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.trsock.TransportSocket}: what may be asked of a socket that a transport owns. */
final class TransportSocket extends PyObject {
  static final PyType TYPE =
      PyType.builtin("TransportSocket").sealed().members(new TransportSocketMethodsTable());

  private final SocketAddress local;
  private final @Nullable SocketAddress remote;

  TransportSocket(SocketAddress local, @Nullable SocketAddress remote) {
    super(TYPE.instanceShape());
    this.local = local;
    this.remote = remote;
  }

  /** Methods of a transport's socket. */
  @Type(value = "TransportSocket", module = "asyncio.trsock")
  static final class Methods {
    private Methods() {}

    @Fn
    static Object getsockname(TransportSocket self) {
      return Addresses.tuple(self.local);
    }

    @Fn
    static Object getpeername(Realm r, TransportSocket self) {
      if (self.remote == null) {
        throw OsErrors.of(r, 107, null);
      }
      return Addresses.tuple(self.remote);
    }

    /** AF_INET or AF_INET6. */
    @Getter
    static long family(TransportSocket self) {
      return self.local instanceof InetSocketAddress a && a.getAddress() instanceof Inet6Address
          ? 10
          : 2;
    }

    /** SOCK_STREAM. */
    @Getter
    static long type(TransportSocket self) {
      return 1;
    }

    @Getter
    static long proto(TransportSocket self) {
      return 6;
    }

    /** The number of the descriptor is the machine's own affair here. */
    @Fn
    static long fileno(TransportSocket self) {
      throw Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR, "fileno is not supported");
    }

    @Fn
    static String __repr__(Realm r, TransportSocket self) {
      StringBuilder out = new StringBuilder("<asyncio.TransportSocket family=");
      out.append(family(self)).append(", type=1, proto=6, laddr=");
      out.append(Text.repr(r, Addresses.tuple(self.local)));
      if (self.remote != null) {
        out.append(", raddr=").append(Text.repr(r, Addresses.tuple(self.remote)));
      }
      return out.append('>').toString();
    }
  }
}
