package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.Coroutines;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.StreamReaderProtocol}: between a transport and a {@link StreamReader} and {@link
 * StreamWriter}. A {@link PyTransport} tells one that no script derived from directly, others
 * through their methods.
 */
final class StreamProtocol extends PyObject implements ConnectionEvents, DoneCallback {
  /** {@code asyncio.streams.FlowControlMixin}: a name to derive from. */
  static final PyType FLOW_CONTROL =
      PyType.builtin("FlowControlMixin", ProtocolTypes.PROTOCOL)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new FlowControlMembersTable());

  static final PyType TYPE =
      PyType.builtin("StreamReaderProtocol", FLOW_CONTROL)
          .members(new StreamProtocolMethodsTable());

  private @Nullable AsyncLoop loop;

  /** A {@link StreamReader}, or what a script gave for one; null when there is none. */
  private @Nullable Object reader;

  private @Nullable Object welcome;
  private @Nullable PyFuture closed;
  private Object transport = PyNone.NONE;
  private boolean overTls;
  private boolean paused;
  private boolean over;
  private @Nullable ArrayDeque<PyFuture> draining;

  StreamProtocol(Shape shape) {
    super(shape);
  }

  /** With a callback for a server's connections. */
  StreamProtocol(AsyncLoop loop, StreamReader reader, @Nullable Object welcome) {
    super(TYPE.instanceShape());
    start(loop, reader, welcome);
  }

  void start(AsyncLoop loop, @Nullable Object reader, @Nullable Object welcome) {
    this.loop = loop;
    this.reader = reader;
    this.welcome = welcome;
    this.closed = loop.createFuture();
  }

  /** Whether its methods are these. */
  boolean isPlain() {
    return type() == TYPE && reader instanceof StreamReader;
  }

  AsyncLoop loop() {
    return Objects.requireNonNull(loop);
  }

  /** Whether a server made it. */
  boolean isServers() {
    return welcome != null;
  }

  /** Done when the connection is over. */
  PyFuture closed() {
    return Objects.requireNonNull(closed);
  }

  Object reader() {
    return reader == null ? PyNone.NONE : reader;
  }

  private @Nullable StreamReader ours() {
    return reader instanceof StreamReader s ? s : null;
  }

  /** Goes on with another transport, as after {@code start_tls}. */
  void replace(Realm r, Object newTransport) {
    transport = newTransport;
    overTls = Calls.invoke(r, newTransport, "get_extra_info", "sslcontext") != PyNone.NONE;
  }

  @Override
  public void made(Realm r, PyTransport t) {
    try {
      madeWith(r, t);
    } catch (PyException e) {
      t.loop.reportCallback(e, Attributes.get(r, this, "connection_made"), t);
    }
  }

  /** {@code connection_made(transport)}. */
  void madeWith(Realm r, Object t) {
    replace(r, t);
    StreamReader in = ours();
    if (in != null) {
      in.transport(t);
    } else if (reader != null) {
      Calls.invoke(r, reader, "set_transport", t);
    }
    if (welcome == null) {
      return;
    }
    Object result = Calls.call2(r, welcome, reader(), new StreamWriter(loop(), t, this, reader()));
    if (Coroutines.isCoroutine(r, result)) {
      loop().createTask(result).whenDone(this);
    }
  }

  /** The task that serves the connection is done. */
  @Override
  public void done(Realm r, PyFuture task) {
    if (!task.isCancelled()) {
      PyBaseException exception = task.exception();
      if (exception == null) {
        return;
      }
      PyDict context = new PyDict();
      context.putStr("message", "Unhandled exception in client_connected_cb");
      context.putStr("exception", exception);
      context.putStr("transport", transport);
      loop().callExceptionHandler(context);
    }
    Calls.invoke(r, transport, "close");
  }

  @Override
  public String label() {
    return "StreamReaderProtocol.connection_made.<locals>.callback()";
  }

  @Override
  public void received(Realm r, ByteBuffer bytes) {
    StreamReader in = Objects.requireNonNull(ours());
    in.buffer.append(bytes);
    in.fed(r);
  }

  @Override
  public boolean ended(Realm r) {
    StreamReader in = ours();
    if (in != null) {
      in.fedEnd();
    } else if (reader != null) {
      Calls.invoke(r, reader, "feed_eof");
    }
    return !overTls;
  }

  @Override
  public void lost(Realm r, Object error) {
    over = true;
    PyBaseException exception = error instanceof PyBaseException e ? e : null;
    StreamReader in = ours();
    if (in != null && exception == null) {
      in.fedEnd();
    } else if (in != null) {
      in.failed(Objects.requireNonNull(exception));
    } else if (reader != null) {
      Calls.invoke(
          r,
          reader,
          exception == null ? "feed_eof" : "set_exception",
          exception == null ? Calls.NO_ARGS : new Object[] {exception});
    }
    PyFuture end = closed();
    if (!end.isDone()) {
      settle(end, exception);
      end.taken();
    }
    if (paused && draining != null) {
      for (PyFuture f : draining) {
        if (!f.isDone()) {
          settle(f, exception);
        }
      }
    }
    reader = null;
  }

  private static void settle(PyFuture f, @Nullable PyBaseException exception) {
    if (exception == null) {
      f.setResult(PyNone.NONE);
    } else {
      f.fail(exception);
    }
  }

  @Override
  public void pauseWriting(Realm r) {
    paused = true;
  }

  @Override
  public void resumeWriting(Realm r) {
    paused = false;
    if (draining != null) {
      for (PyFuture f : draining) {
        if (!f.isDone()) {
          f.setResult(PyNone.NONE);
        }
      }
    }
  }

  /** Whether {@code drain} has nothing to wait for. */
  boolean isFlowing() {
    return !over && !paused;
  }

  /** Waits until writing may go on: {@code _drain_helper()}. */
  static final class Flow extends JavaCoroutine {
    private final StreamProtocol protocol;
    private @Nullable PyFuture waiter;

    Flow(StreamProtocol protocol) {
      this.protocol = protocol;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return protocol.isFlowing() ? Ready.NONE : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      StreamProtocol p = protocol;
      if (at == 0) {
        if (p.over) {
          throw Errors.of(Exceptions.CONNECTION_RESET_ERROR, "Connection lost");
        }
        if (!p.paused) {
          return done(PyNone.NONE);
        }
        at = 1;
        if (p.draining == null) {
          p.draining = new ArrayDeque<>(4);
        }
        PyFuture w = p.loop().createFuture();
        waiter = w;
        p.draining.add(w);
        return await(w);
      }
      try {
        awaited(r, sent, thrown);
      } finally {
        Objects.requireNonNull(p.draining).remove(waiter);
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "FlowControlMixin._drain_helper";
    }
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
