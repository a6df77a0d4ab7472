package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** Methods of {@code asyncio.Server}. */
@Type(value = "Server", module = "asyncio.base_events")
final class ServerMethods {
  private ServerMethods() {}

  @Fn
  static void close(Server self) {
    self.close();
  }

  @Fn
  static void closeClients(Server self) {
    self.endClients(false);
  }

  @Fn
  static void abortClients(Server self) {
    self.endClients(true);
  }

  @Fn
  static boolean isServing(Server self) {
    return self.isServing();
  }

  @Fn
  static Object getLoop(Server self) {
    return self.loop;
  }

  @Getter
  static Object sockets(Server self) {
    return self.sockets();
  }

  @Getter("_waiters")
  static Object waiters(Server self) {
    return self.waiters();
  }

  @Getter("_sockets")
  static Object ownSockets(Server self) {
    return self.isClosed() ? PyNone.NONE : self.sockets();
  }

  @Fn
  @Async
  static Object startServing(Server self) {
    return new Server.StartServing(self);
  }

  @Fn
  @Async
  static Object serveForever(Server self) {
    return new Server.ServeForever(self);
  }

  /**
   * Wait until server is closed and all connections are dropped.
   *
   * <p>If the server is not closed, wait. If it is closed, but there are still active connections,
   * wait.
   */
  @Fn
  @Async
  static Object waitClosed(Server self) {
    return new Server.WaitClosed(self);
  }

  /** Calls back without arguments when the server has been closed. */
  @Fn("_after_close")
  static void afterClose(Server self, Object callback) {
    self.afterClose(callback);
  }

  @Fn
  static String __repr__(Realm r, Server self) {
    return "<Server sockets=" + Text.repr(r, self.sockets()) + ">";
  }
}
