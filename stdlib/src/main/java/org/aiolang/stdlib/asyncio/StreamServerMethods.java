package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.Sleep;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Server}. */
@Type(value = "Server", module = "asyncio.base_events")
final class StreamServerMethods {
  private StreamServerMethods() {}

  @Fn
  static void close(StreamServer self) {
    self.close();
  }

  @Fn
  static void closeClients(StreamServer self) {
    self.endClients(false);
  }

  @Fn
  static void abortClients(StreamServer self) {
    self.endClients(true);
  }

  @Fn
  static boolean isServing(StreamServer self) {
    return self.isServing();
  }

  @Fn
  static Object getLoop(StreamServer self) {
    return self.loop;
  }

  @Getter
  static Object sockets(StreamServer self) {
    return self.sockets();
  }

  @Fn
  static Object startServing(StreamServer self) {
    return new Sleep(0L, PyNone.NONE);
  }

  @Fn
  static Object serveForever(StreamServer self) {
    return new StreamServer.ServeForever(self);
  }

  /**
   * Wait until server is closed and all connections are dropped.
   *
   * <p>If the server is not closed, wait. If it is closed, but there are still active connections,
   * wait.
   */
  @Fn
  static Object waitClosed(StreamServer self) {
    return new StreamServer.WaitClosed(self);
  }

  @Fn
  static Object __aenter__(StreamServer self) {
    return new Enter(self);
  }

  @Fn
  static Object __aexit__(
      StreamServer self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return new StreamServer.Exit(self);
  }

  @Fn
  static String __repr__(Realm r, StreamServer self) {
    return "<Server sockets=" + Text.repr(r, self.sockets()) + ">";
  }

  private static final class Enter extends JavaCoroutine {
    private final StreamServer server;

    Enter(StreamServer server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      return done(server);
    }

    @Override
    public String qualname() {
      return "AbstractServer.__aenter__";
    }
  }
}
