package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Truth;
import org.aiolang.stdlib.io.BufferedFile;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.FileTypes;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** Methods of {@code _socket.socket}. */
@Type(value = "socket", module = "_socket")
final class SocketMethods {
  private static final int SOL_SOCKET = 1;
  private static final int IPPROTO_TCP = 6;
  private static final int SO_REUSEADDR = 2;
  private static final int SO_LINGER = 13;
  private static final int SO_TYPE = 3;
  private static final int SO_ERROR = 4;

  private SocketMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new PySocket(cls);
  }

  @Fn
  static void __init__(
      Realm r,
      PySocket self,
      @Kw @Default("-1") int family,
      @Kw @Default("-1") int type,
      @Kw @Default("-1") int proto,
      @Kw @Default("None") Object fileno) {
    int domain = family == -1 ? Sockaddr.AF_INET : family;
    int kind = type == -1 ? PySocket.STREAM : type & 0xF;
    if (fileno instanceof Accepted accepted) {
      try {
        self.open(r, domain, kind, Math.max(proto, 0), accepted, -1);
      } catch (IOException e) {
        throw self.error(r, e);
      }
      return;
    }
    if (fileno != PyNone.NONE) {
      SocketNumbers.open(r, self, Convert.longValue(r, fileno), family, type, proto);
      return;
    }
    if (domain != Sockaddr.AF_INET && domain != Sockaddr.AF_INET6 && domain != Sockaddr.AF_UNIX) {
      throw OsErrors.of(r, 97, "Address family not supported by protocol", null);
    }
    if (kind != PySocket.STREAM && (kind != PySocket.DATAGRAM || domain == Sockaddr.AF_UNIX)) {
      throw kind == PySocket.DATAGRAM
          ? OsErrors.of(r, 94, "Socket type not supported", null)
          : OsErrors.of(r, type == 3 ? 1 : 22, null);
    }
    try {
      self.open(
          r,
          domain,
          kind,
          Math.max(proto, 0),
          kind == PySocket.STREAM
              ? Paid.stream(r, PySocket.javaFamily(domain))
              : Paid.datagram(r, PySocket.javaFamily(domain)));
    } catch (IOException e) {
      throw self.error(r, e);
    }
    Object timeout = Attributes.get(r, r.importer().importPath(r, "_socket"), "_timeout");
    if (timeout instanceof Double d) {
      self.timeout = d;
    }
  }

  /** What stands for a duplicate of the descriptor, for a new socket. */
  @Fn("_share")
  static Object share(Realm r, PySocket self) {
    return self.share(r);
  }

  /**
   * Close the socket object without closing the underlying file descriptor.
   *
   * <p>The object cannot be used after this call, but the file descriptor can be reused for other
   * purposes. The file descriptor is returned.
   */
  @Fn
  static long detach(Realm r, PySocket self) {
    return self.detach(r);
  }

  /** Bind the socket to a local address. */
  @Fn
  static void bind(Realm r, PySocket self, Object address) {
    self.require(r);
    self.bind(r, Sockaddr.parse(r, self.family, address, "bind"));
  }

  /**
   * Enable a server to accept connections.
   *
   * <p>If backlog is specified, it must be at least 0 (if it is lower, it is set to 0); it
   * specifies the number of unaccepted connections that the system will allow before refusing new
   * connections.
   */
  @Fn
  static void listen(Realm r, PySocket self, @Default("128") int backlog) {
    self.listen(r, backlog);
  }

  /** Wait for a connection; what it gives is for socket(fileno=...), with the peer's address. */
  @Fn("_accept")
  static Object accept(Realm r, PySocket self) {
    SocketChannel channel = self.accept(r);
    try {
      return new PyTuple(
          new Accepted(channel), Sockaddr.of(self.family, channel.getRemoteAddress()));
    } catch (IOException e) {
      throw self.error(r, e);
    }
  }

  /** Connect the socket to a remote address. */
  @Fn
  static void connect(Realm r, PySocket self, Object address) {
    self.require(r);
    self.connect(r, Sockaddr.parse(r, self.family, address, "connect"));
  }

  /** This is like connect(address), but returns an error code instead of raising. */
  @Fn
  static long connectEx(Realm r, PySocket self, Object address) {
    self.require(r);
    SocketAddress to = Sockaddr.parse(r, self.family, address, "connect_ex");
    try {
      self.connect(r, to);
      return 0;
    } catch (PyException e) {
      Object number = Attributes.getOrNull(r, e.value(), "errno");
      if (number instanceof Long n) {
        return n;
      }
      if (e.is(org.aiolang.object.Exceptions.TIMEOUT_ERROR)) {
        return 11;
      }
      throw e;
    }
  }

  private static byte[] received(Realm r, PySocket self, int size) {
    ByteBuffer buffer = ByteBuffer.allocate(Sizes.check(r, size));
    self.receive(r, buffer);
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static void requireSize(int size, String caller) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in " + caller);
    }
  }

  private static void refuse(Realm r, int flags) {
    if (flags != 0) {
      throw OsErrors.of(r, 95, "Operation not supported", null);
    }
  }

  /**
   * Receive up to buffersize bytes from the socket.
   *
   * <p>When no data is available, block until at least one byte is available or until the remote
   * end is closed. When the remote end is closed and all data is read, return the empty string.
   */
  @Fn
  static Object recv(Realm r, PySocket self, int buffersize, @Default("0") int flags) {
    requireSize(buffersize, "recv");
    refuse(r, flags);
    return Buffers.of(received(r, self, buffersize));
  }

  /** Like recv(), but return also the sender's address. */
  @Fn
  static Object recvfrom(Realm r, PySocket self, int buffersize, @Default("0") int flags) {
    requireSize(buffersize, "recvfrom");
    refuse(r, flags);
    ByteBuffer buffer = ByteBuffer.allocate(Sizes.check(r, buffersize));
    SocketAddress from = self.receiveFrom(r, buffer);
    Object data = Buffers.of(Arrays.copyOf(buffer.array(), buffer.position()));
    return new PyTuple(data, from == null ? PyNone.NONE : Sockaddr.of(self.family, from));
  }

  /** The part of a buffer that is received into, which is its memory. */
  private static ByteBuffer target(Realm r, Object buffer, int nbytes, String caller) {
    ByteBuffer memory = ByteSource.writableOrNull(buffer);
    if (memory == null) {
      throw Errors.typeError(
          caller
              + "() argument 1 must be read-write bytes-like object, not "
              + r.typeOf(buffer).shown());
    }
    requireSize(nbytes, caller);
    if (nbytes > memory.remaining()) {
      throw Errors.valueError("buffer too small for requested bytes");
    }
    return nbytes == 0 ? memory : memory.limit(nbytes);
  }

  /** A version of recv() that stores its data into a buffer rather than creating a new string. */
  @Fn
  static long recvInto(
      Realm r,
      PySocket self,
      @Kw Object buffer,
      @Kw @Default("0") int nbytes,
      @Kw @Default("0") int flags) {
    refuse(r, flags);
    ByteBuffer into = target(r, buffer, nbytes, "recv_into");
    self.receive(r, into);
    return into.position();
  }

  /** Like recv_into(), but return also the sender's address. */
  @Fn
  static Object recvfromInto(
      Realm r,
      PySocket self,
      @Kw Object buffer,
      @Kw @Default("0") int nbytes,
      @Kw @Default("0") int flags) {
    refuse(r, flags);
    ByteBuffer into = target(r, buffer, nbytes, "recvfrom_into");
    SocketAddress from = self.receiveFrom(r, into);
    return new PyTuple(
        (long) into.position(), from == null ? PyNone.NONE : Sockaddr.of(self.family, from));
  }

  /** Send a data string to the socket. Return the number of bytes sent. */
  @Fn
  static long send(Realm r, PySocket self, Object data, @Default("0") int flags) {
    refuse(r, flags & ~0x4000);
    return self.send(r, ByteBuffer.wrap(Buffers.bytes(r, data)), self.deadline());
  }

  /** Send a data string to the socket: all of it, unless an error occurs. */
  @Fn
  static void sendall(Realm r, PySocket self, Object data, @Default("0") int flags) {
    refuse(r, flags & ~0x4000);
    ByteBuffer left = ByteBuffer.wrap(Buffers.bytes(r, data).clone());
    long deadline = self.deadline();
    do {
      self.send(r, left, deadline);
      r.safepoint();
    } while (left.hasRemaining());
  }

  /** sendto(data[, flags], address): like send(), but to that address. */
  @Fn
  static long sendto(Realm r, PySocket self, Object data, @Args Object[] rest) {
    if (rest.length < 1 || rest.length > 2) {
      throw Errors.typeError("sendto() takes 2 or 3 arguments (" + (rest.length + 1) + " given)");
    }
    byte[] bytes = Buffers.bytes(r, data);
    self.require(r);
    SocketAddress to = Sockaddr.parse(r, self.family, rest[rest.length - 1], "sendto");
    return self.sendTo(r, ByteBuffer.wrap(bytes), to);
  }

  /** Shut down the reading side, the writing side, or both. */
  @Fn
  static void shutdown(Realm r, PySocket self, int how) {
    self.shutdown(r, how);
  }

  /** Close the socket; it cannot be used after this call. */
  @Fn
  static void close(Realm r, PySocket self) {
    self.close(r);
  }

  /** What stands for its descriptor, for another socket object; this one is closed. */
  @Fn("_take")
  static Object take(Realm r, PySocket self) {
    return new Accepted(self.take(r));
  }

  @Getter("_closed")
  static boolean isClosed(PySocket self) {
    return self.closing;
  }

  /** Return the integer file descriptor of the socket. */
  @Fn
  static long fileno(PySocket self) {
    return self.descriptor();
  }

  /** Return the address of the local endpoint. */
  @Fn
  static Object getsockname(Realm r, PySocket self) {
    return Sockaddr.of(self.family, self.local(r));
  }

  /** Return the address of the remote endpoint. */
  @Fn
  static Object getpeername(Realm r, PySocket self) {
    return Sockaddr.of(self.family, self.remote(r));
  }

  /**
   * Set a timeout on socket operations.
   *
   * <p>'timeout' can be a float, giving in seconds, or None. Setting a timeout of None disables the
   * timeout feature.
   */
  @Fn
  static void settimeout(Realm r, PySocket self, Object timeout) {
    if (timeout == PyNone.NONE) {
      self.timeout = -1;
      return;
    }
    double seconds =
        timeout instanceof Double d ? d : Convert.doubleValue(r, Convert.index(r, timeout));
    if (seconds < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    self.timeout = seconds;
  }

  /** Returns the timeout in seconds (float) associated with socket operations. */
  @Fn
  static Object gettimeout(PySocket self) {
    return self.timeout < 0 ? PyNone.NONE : (Object) self.timeout;
  }

  /** Set the socket to blocking (flag is true) or non-blocking (false). */
  @Fn
  static void setblocking(Realm r, PySocket self, Object flag) {
    self.timeout = Truth.of(r, flag) ? -1 : 0;
  }

  /** Returns True if socket is in blocking mode, or False if it is in non-blocking mode. */
  @Fn
  static boolean getblocking(PySocket self) {
    return self.timeout != 0;
  }

  @Getter("timeout")
  static Object timeout(PySocket self) {
    return gettimeout(self);
  }

  @Getter("family")
  static long family(PySocket self) {
    return self.family;
  }

  @Getter("type")
  static long kind(PySocket self) {
    return self.kind;
  }

  @Getter("proto")
  static long protocol(PySocket self) {
    return self.protocol;
  }

  /** Options that only some systems have are known by their names. */
  private static @Nullable SocketOption<?> named(NetworkChannel channel, String name) {
    for (SocketOption<?> option : channel.supportedOptions()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  private static @Nullable SocketOption<?> option(NetworkChannel channel, int level, int name) {
    if (level == IPPROTO_TCP) {
      return switch (name) {
        case 1 -> StandardSocketOptions.TCP_NODELAY;
        case 4 -> named(channel, "TCP_KEEPIDLE");
        case 5 -> named(channel, "TCP_KEEPINTERVAL");
        case 6 -> named(channel, "TCP_KEEPCOUNT");
        case 12 -> named(channel, "TCP_QUICKACK");
        default -> null;
      };
    }
    if (level == 0) {
      return switch (name) {
        case 1 -> StandardSocketOptions.IP_TOS;
        case 33 -> StandardSocketOptions.IP_MULTICAST_TTL;
        case 34 -> StandardSocketOptions.IP_MULTICAST_LOOP;
        default -> null;
      };
    }
    if (level != SOL_SOCKET) {
      return null;
    }
    return switch (name) {
      case SO_REUSEADDR -> StandardSocketOptions.SO_REUSEADDR;
      case 6 -> StandardSocketOptions.SO_BROADCAST;
      case 7 -> StandardSocketOptions.SO_SNDBUF;
      case 8 -> StandardSocketOptions.SO_RCVBUF;
      case 9 -> StandardSocketOptions.SO_KEEPALIVE;
      case SO_LINGER -> StandardSocketOptions.SO_LINGER;
      case 15 -> StandardSocketOptions.SO_REUSEPORT;
      default -> null;
    };
  }

  /** Set a socket option: setsockopt(level, option, value). */
  @Fn
  static void setsockopt(Realm r, PySocket self, int level, int optname, Object value) {
    SelectableChannel channel = self.require(r);
    if (Multicast.has(level, optname) && channel instanceof DatagramChannel datagrams) {
      try {
        Multicast.set(datagrams, level, optname, ByteSource.of(r, value));
      } catch (IOException e) {
        throw self.error(r, e);
      } catch (IllegalArgumentException e) {
        throw OsErrors.of(r, 22, null);
      }
      return;
    }
    NetworkChannel c = (NetworkChannel) channel;
    SocketOption<?> option = option(c, level, optname);
    if (option == null) {
      throw OsErrors.of(r, 92, "Protocol not available", null);
    }
    long number = option == StandardSocketOptions.SO_LINGER ? linger(r, value) : number(r, value);
    if (option == StandardSocketOptions.SO_REUSEADDR) {
      self.reuseAddress = number != 0;
    } else if (option == StandardSocketOptions.SO_REUSEPORT) {
      self.reusePort = number != 0;
    } else if (option == StandardSocketOptions.SO_KEEPALIVE) {
      self.keepAlive = number != 0;
    }
    if (!c.supportedOptions().contains(option)) {
      return; // the system takes it and does nothing, as SO_KEEPALIVE of a datagram socket
    }
    try {
      set(c, option, number);
    } catch (IOException e) {
      throw self.error(r, e);
    }
  }

  /** A number, or the bytes of one. */
  private static long number(Realm r, Object value) {
    byte[] bytes = ByteSource.orNull(value);
    if (bytes == null) {
      return Convert.longValue(r, Convert.index(r, value));
    }
    if (bytes.length == 0) {
      throw OsErrors.of(r, 22, null);
    }
    long number = 0;
    for (int i = Math.min(bytes.length, Integer.BYTES) - 1; i >= 0; i--) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }

  /** The seconds of a {@code struct linger}: whether to linger, and for how long; -1 for not. */
  private static long linger(Realm r, Object value) {
    byte[] two = ByteSource.of(r, value);
    if (two.length != 2 * Integer.BYTES) {
      throw OsErrors.of(r, 22, null);
    }
    ByteBuffer pair = ByteBuffer.wrap(two).order(ByteOrder.nativeOrder());
    return pair.getInt() == 0 ? -1 : pair.getInt();
  }

  @SuppressWarnings("unchecked")
  private static void set(NetworkChannel c, SocketOption<?> option, long value) throws IOException {
    if (option.type() == Boolean.class) {
      c.setOption((SocketOption<Boolean>) option, value != 0);
    } else {
      c.setOption((SocketOption<Integer>) option, (int) value);
    }
  }

  /** Get a socket option: getsockopt(level, option). */
  @Fn
  static long getsockopt(Realm r, PySocket self, int level, int optname) {
    SelectableChannel channel = self.require(r);
    if (level == SOL_SOCKET && optname == SO_ERROR) {
      return self.pendingError(r);
    }
    if (level == SOL_SOCKET && optname == SO_TYPE) {
      return self.kind;
    }
    if (level == SOL_SOCKET && optname == SO_REUSEADDR) {
      return self.reuseAddress ? 1 : 0;
    }
    if (level == SOL_SOCKET && optname == 30) {
      return channel instanceof ServerSocketChannel ? 1 : 0;
    }
    NetworkChannel c = (NetworkChannel) channel;
    SocketOption<?> option = option(c, level, optname);
    if (option == StandardSocketOptions.SO_KEEPALIVE && channel instanceof ServerSocketChannel) {
      return self.keepAlive ? 1 : 0;
    }
    if (option == null || !c.supportedOptions().contains(option)) {
      throw OsErrors.of(r, 92, "Protocol not available", null);
    }
    try {
      Object value = c.getOption(option);
      return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).longValue();
    } catch (IOException e) {
      throw self.error(r, e);
    }
  }

  /** A binary file over the socket; it keeps the socket from being closed before it. */
  @Fn("_file")
  static Object file(Realm r, PySocket self, boolean reading) {
    self.require(r);
    return new BufferedFile(
        reading ? FileTypes.READER : FileTypes.WRITER,
        new SocketDevice(r, self, reading),
        (long) self.descriptor(),
        reading ? "rb" : "wb",
        null);
  }
}
