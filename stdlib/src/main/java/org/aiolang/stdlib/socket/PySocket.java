package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.lang.ref.Reference;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.stdlib.io.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * {@code _socket.socket}. Java has a class for each use of a stream socket, so the channel of one
 * that begins to listen is changed; options that were set before go along.
 */
final class PySocket extends PyObject {
  static final PyType TYPE = PyType.builtin("socket").members(new SocketMethodsTable());

  static final int STREAM = 1;
  static final int DATAGRAM = 2;

  private static final int EBADF = 9;
  private static final int EAGAIN = 11;
  private static final int EINVAL = 22;
  private static final int EPIPE = 32;
  private static final int EISCONN = 106;
  private static final int ENOTCONN = 107;
  private static final int EINPROGRESS = 115;

  int family;
  int kind;
  int protocol;

  /** Seconds; negative without a limit, 0 for not at all. */
  double timeout = -1;

  /** Null before it is opened, and once it is closed. */
  private @Nullable OpenSocket open;

  boolean reuseAddress;
  boolean reusePort;

  /** Of the connections that it accepts: Java does not let a listening socket have it. */
  boolean keepAlive;

  /** Files made of it that are open: it is closed after the last. */
  int files;

  boolean closing;
  private boolean inputShut;

  /** The connection under way came to stand while nobody was told by {@link #connect}. */
  private boolean justConnected;

  PySocket(PyType cls) {
    super(cls.instanceShape());
  }

  /** Takes an open connection, and its number where it has one. */
  void open(Realm r, int family, int kind, int protocol, Accepted accepted, int number)
      throws IOException {
    open(r, family, kind, protocol, accepted.channel, accepted.shares, number);
  }

  /** What another socket can be made of that shares the channel. */
  Accepted share(Realm r) {
    return new Accepted(require(r), requireOpen(r).shares);
  }

  /** Lets go of its descriptor, which stays open; gives its number. */
  int detach(Realm r) {
    OpenSocket o = open;
    if (o == null) {
      return -1;
    }
    o.leave();
    Descriptors.of(r).replace(o.number, new Detached(this, o.channel, o.shares));
    open = null;
    closing = true;
    return o.number;
  }

  /** Takes a channel as its own. */
  void open(Realm r, int family, int kind, int protocol, SelectableChannel channel)
      throws IOException {
    open(r, family, kind, protocol, channel, new Shares(), -1);
  }

  private void open(
      Realm r,
      int family,
      int kind,
      int protocol,
      SelectableChannel channel,
      Shares shares,
      int number)
      throws IOException {
    channel.configureBlocking(false);
    this.family = family;
    this.kind = kind;
    this.protocol = protocol;
    if (channel instanceof ServerSocketChannel server && family != Sockaddr.AF_UNIX) {
      reuseAddress = server.getOption(StandardSocketOptions.SO_REUSEADDR);
    }
    if (open != null) {
      open.release(r); // by a second __init__
    }
    open = new OpenSocket(r, this, channel, shares, number);
    Readiness.of(r);
  }

  static ProtocolFamily javaFamily(int family) {
    return switch (family) {
      case Sockaddr.AF_INET6 -> StandardProtocolFamily.INET6;
      case Sockaddr.AF_UNIX -> StandardProtocolFamily.UNIX;
      default -> StandardProtocolFamily.INET;
    };
  }

  /** Its number; -1 where it is not open. */
  int descriptor() {
    return open == null ? -1 : open.number;
  }

  static int ops(SelectableChannel channel, boolean writing) {
    if (channel instanceof ServerSocketChannel) {
      return writing ? 0 : SelectionKey.OP_ACCEPT;
    }
    if (!writing) {
      return SelectionKey.OP_READ;
    }
    return channel instanceof SocketChannel s && s.isConnectionPending()
        ? SelectionKey.OP_CONNECT
        : SelectionKey.OP_WRITE;
  }

  /** The channel; EBADF where the socket is closed. */
  SelectableChannel require(Realm r) {
    return requireOpen(r).channel;
  }

  private OpenSocket requireOpen(Realm r) {
    OpenSocket o = open;
    if (o == null) {
      throw OsErrors.of(r, EBADF, null);
    }
    return o;
  }

  PyException error(Realm r, IOException e) {
    return e instanceof ClosedChannelException
        ? OsErrors.of(r, EBADF, null)
        : HttpErrors.connection(r, e);
  }

  private PyException errno(Realm r, int number, String text) {
    return OsErrors.of(r, number, text, null);
  }

  /** Waits until the channel is ready: TimeoutError, or EAGAIN of a socket that does not block. */
  private void await(Realm r, int ops, long deadline) throws IOException {
    if (timeout == 0) {
      throw OsErrors.of(r, EAGAIN, null);
    }
    try {
      if (!Readiness.of(r).await(r, require(r), ops, deadline)) {
        throw Errors.of(Exceptions.TIMEOUT_ERROR, "timed out");
      }
    } finally {
      Reference.reachabilityFence(this); // who waits has not lost it
    }
  }

