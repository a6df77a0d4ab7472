package org.aiolang.stdlib.asyncio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.Coroutines;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.jspecify.annotations.Nullable;

/**
 * Between a transport and its {@link StreamReader} and {@link StreamWriter}: what CPython calls
 * StreamReaderProtocol.
 */
final class StreamConnection implements Protocol, DoneCallback {
  final AsyncLoop loop;
  final StreamReader reader;
  private final @Nullable Object welcome;
  private final @Nullable StreamServer server;

  /** Done when the connection is over. */
  final PyFuture closed;

  private @Nullable Transport transport;
  private boolean paused;
  private boolean over;
  private @Nullable Waiters draining;

  /** A connection that is made. */
  StreamConnection(AsyncLoop loop, StreamReader reader) {
    this(loop, reader, null, null);
  }

  /** One that a server accepts: {@code welcome} is called with a reader and a writer. */
  StreamConnection(
      AsyncLoop loop,
      StreamReader reader,
      @Nullable Object welcome,
      @Nullable StreamServer server) {
    this.loop = loop;
    this.reader = reader;
    this.welcome = welcome;
    this.server = server;
    this.closed = loop.createFuture();
  }

  Transport transport() {
    return Objects.requireNonNull(transport);
  }

  @Override
  public void connected(Transport t) {
    transport = t;
    reader.transport(t);
    if (server != null) {
      server.attach(t);
    }
    if (welcome == null) {
      return;
    }
    Realm r = loop.realm;
    try {
      Object result = Calls.call2(r, welcome, reader, new StreamWriter(this));
      if (Coroutines.isCoroutine(r, result)) {
        loop.createTask(result).whenDone(this);
      }
    } catch (PyException e) {
      if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
        throw e;
      }
      PyDict context = new PyDict();
      context.putStr("message", "Exception in callback StreamReaderProtocol.connection_made()");
      context.putStr("exception", e.value());
      loop.callExceptionHandler(context);
    }
  }

  /** The task that serves the connection is done. */
  @Override
  public void done(Realm r, PyFuture task) {
    if (task.isCancelled()) {
      transport().close();
      return;
    }
    PyBaseException exception = task.exception();
    if (exception != null) {
      PyDict context = new PyDict();
      context.putStr("message", "Unhandled exception in client_connected_cb");
      context.putStr("exception", exception);
      context.putStr("transport", new StreamTransport(transport()));
      loop.callExceptionHandler(context);
      transport().close();
    }
  }

  @Override
  public String label() {
    return "StreamReaderProtocol.connection_made.<locals>.callback()";
  }

  @Override
  public void data(ByteBuffer bytes) {
    reader.buffer.append(bytes);
    reader.fed();
  }

  @Override
  public boolean eof() {
    reader.fedEnd();
    return true;
  }

  @Override
  public void lost(@Nullable IOException error) {
    over = true;
    Realm r = loop.realm;
    PyBaseException exception = error == null ? null : NetErrors.lost(r, error).value();
    if (exception == null) {
      reader.fedEnd();
    } else {
      reader.failed(exception);
    }
    if (!closed.isDone()) {
      if (exception == null) {
        closed.setResult(PyNone.NONE);
      } else {
        closed.fail(exception);
        closed.taken();
      }
    }
    if (paused && draining != null) {
      for (PyFuture f : draining) {
        if (!f.isDone()) {
          if (exception == null) {
            f.setResult(PyNone.NONE);
          } else {
            f.fail(exception);
          }
        }
      }
    }
    if (server != null) {
      server.detach(transport());
    }
  }

  @Override
  public void pauseWriting() {
    paused = true;
  }

  @Override
  public void resumeWriting() {
    paused = false;
    if (draining != null) {
      draining.wakeAll(PyNone.NONE);
    }
  }

  /** The coroutine of {@code writer.drain()}. */
  static final class Drain extends JavaCoroutine {
    private static final int CLOSING = 1;
    private static final int WAITING = 2;

    private final StreamConnection connection;
    private @Nullable PyFuture waiter;

    Drain(StreamConnection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      StreamConnection c = connection;
      boolean flowing =
          !c.over && !c.paused && c.reader.exception() == null && !c.transport().isClosing();
      return flowing ? Ready.NONE : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      StreamConnection c = connection;
      switch (at) {
        case 0:
          if (c.reader.exception() != null) {
            throw new PyException(c.reader.exception());
          }
          if (c.transport().isClosing()) {
            at = CLOSING;
            return yieldOnce();
          }
          return drain();
        case CLOSING:
          if (thrown != null) {
            throw thrown;
          }
          return drain();
        default:
          try {
            awaited(r, sent, thrown);
          } finally {
            Objects.requireNonNull(c.draining).remove(waiter);
          }
          return done(PyNone.NONE);
      }
    }

    private int drain() {
      StreamConnection c = connection;
      if (c.over) {
        throw Errors.of(Exceptions.CONNECTION_RESET_ERROR, "Connection lost");
      }
      if (!c.paused) {
        return done(PyNone.NONE);
      }
      at = WAITING;
      if (c.draining == null) {
        c.draining = new Waiters();
      }
      PyFuture w = c.loop.createFuture();
      waiter = w;
      c.draining.add(w);
      return await(w);
    }

    @Override
    public String qualname() {
      return "StreamWriter.drain";
    }
  }

  /** The coroutine of {@code writer.wait_closed()}. */
  static final class WaitClosed extends JavaCoroutine {
    private final PyFuture closed;

    WaitClosed(StreamConnection connection) {
      this.closed = connection.closed;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        return await(closed);
      }
      return done(awaited(r, sent, thrown));
    }

    @Override
    public String qualname() {
      return "StreamWriter.wait_closed";
    }
  }
}
