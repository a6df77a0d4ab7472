package org.aiolang.task;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the event loop that make transports. They are the library's, which is above this
 * package, so they are found by the names of its modules.
 */
@Part
final class ConnectionMethods {
  private ConnectionMethods() {}

  static Object call(
      Realm r, String module, String name, @Nullable PyDict keywords, Object... args) {
    Object function = Attributes.get(r, r.importer().importPath(r, module), name);
    return Calls.callWith(r, function, args, keywords);
  }

  /** Look a host and a port up in a thread: the result is that of socket.getaddrinfo(). */
  @Fn
  @Async
  static Object getaddrinfo(
      Realm r, AsyncLoop self, @Kw Object host, @Kw Object port, @KwArgs @Nullable PyDict options) {
    return call(r, "asyncio.sockets", "getaddrinfo", options, self, host, port);
  }

  /** Look an address's names up in a thread: the result is that of socket.getnameinfo(). */
  @Fn
  @Async
  static Object getnameinfo(
      Realm r, AsyncLoop self, @Kw Object sockaddr, @Kw @Default("0") Object flags) {
    return call(r, "asyncio.sockets", "getnameinfo", null, self, sockaddr, flags);
  }

  /** Connect to a TCP server; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object createConnection(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwArgs @Nullable PyDict options) {
    return call(r, "_streams", "create_connection", options, self, protocolFactory, host, port);
  }

  /** Create a TCP server: the result is a Server. */
  @Fn
  @Async
  static Object createServer(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwArgs @Nullable PyDict options) {
    return call(r, "_streams", "create_server", options, self, protocolFactory, host, port);
  }

  /** Upgrade a transport to TLS; the result is the transport to use from then on. */
  @Fn
  @Async
  static Object startTls(
      Realm r,
      AsyncLoop self,
      @Kw Object transport,
      @Kw Object protocol,
      @Kw Object sslcontext,
      @KwArgs @Nullable PyDict options) {
    return call(r, "_streams", "start_tls", options, self, transport, protocol, sslcontext);
  }

  /**
   * Send a file to transport.
   *
   * <p>Return the total number of bytes which were sent. offset tells from where to start reading
   * the file, count how many bytes to send; None sends all that follow. Where the system cannot
   * send the file by itself it is read and written, unless fallback is False.
   */
  @Fn
  @Async
  static Object sendfile(
      Realm r,
      AsyncLoop self,
      @Kw Object transport,
      @Kw Object file,
      @Kw @Default("0") Object offset,
      @Kw @Default("None") Object count,
      @KwArgs @Nullable PyDict options) {
    return call(r, "asyncio.sendfile", "sendfile", options, self, transport, file, offset, count);
  }

  /** Have the system send a file: a loop of this class cannot. */
  @Fn("_sendfile_native")
  static Object sendfileNative(
      Realm r, AsyncLoop self, Object transp, Object file, Object offset, Object count) {
    return call(r, "asyncio.sendfile", "refuse", null, self, transp, file, offset, count);
  }

  /** Make a transport of a socket that was accepted elsewhere. */
  @Fn
  @Async
  static Object connectAcceptedSocket(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw Object sock,
      @KwArgs @Nullable PyDict options) {
    return call(r, "asyncio.unix", "connect_accepted_socket", options, self, protocolFactory, sock);
  }

  /** Connect to a Unix socket; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object createUnixConnection(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object path,
      @KwArgs @Nullable PyDict options) {
    return call(r, "asyncio.unix", "create_unix_connection", options, self, protocolFactory, path);
  }

  /** Create a server on a Unix socket: the result is a Server. */
  @Fn
  @Async
  static Object createUnixServer(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object path,
      @KwArgs @Nullable PyDict options) {
    return call(r, "asyncio.unix", "create_unix_server", options, self, protocolFactory, path);
  }

  /** Create a datagram endpoint; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object createDatagramEndpoint(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object localAddr,
      @Kw @Default("None") Object remoteAddr,
      @KwArgs @Nullable PyDict options) {
    return call(
        r,
        "asyncio.datagrams",
        "create_datagram_endpoint",
        options,
        self,
        protocolFactory,
        localAddr,
        remoteAddr);
  }

  /** Read a pipe; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object connectReadPipe(
      Realm r, AsyncLoop self, @Kw Object protocolFactory, @Kw Object pipe) {
    return call(r, "asyncio.pipes", "connect_read_pipe", null, self, protocolFactory, pipe);
  }

  /** Write to a pipe; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object connectWritePipe(
      Realm r, AsyncLoop self, @Kw Object protocolFactory, @Kw Object pipe) {
    return call(r, "asyncio.pipes", "connect_write_pipe", null, self, protocolFactory, pipe);
  }

  /** Start a command in a shell; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object subprocessShell(
      Realm r,
      AsyncLoop self,
      @Kw Object protocolFactory,
      @Kw Object cmd,
      @KwArgs @Nullable PyDict options) {
    return call(
        r, "asyncio.base_subprocess", "subprocess_shell", options, self, protocolFactory, cmd);
  }

  /** Start a program; the result is a pair of the transport and the protocol. */
  @Fn
  @Async
  static Object subprocessExec(
      Realm r,
      AsyncLoop self,
      Object protocolFactory,
      @Args Object[] args,
      @KwArgs @Nullable PyDict options) {
    Object[] all = new Object[args.length + 2];
    all[0] = self;
    all[1] = protocolFactory;
    System.arraycopy(args, 0, all, 2, args.length);
    return call(r, "asyncio.base_subprocess", "subprocess_exec", options, all);
  }
}