  long deadline() {
    return Readiness.deadline(timeout);
  }

  void bind(Realm r, SocketAddress address) {
    try {
      if (address instanceof InetSocketAddress inet) {
        r.world().checkListen(inet);
      } else if (address instanceof UnixDomainSocketAddress unix) {
        r.world().checkWrite(unix.getPath());
        swap(r, Paid.listening(r, StandardProtocolFamily.UNIX));
      }
      NetworkChannel c = (NetworkChannel) require(r);
      if (c.getLocalAddress() instanceof InetSocketAddress bound && bound.getPort() != 0) {
        throw OsErrors.of(r, EINVAL, null);
      }
      if (!(address instanceof UnixDomainSocketAddress)) {
        c.setOption(StandardSocketOptions.SO_REUSEADDR, reuseAddress);
      }
      c.bind(address);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  private void swap(Realm r, SelectableChannel next) throws IOException {
    OpenSocket o = requireOpen(r);
    o.channel.close();
    next.configureBlocking(false);
    o.channel = next;
  }

  void listen(Realm r, int backlog) {
    SelectableChannel c = require(r);
    if (c instanceof DatagramChannel) {
      throw errno(r, 95, "Operation not supported");
    }
    if (!(c instanceof SocketChannel stream)) {
      return;
    }
    try {
      SocketAddress local = stream.getLocalAddress();
      if (stream.getRemoteAddress() != null || family == Sockaddr.AF_UNIX) {
        throw OsErrors.of(r, EINVAL, null);
      }
      if (local == null) {
        r.world().checkListen(new InetSocketAddress(0));
      }
      ServerSocketChannel server = Paid.listening(r, javaFamily(family));
      swap(r, server);
      server.setOption(StandardSocketOptions.SO_REUSEADDR, reuseAddress);
      if (reusePort) {
        server.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      }
      server.bind(local, Math.max(backlog, 1));
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  /** Waits for a connection and gives its channel. */
  SocketChannel accept(Realm r) {
    if (!(require(r) instanceof ServerSocketChannel server)) {
      throw OsErrors.of(r, EINVAL, null);
    }
    long deadline = deadline();
    try {
      while (true) {
        SocketChannel accepted = server.accept();
        if (accepted != null) {
          Paid.accepted(r, accepted);
          if (keepAlive) {
            accepted.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
          }
          return accepted;
        }
        await(r, SelectionKey.OP_ACCEPT, deadline);
      }
    } catch (NotYetBoundException e) {
      throw OsErrors.of(r, EINVAL, null);
    } catch (IOException e) {
      if (Paid.makesRoom(r, e)) {
        return accept(r);
      }
      throw error(r, e);
    }
  }

  void connect(Realm r, SocketAddress address) {
    SelectableChannel c = require(r);
    try {
      SocketAddress allowed =
          address instanceof InetSocketAddress inet ? r.world().checkConnect(inet) : address;
      if (address instanceof UnixDomainSocketAddress unix) {
        r.world().checkWrite(unix.getPath());
      }
      if (c instanceof DatagramChannel d) {
        d.disconnect();
        d.connect(allowed);
        return;
      }
      if (!(c instanceof SocketChannel stream)) {
        throw OsErrors.of(r, EINVAL, null);
      }
      if (justConnected) {
        justConnected = false;
        return;
      }
      if (stream.isConnectionPending()) {
        if (!stream.finishConnect()) {
          throw errno(r, 114, "Operation already in progress");
        }
        return;
      }
      boolean done = stream.connect(allowed);
      long deadline = deadline();
      while (!done) {
        if (timeout == 0) {
          throw OsErrors.of(r, EINPROGRESS, null);
        }
        await(r, SelectionKey.OP_CONNECT, deadline);
        done = stream.finishConnect();
      }
    } catch (AlreadyConnectedException e) {
      throw errno(r, EISCONN, "Transport endpoint is already connected");
    } catch (IOException e) {
      failedConnect(r);
      throw error(r, e);
    }
  }

  /** Java closes a channel whose connection failed; a socket goes on. */
  private void failedConnect(Realm r) {
    OpenSocket o = open;
    if (o != null && !o.channel.isOpen()) {
      try {
        swap(r, Paid.opened(r, SocketChannel.open(javaFamily(family))));
      } catch (IOException e) {
        throw error(r, e);
      }
    }
  }

  /** The number of the error that a connection under way ended with: {@code SO_ERROR}. */
  long pendingError(Realm r) {
    if (!(require(r) instanceof SocketChannel stream) || !stream.isConnectionPending()) {
      return 0;
    }
    try {
      justConnected = stream.finishConnect();
      return 0;
    } catch (IOException e) {
      failedConnect(r);
      return OsErrors.errno(e);
    }
  }

  /** Reads at least one byte; 0 at the end, or where none were wanted. */
  int receive(Realm r, ByteBuffer into) {
    SelectableChannel c = require(r);
    long deadline = deadline();
    try {
      if (into.remaining() == 0 || inputShut) {
        return 0;
      }
      while (true) {
        int n =
            c instanceof SocketChannel stream
                ? stream.read(into)
                : c instanceof DatagramChannel d ? received(d, into) : notConnected(r);
        if (n != 0) {
          return Math.max(n, 0);
        }
        await(r, SelectionKey.OP_READ, deadline);
        c = require(r);
      }
    } catch (NotYetConnectedException e) {
      throw OsErrors.of(r, ENOTCONN, null);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  /** -1 for a datagram without bytes. */
  private static int received(DatagramChannel d, ByteBuffer into) throws IOException {
    int before = into.position();
    SocketAddress from = d.receive(into);
    return from == null ? 0 : into.position() == before ? -1 : into.position() - before;
  }

  private static int notConnected(Realm r) {
    throw OsErrors.of(r, ENOTCONN, null);
  }

  /** Receives a datagram, or bytes of a stream, whose sender is null. */
  @Nullable SocketAddress receiveFrom(Realm r, ByteBuffer into) {
    if (!(require(r) instanceof DatagramChannel d)) {
      receive(r, into);
      return null;
    }
    long deadline = deadline();
    try {
      while (true) {
        SocketAddress from = d.receive(into);
        if (from != null) {
          return from;
        }
        await(r, SelectionKey.OP_READ, deadline);
        require(r);
      }
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  /** Writes some of the bytes, at least one, and gives their number. */
  int send(Realm r, ByteBuffer from, long deadline) {
    SelectableChannel c = require(r);
    try {
      while (true) {
        int n;
        if (c instanceof SocketChannel stream) {
          n = stream.write(from);
        } else if (c instanceof DatagramChannel d) {
          if (!d.isConnected()) {
            throw errno(r, 89, "Destination address required");
          }
          if (!from.hasRemaining()) {
            // Java sends no empty datagram from a connected socket.
            throw errno(r, 95, "Operation not supported");
          }
          n = d.write(from);
        } else {
          throw OsErrors.of(r, EPIPE, null);
        }
        if (n > 0 || !from.hasRemaining()) {
          return n;
        }
        await(r, SelectionKey.OP_WRITE, deadline);
        c = require(r);
      }
    } catch (NotYetConnectedException e) {
      throw OsErrors.of(r, EPIPE, null);
    } catch (ClosedChannelException e) {
      throw OsErrors.of(r, open == null ? EBADF : EPIPE, null);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  int sendTo(Realm r, ByteBuffer data, SocketAddress to) {
    if (!(require(r) instanceof DatagramChannel d)) {
      return send(r, data, deadline());
    }
    try {
      SocketAddress allowed =
          to instanceof InetSocketAddress inet ? r.world().checkConnect(inet) : to;
      return d.send(data, allowed);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  void shutdown(Realm r, int how) {
    if (how < 0 || how > 2) {
      throw OsErrors.of(r, EINVAL, null);
    }
    if (!(require(r) instanceof SocketChannel stream)) {
      throw OsErrors.of(r, ENOTCONN, null);
    }
    try {
      if (how != 1) {
        stream.shutdownInput();
        inputShut = true;
      }
      if (how != 0) {
        stream.shutdownOutput();
      }
    } catch (NotYetConnectedException e) {
      throw OsErrors.of(r, ENOTCONN, null);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  @Nullable SocketAddress local(Realm r) {
    try {
      return ((NetworkChannel) require(r)).getLocalAddress();
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  /** Where it is connected to; ENOTCONN where it is not. */
  SocketAddress remote(Realm r) {
    try {
      SelectableChannel c = require(r);
      SocketAddress remote =
          c instanceof SocketChannel s && s.isConnected()
              ? s.getRemoteAddress()
              : c instanceof DatagramChannel d ? d.getRemoteAddress() : null;
      if (remote == null) {
        throw OsErrors.of(r, ENOTCONN, null);
      }
      return remote;
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  /** Gives its channel away. */
  SelectableChannel take(Realm r) {
    OpenSocket o = requireOpen(r);
    closing = true;
    open = null;
    o.leave();
    Descriptors.of(r).remove(o.number);
    return o.channel;
  }

  /** Closes it, or once its files are closed. */
  void close(Realm r) {
    closing = true;
    OpenSocket o = open;
    if (o == null) {
      return;
    }
    o.closing = true;
    if (files > 0) {
      return;
    }
    open = null;
    try {
      o.release(r);
    } catch (IOException e) {
      throw error(r, e);
    }
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
