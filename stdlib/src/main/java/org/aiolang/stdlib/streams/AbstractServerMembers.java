package org.aiolang.stdlib.streams;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.task.JavaCoroutine;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.AbstractServer}: what a class that derives from it has to define. */
@Type(value = "AbstractServer", module = "asyncio.events")
final class AbstractServerMembers {
  private AbstractServerMembers() {}

  /** Stop serving. This leaves existing connections open. */
  @Fn
  static Object close(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Close all active connections. */
  @Fn
  static Object closeClients(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Close all active connections immediately. */
  @Fn
  static Object abortClients(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Get the event loop the Server object is attached to. */
  @Fn
  static Object getLoop(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Return True if the server is accepting connections. */
  @Fn
  static Object isServing(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Start accepting connections; nothing happens where that was done. */
  @Fn
  @Async
  static Object startServing(Realm r, PyObject self) {
    return NeverAwaited.made(r, new Unimplemented("start_serving"));
  }

  /** Accept connections until the coroutine is cancelled, which closes the server. */
  @Fn
  @Async
  static Object serveForever(Realm r, PyObject self) {
    return NeverAwaited.made(r, new Unimplemented("serve_forever"));
  }

  /** Wait until the server and its connections are closed. */
  @Fn
  @Async
  static Object waitClosed(Realm r, PyObject self) {
    return NeverAwaited.made(r, new Unimplemented("wait_closed"));
  }

  @Fn
  @Async
  static Object __aenter__(Realm r, PyObject self) {
    return NeverAwaited.made(r, new Entering(self));
  }

  @Fn
  @Async
  static Object __aexit__(Realm r, PyObject self, @Args Object[] exc) {
    return NeverAwaited.made(r, new Leaving(self));
  }

  /** Raises NotImplementedError. */
  private static final class Unimplemented extends JavaCoroutine {
    private final String method;

    Unimplemented(String method) {
      this.method = method;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      throw TransportTypes.notImplemented();
    }

    @Override
    public String qualname() {
      return "AbstractServer." + method;
    }
  }

  /** Gives the server. */
  private static final class Entering extends JavaCoroutine {
    private final PyObject server;

    Entering(PyObject server) {
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

  /** Closes the server and waits for it. */
  private static final class Leaving extends JavaCoroutine {
    private final PyObject server;

    Leaving(PyObject server) {
      this.server = server;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        Calls.invoke(r, server, "close");
        return awaitAny(r, Calls.invoke(r, server, "wait_closed"));
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "AbstractServer.__aexit__";
    }
  }
}
