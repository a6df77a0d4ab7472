package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.Coroutines;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.StreamReaderProtocol}: between a transport and a {@link StreamReader} and {@link
 * StreamWriter}. A {@link PyTransport} tells one that no script derived from directly, others
 * through their methods.
 */
final class StreamProtocol extends FlowControl implements ConnectionEvents, DoneCallback {
  static final PyType TYPE =
      PyType.builtin("StreamReaderProtocol", FlowControl.TYPE)
          .members(new StreamProtocolMethodsTable());

  /** A {@link StreamReader}, or what a script gave for one; null when there is none. */
  private @Nullable Object reader;

  private @Nullable Object welcome;
  private @Nullable PyFuture closed;
  private Object transport = PyNone.NONE;
  private boolean overTls;

  StreamProtocol(Shape shape) {
    super(shape);
  }

  /** With a callback for a server's connections. */
  StreamProtocol(AsyncLoop loop, StreamReader reader, @Nullable Object welcome) {
    super(TYPE.instanceShape());
    start(loop, reader, welcome);
  }

  void start(AsyncLoop loop, @Nullable Object reader, @Nullable Object welcome) {
    start(loop);
    this.reader = reader;
    this.welcome = welcome;
    this.closed = loop.createFuture();
  }

  /** Whether its methods are these. */
  boolean isPlain() {
    return type() == TYPE && reader instanceof StreamReader;
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
    lostFlow(exception);
    reader = null;
  }
}
