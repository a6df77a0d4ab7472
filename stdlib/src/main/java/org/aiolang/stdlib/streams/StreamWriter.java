package org.aiolang.stdlib.streams;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.net.Transport;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.Ready;
import org.aiolang.task.Unclosed;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.StreamWriter}: the sending side of a connection. Transport, protocol and reader
 * are ours, or whatever a script made it of.
 */
final class StreamWriter extends PyObject {
  static final PyType TYPE = PyType.builtin("StreamWriter").members(new StreamWriterMethodsTable());

  Object loop = PyNone.NONE;
  Object transport = PyNone.NONE;
  Object protocol = PyNone.NONE;
  Object reader = PyNone.NONE;

  StreamWriter(Shape shape) {
    super(shape);
  }

  StreamWriter(Object loop, Object transport, Object protocol, Object reader) {
    super(TYPE.instanceShape());
    start(loop, transport, protocol, reader);
  }

  void start(Object loop, Object transport, Object protocol, Object reader) {
    this.loop = loop;
    this.transport = transport;
    this.protocol = protocol;
    this.reader = reader;
    watch();
  }

  /** Watches that its transport is closed before nobody can reach this any more. */
  void watch() {
    if (transport instanceof PyTransport t) {
      t.writer(new Forgotten(this, t));
    }
  }

  static String describe(Realm r, Object transport, Object reader) {
    StringBuilder out = new StringBuilder("<StreamWriter transport=");
    out.append(Text.repr(r, transport));
    if (reader != PyNone.NONE) {
      out.append(" reader=").append(Text.repr(r, reader));
    }
    return out.append('>').toString();
  }

  /** What a writer leaves that was not closed. */
  private static final class Forgotten extends Unclosed {
    private final PyTransport transport;
    private final Object reader;

    Forgotten(StreamWriter writer, PyTransport transport) {
      super(transport.loop, writer);
      this.transport = transport;
      this.reader = writer.reader;
    }

    @Override
    protected void lost(Realm r) {
      Transport t = transport.transport();
      if (!t.isClosing()) {
        t.close();
        String shown = describe(r, transport, reader);
        t.release();
        warn(r, shown);
      }
    }
  }

  boolean isClosing(Realm r) {
    return transport instanceof PyTransport t
        ? t.transport().isClosing()
        : Truth.of(r, Calls.invoke(r, transport, "is_closing"));
  }

  private @Nullable PyBaseException readFailure(Realm r) {
    if (reader instanceof StreamReader s) {
      return s.exception();
    }
    Object e = reader == PyNone.NONE ? PyNone.NONE : Calls.invoke(r, reader, "exception");
    return e instanceof PyBaseException failure ? failure : null;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  /** The coroutine of {@code drain()}. */
  static final class Drain extends JavaCoroutine {
    private static final int CLOSING = 1;
    private static final int WAITING = 2;

    private final StreamWriter writer;

    Drain(StreamWriter writer) {
      this.writer = writer;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      boolean flowing =
          writer.protocol instanceof StreamProtocol p
              && p.isFlowing()
              && writer.readFailure(r) == null
              && !writer.isClosing(r);
      return flowing ? Ready.NONE : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      switch (at) {
        case 0:
          PyBaseException failure = writer.readFailure(r);
          if (failure != null) {
            throw new PyException(failure);
          }
          if (writer.isClosing(r)) {
            // a connection that is over tells its protocol in this turn
            at = CLOSING;
            return yieldOnce();
          }
          return drain(r);
        case CLOSING:
          if (thrown != null) {
            throw thrown;
          }
          return drain(r);
        default:
          awaited(r, sent, thrown);
          return done(PyNone.NONE);
      }
    }

    private int drain(Realm r) {
      at = WAITING;
      return awaitAny(
          r,
          writer.protocol instanceof StreamProtocol p
              ? new FlowControl.DrainHelper(p)
              : Calls.invoke(r, writer.protocol, "_drain_helper"));
    }

    @Override
    public String qualname() {
      return "StreamWriter.drain";
    }
  }

  /** The coroutine of {@code wait_closed()}. */
  static final class WaitClosed extends JavaCoroutine {
    private final StreamWriter writer;

    WaitClosed(StreamWriter writer) {
      this.writer = writer;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        return awaitAny(
            r,
            writer.protocol instanceof StreamProtocol p
                ? p.closed()
                : Calls.invoke(r, writer.protocol, "_get_close_waiter", writer));
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "StreamWriter.wait_closed";
    }
  }
}
