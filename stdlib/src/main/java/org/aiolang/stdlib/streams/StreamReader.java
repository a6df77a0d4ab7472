package org.aiolang.stdlib.streams;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.StreamReader}: what came over a connection, until a coroutine reads it. */
final class StreamReader extends PyObject {
  static final PyType TYPE = PyType.builtin("StreamReader").members(new StreamReaderMethodsTable());
  static final long DEFAULT_LIMIT = 1 << 16;

  final ByteBuffered buffer = new ByteBuffered();
  private @Nullable AsyncLoop loop;
  private long limit = DEFAULT_LIMIT;
  private boolean eof;
  private @Nullable PyFuture waiter;
  private @Nullable PyBaseException exception;

  /** Ours, or one that a script gave; null for none. */
  private @Nullable Object transport;

  private boolean paused;

  StreamReader(Shape shape) {
    super(shape);
  }

  StreamReader(AsyncLoop loop, long limit) {
    super(TYPE.instanceShape());
    start(loop, limit);
  }

  void start(AsyncLoop loop, long limit) {
    if (limit <= 0) {
      throw Errors.valueError("Limit cannot be <= 0");
    }
    this.loop = loop;
    this.limit = limit;
  }

  long limit() {
    return limit;
  }

  boolean isAtEnd() {
    return eof && buffer.size() == 0;
  }

  boolean sawEnd() {
    return eof;
  }

  @Nullable PyBaseException exception() {
    return exception;
  }

  /** Whose reading is paused while too much is buffered. */
  void transport(Object transport) {
    if (this.transport != null) {
      throw Errors.of(Exceptions.ASSERTION_ERROR, "Transport already set");
    }
    this.transport = transport;
  }

  /** Goes on with another transport, as after {@code start_tls}. */
  void replaceTransport(@Nullable Object transport) {
    this.transport = transport;
  }

  Object transport() {
    return transport == null ? PyNone.NONE : transport;
  }

  Object waiter() {
    return waiter == null ? PyNone.NONE : waiter;
  }

  void waiter(@Nullable PyFuture waiter) {
    this.waiter = waiter;
  }

  boolean isPaused() {
    return paused;
  }

  AsyncLoop loop() {
    return Objects.requireNonNull(loop);
  }

  void failed(PyBaseException e) {
    exception = e;
    PyFuture w = waiter;
    if (w != null) {
      waiter = null;
      if (!w.isCancelled()) {
        w.setException(e);
      }
    }
  }

  /** Bytes were added to the buffer. */
  void fed(Realm r) {
    wake();
    if (transport != null && !paused && buffer.size() > 2 * limit) {
      pause(r, transport);
    }
  }

  private void pause(Realm r, Object transport) {
    if (transport instanceof PyTransport t) {
      t.transport().pauseReading();
      paused = true;
      return;
    }
    try {
      Calls.invoke(r, transport, "pause_reading");
      paused = true;
    } catch (PyException e) {
      if (!e.is(Exceptions.NOT_IMPLEMENTED_ERROR)) {
        throw e;
      }
      this.transport = null; // it cannot be paused, so it need not be asked again
    }
  }

  void fedEnd() {
    eof = true;
    wake();
  }

  private void wake() {
    PyFuture w = waiter;
    if (w != null) {
      waiter = null;
      if (!w.isCancelled()) {
        w.setResult(PyNone.NONE);
      }
    }
  }

  void resume(Realm r) {
    if (paused && buffer.size() <= limit) {
      resumeNow(r);
    }
  }

  private void resumeNow(Realm r) {
    paused = false;
    if (transport instanceof PyTransport t) {
      t.transport().resumeReading();
    } else {
      Calls.invoke(r, Objects.requireNonNull(transport), "resume_reading");
    }
  }

  private void raiseFailure() {
    if (exception != null) {
      throw new PyException(exception);
    }
  }

