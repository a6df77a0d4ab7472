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
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the event loop on sockets of module {@code socket}: callbacks when one is ready, and
 * coroutines, written in the language in {@code asyncio.sockets}.
 */
@Part
final class WatchMethods {
  private WatchMethods() {}

  private static int descriptor(Realm r, Object fd) {
    Object number = fd;
    if (!(fd instanceof Long)) {
      Object method = Attributes.getOrNull(r, fd, "fileno");
      if (method == null) {
        throw Errors.valueError("Invalid file object: " + Text.repr(r, fd));
      }
      number = Calls.call0(r, method);
    }
    long n = Convert.longValue(r, Convert.index(r, number));
    if (n < 0 || n > Integer.MAX_VALUE) {
      throw Errors.valueError("Invalid file descriptor: " + n);
    }
    return (int) n;
  }

  private static Handle add(
      Realm r, AsyncLoop self, Object fd, Object callback, Object[] args, boolean writing) {
    self.requireOpen();
    Handle handle = new Handle(self, callback, args, LoopMethods.context(r, null));
    Watches.of(self).add(r, descriptor(r, fd), writing, handle);
    return handle;
  }

  /** Add a reader callback. */
  @Fn
  static void addReader(Realm r, AsyncLoop self, Object fd, Object callback, @Args Object[] args) {
    add(r, self, fd, callback, args, false);
  }

  /** Add a writer callback. */
  @Fn
  static void addWriter(Realm r, AsyncLoop self, Object fd, Object callback, @Args Object[] args) {
    add(r, self, fd, callback, args, true);
  }

  /** Add a reader callback and return its handle, which is cancelled when another replaces it. */
  @Fn("_add_reader")
  static Object addReaderHandle(
      Realm r, AsyncLoop self, Object fd, Object callback, @Args Object[] args) {
    return add(r, self, fd, callback, args, false);
  }

  /** The same for a writer. */
  @Fn("_add_writer")
  static Object addWriterHandle(
      Realm r, AsyncLoop self, Object fd, Object callback, @Args Object[] args) {
    return add(r, self, fd, callback, args, true);
  }

  /** Remove a reader callback. */
  @Fn
  static boolean removeReader(Realm r, AsyncLoop self, Object fd) {
    return !self.isClosed() && Watches.of(self).remove(descriptor(r, fd), false);
  }

  /** Remove a writer callback. */
  @Fn
  static boolean removeWriter(Realm r, AsyncLoop self, Object fd) {
    return !self.isClosed() && Watches.of(self).remove(descriptor(r, fd), true);
  }

  private static Object coroutine(Realm r, String name, Object... args) {
    Object function = Attributes.get(r, r.importer().importPath(r, "asyncio.sockets"), name);
    return Calls.call(r, function, args, null);
  }

  /** Receive data from the socket: up to nbytes bytes, or none at the end. */
  @Fn
  @Async
  static Object sockRecv(Realm r, AsyncLoop self, @Kw Object sock, @Kw Object n) {
    return coroutine(r, "sock_recv", self, sock, n);
  }

  /** Receive data from the socket into a buffer; the result is the number of bytes. */
  @Fn
  @Async
  static Object sockRecvInto(Realm r, AsyncLoop self, @Kw Object sock, @Kw Object buf) {
    return coroutine(r, "sock_recv_into", self, sock, buf);
  }

  /** Receive a datagram of up to bufsize bytes, and its sender's address. */
  @Fn
  @Async
  static Object sockRecvfrom(Realm r, AsyncLoop self, @Kw Object sock, @Kw Object bufsize) {
    return coroutine(r, "sock_recvfrom", self, sock, bufsize);
  }

  /**
   * Receive a datagram into a buffer; the result is a pair of its size and its sender's address.
   */
  @Fn
  @Async
  static Object sockRecvfromInto(
      Realm r, AsyncLoop self, @Kw Object sock, @Kw Object buf, @Kw @Default("0") Object nbytes) {
    return coroutine(r, "sock_recvfrom_into", self, sock, buf, nbytes);
  }

  /** Send data to the socket: all of it, unless an error occurs. */
  @Fn
  @Async
  static Object sockSendall(Realm r, AsyncLoop self, @Kw Object sock, @Kw Object data) {
    return coroutine(r, "sock_sendall", self, sock, data);
  }

  /** Send a datagram to an address. */
  @Fn
  @Async
  static Object sockSendto(
      Realm r, AsyncLoop self, @Kw Object sock, @Kw Object data, @Kw Object address) {
    return coroutine(r, "sock_sendto", self, sock, data, address);
  }

  /** Connect to a remote socket at address. */
  @Fn
  @Async
  static Object sockConnect(Realm r, AsyncLoop self, @Kw Object sock, @Kw Object address) {
    return coroutine(r, "sock_connect", self, sock, address);
  }

  /** Accept a connection: the result is a pair of the new socket and its peer's address. */
  @Fn
  @Async
  static Object sockAccept(Realm r, AsyncLoop self, @Kw Object sock) {
    return coroutine(r, "sock_accept", self, sock);
  }

  /** Send a file to a connected socket; the result is the number of bytes sent. */
  @Fn
  @Async
  static Object sockSendfile(
      Realm r,
      AsyncLoop self,
      @Kw Object sock,
      @Kw Object file,
      @Kw @Default("0") Object offset,
      @Kw @Default("None") Object count,
      @KwArgs @Nullable PyDict options) {
    return ConnectionMethods.call(
        r, "asyncio.sendfile", "sock_sendfile", options, self, sock, file, offset, count);
  }
}
