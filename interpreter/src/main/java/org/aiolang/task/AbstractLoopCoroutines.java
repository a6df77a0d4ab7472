package org.aiolang.task;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@code asyncio.AbstractEventLoop}, which raise when they are awaited. */
@Part
final class AbstractLoopCoroutines {
  private AbstractLoopCoroutines() {}

  private static Object unimplemented(Realm r, String method) {
    return NeverAwaited.made(r, new Unimplemented(method));
  }

  /** Raises NotImplementedError. */
  private static final class Unimplemented extends JavaCoroutine {
    private final String method;

    Unimplemented(String method) {
      this.method = method;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      throw Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR);
    }

    @Override
    public String qualname() {
      return "AbstractEventLoop." + method;
    }
  }

  /** Shutdown all active asynchronous generators. */
  @Fn
  @Async
  static Object shutdownAsyncgens(Realm r, PyObject self) {
    return unimplemented(r, "shutdown_asyncgens");
  }

  /** Schedule the shutdown of the default executor. */
  @Fn
  @Async
  static Object shutdownDefaultExecutor(Realm r, PyObject self) {
    return unimplemented(r, "shutdown_default_executor");
  }

  @Fn
  @Async
  static Object getaddrinfo(
      Realm r, PyObject self, @Kw Object host, @Kw Object port, @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "getaddrinfo");
  }

  @Fn
  @Async
  static Object getnameinfo(
      Realm r, PyObject self, @Kw Object sockaddr, @Kw @Default("0") Object flags) {
    return unimplemented(r, "getnameinfo");
  }

  @Fn
  @Async
  static Object createConnection(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "create_connection");
  }

  /** Create a TCP server bound to host and port. */
  @Fn
  @Async
  static Object createServer(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "create_server");
  }

  /** Send a file through a transport. */
  @Fn
  @Async
  static Object sendfile(
      Realm r,
      PyObject self,
      @Kw Object transport,
      @Kw Object file,
      @Kw @Default("0") Object offset,
      @Kw @Default("None") Object count,
      @KwOnly @Default("True") Object fallback) {
    return unimplemented(r, "sendfile");
  }

  /** Upgrade a transport to TLS. */
  @Fn
  @Async
  static Object startTls(
      Realm r,
      PyObject self,
      @Kw Object transport,
      @Kw Object protocol,
      @Kw Object sslcontext,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "start_tls");
  }

  @Fn
  @Async
  static Object createUnixConnection(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object path,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "create_unix_connection");
  }

  /** Create a server on a Unix socket. */
  @Fn
  @Async
  static Object createUnixServer(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object path,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "create_unix_server");
  }

  /** Make a transport of a socket that was accepted elsewhere. */
  @Fn
  @Async
  static Object connectAcceptedSocket(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw Object sock,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "connect_accepted_socket");
  }

  /** Create a datagram endpoint. */
  @Fn
  @Async
  static Object createDatagramEndpoint(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw @Default("None") Object localAddr,
      @Kw @Default("None") Object remoteAddr,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "create_datagram_endpoint");
  }

  /** Read a pipe. */
  @Fn
  @Async
  static Object connectReadPipe(
      Realm r, PyObject self, @Kw Object protocolFactory, @Kw Object pipe) {
    return unimplemented(r, "connect_read_pipe");
  }

  /** Write to a pipe. */
  @Fn
  @Async
  static Object connectWritePipe(
      Realm r, PyObject self, @Kw Object protocolFactory, @Kw Object pipe) {
    return unimplemented(r, "connect_write_pipe");
  }

  @Fn
  @Async
  static Object subprocessShell(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Kw Object cmd,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "subprocess_shell");
  }

  @Fn
  @Async
  static Object subprocessExec(
      Realm r,
      PyObject self,
      @Kw Object protocolFactory,
      @Args Object[] args,
      @KwArgs @Nullable PyDict options) {
    return unimplemented(r, "subprocess_exec");
  }

  @Fn
  @Async
  static Object sockRecv(Realm r, PyObject self, @Kw Object sock, @Kw Object nbytes) {
    return unimplemented(r, "sock_recv");
  }

  @Fn
  @Async
  static Object sockRecvInto(Realm r, PyObject self, @Kw Object sock, @Kw Object buf) {
    return unimplemented(r, "sock_recv_into");
  }

  @Fn
  @Async
  static Object sockRecvfrom(Realm r, PyObject self, @Kw Object sock, @Kw Object bufsize) {
    return unimplemented(r, "sock_recvfrom");
  }

  @Fn
  @Async
  static Object sockRecvfromInto(
      Realm r, PyObject self, @Kw Object sock, @Kw Object buf, @Kw @Default("0") Object nbytes) {
    return unimplemented(r, "sock_recvfrom_into");
  }

  @Fn
  @Async
  static Object sockSendall(Realm r, PyObject self, @Kw Object sock, @Kw Object data) {
    return unimplemented(r, "sock_sendall");
  }

  @Fn
  @Async
  static Object sockSendto(
      Realm r, PyObject self, @Kw Object sock, @Kw Object data, @Kw Object address) {
    return unimplemented(r, "sock_sendto");
  }

  @Fn
  @Async
  static Object sockConnect(Realm r, PyObject self, @Kw Object sock, @Kw Object address) {
    return unimplemented(r, "sock_connect");
  }

  @Fn
  @Async
  static Object sockAccept(Realm r, PyObject self, @Kw Object sock) {
    return unimplemented(r, "sock_accept");
  }

  @Fn
  @Async
  static Object sockSendfile(
      Realm r,
      PyObject self,
      @Kw Object sock,
      @Kw Object file,
      @Kw @Default("0") Object offset,
      @Kw @Default("None") Object count,
      @KwOnly @Default("None") Object fallback) {
    return unimplemented(r, "sock_sendfile");
  }
}