  /** The future of the next bytes or of the end. */
  private PyFuture wait(Realm r, String method) {
    if (waiter != null) {
      throw Errors.runtimeError(
          method + "() called while another coroutine is already waiting for incoming data");
    }
    if (paused) {
      resumeNow(r);
    }
    PyFuture w = Objects.requireNonNull(loop).createFuture();
    waiter = w;
    return w;
  }

  /** A coroutine that waits for bytes between its attempts. */
  private abstract static class Reading extends JavaCoroutine {
    final StreamReader reader;

    Reading(StreamReader reader) {
      this.reader = reader;
    }

    /** Looks at the buffer; gives what was read, or null for more. */
    abstract @Nullable Object attempt(Realm r);

    /** Checks what need not be checked again. */
    abstract @Nullable Object begin(Realm r);

    /** What is there already needs no waiting. */
    @Override
    public @Nullable Awaitable fold(Realm r) {
      Object value = begin(r);
      if (value == null) {
        value = attempt(r);
      }
      return value == null ? null : Ready.of(value);
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      Object value = null;
      if (at == 0) {
        at = 1;
        value = begin(r);
      } else {
        try {
          awaited(r, sent, thrown);
        } finally {
          reader.waiter = null;
        }
      }
      if (value == null) {
        value = attempt(r);
      }
      if (value != null) {
        return done(value);
      }
      return await(reader.wait(r, name()));
    }

    abstract String name();

    @Override
    public String qualname() {
      return "StreamReader." + name();
    }
  }

  /** {@code read(n)}. */
  static final class Read extends Reading {
    private final long n;

    Read(StreamReader reader, long n) {
      super(reader);
      this.n = n;
    }

    @Override
    @Nullable Object begin(Realm r) {
      reader.raiseFailure();
      return n == 0 ? PyBytes.EMPTY : null;
    }

    @Override
    @Nullable Object attempt(Realm r) {
      int size = reader.buffer.size();
      if (n < 0) {
        reader.raiseFailure();
        if (!reader.eof) {
          return null;
        }
      } else if (size == 0 && !reader.eof) {
        return null;
      }
      PyBytes taken = reader.buffer.take((int) (n < 0 ? size : Math.min(n, size)));
      reader.resume(r);
      return taken;
    }

    @Override
    String name() {
      return "read";
    }
  }

  /** {@code readexactly(n)}. */
  static final class ReadExactly extends Reading {
    private final long n;

    ReadExactly(StreamReader reader, long n) {
      super(reader);
      this.n = n;
    }

    @Override
    @Nullable Object begin(Realm r) {
      if (n < 0) {
        throw Errors.valueError("readexactly size can not be less than zero");
      }
      reader.raiseFailure();
      return n == 0 ? PyBytes.EMPTY : null;
    }

    @Override
    @Nullable Object attempt(Realm r) {
      int size = reader.buffer.size();
      if (size < n) {
        if (reader.eof) {
          throw StreamErrors.incomplete(reader.buffer.take(size), n);
        }
        return null;
      }
      PyBytes taken = reader.buffer.take((int) n);
      reader.resume(r);
      return taken;
    }

    @Override
    String name() {
      return "readexactly";
    }
  }

  /**
   * {@code readuntil(separator)}, and {@code readline()}, which treats the ends of its rope
   * otherwise.
   */
  static final class ReadUntil extends Reading {
    private static final byte[][] LINE = {{'\n'}};

    /** What was given: bytes or a tuple of them; null for the end of a line. */
    private final @Nullable Object given;

    /** Sorted by length. */
    private byte[][] separators = LINE;

    private final boolean line;
    private final boolean item;

    /** No separator begins before this. */
    private int searched;

    private ReadUntil(StreamReader reader, @Nullable Object given, boolean line, boolean item) {
      super(reader);
      this.given = given;
      this.line = line;
      this.item = item;
    }

    /** With bytes or a tuple of them. */
    static ReadUntil separator(StreamReader reader, Object separator) {
      return new ReadUntil(reader, separator, false, false);
    }

    static ReadUntil line(StreamReader reader) {
      return new ReadUntil(reader, null, true, false);
    }

    /** A line, or StopAsyncIteration at the end. */
    static ReadUntil nextLine(StreamReader reader) {
      return new ReadUntil(reader, null, true, true);
    }

    @Override
    @Nullable Object begin(Realm r) {
      if (given != null) {
        separators = separators(r, given);
      }
      reader.raiseFailure();
      return null;
    }

    private static byte[][] separators(Realm r, Object given) {
      if (!(given instanceof PyTuple tuple)) {
        return checked(new byte[][] {ByteSource.of(r, given)});
      }
      byte[][] all = new byte[tuple.size()][];
      for (int i = 0; i < all.length; i++) {
        all[i] = ByteSource.of(r, tuple.get(i));
      }
      Arrays.sort(all, Comparator.comparingInt(bytes -> bytes.length));
      return checked(all);
    }

    private static byte[][] checked(byte[][] sorted) {
      if (sorted.length == 0) {
        throw Errors.valueError("Separator should contain at least one element");
      }
      if (sorted[0].length == 0) {
        throw Errors.valueError("Separator should be at least one-byte string");
      }
      return sorted;
    }

    /** What {@code async for} awaits may raise only when it is stepped. */
    @Override
    public @Nullable Awaitable fold(Realm r) {
      if (item) {
        int end = reader.buffer.find(LINE[0], 0);
        if (end < 0 || end > reader.limit || reader.exception != null) {
          return null;
        }
      }
      return super.fold(r);
    }

    @Override
    @Nullable Object attempt(Realm r) {
      if (!line) {
        return search(r);
      }
      PyBytes found;
      try {
        found = search(r);
      } catch (PyException e) {
        if (e.value().type() == StreamErrors.INCOMPLETE) {
          found = (PyBytes) e.value().extra(StreamErrors.PARTIAL);
        } else if (e.value().type() == StreamErrors.OVERRUN) {
          throw overrunLine(r, e);
        } else {
          throw e;
        }
      }
      if (item && found != null && found.size() == 0) {
        throw Errors.of(Exceptions.STOP_ASYNC_ITERATION);
      }
      return found;
    }

    private PyException overrunLine(Realm r, PyException e) {
      int consumed =
          (int) (long) (Long) Objects.requireNonNull(e.value().extra(StreamErrors.CONSUMED));
      ByteBuffered buffer = reader.buffer;
      if (buffer.matches(LINE[0], consumed)) {
        buffer.drop(consumed + 1);
      } else {
        buffer.drop(buffer.size());
      }
      reader.resume(r);
      PyException error = Errors.valueError((String) e.value().args[0]);
      error.value().context = e.value();
      return PyException.resumed(error.value(), null);
    }

    private @Nullable PyBytes search(Realm r) {
      ByteBuffered buffer = reader.buffer;
      int size = buffer.size();
      int shortest = separators[0].length;
      int longest = separators[separators.length - 1].length;
      if (size - searched >= shortest) {
        int matchStart = -1;
        int matchEnd = -1;
        for (byte[] separator : separators) {
          int found = buffer.find(separator, searched);
          if (found >= 0 && (matchEnd < 0 || found + separator.length < matchEnd)) {
            matchStart = found;
            matchEnd = found + separator.length;
          }
        }
        if (matchEnd >= 0) {
          if (matchStart > reader.limit) {
            throw StreamErrors.overrun(
                "Separator is found, but chunk is longer than limit", matchStart);
          }
          PyBytes taken = buffer.take(matchEnd);
          reader.resume(r);
          return taken;
        }
        searched = Math.max(0, size + 1 - longest);
        if (searched > reader.limit) {
          throw StreamErrors.overrun(
              "Separator is not found, and chunk exceed the limit", searched);
        }
      }
      if (reader.eof) {
        throw StreamErrors.incomplete(buffer.take(size), PyNone.NONE);
      }
      return null;
    }

    @Override
    String name() {
      return "readuntil";
    }
  }
}
