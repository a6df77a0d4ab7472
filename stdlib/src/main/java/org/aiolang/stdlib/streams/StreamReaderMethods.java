package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.StreamReader}. */
@Type(value = "StreamReader", module = "asyncio.streams")
final class StreamReaderMethods {
  private static final PyBytes LINE_END = new PyBytes(new byte[] {'\n'});

  private StreamReaderMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new StreamReader(cls.instanceShape());
  }

  @Fn
  static void __init__(
      Realm r,
      StreamReader self,
      @Kw @Default("65536") long limit,
      @Kw @Default("None") @Nullable AsyncLoop loop) {
    self.start(loop == null ? LoopState.of(r).get(r) : loop, limit);
  }

  /**
   * Read up to `n` bytes from the stream.
   *
   * <p>If `n` is not provided or set to -1, read until EOF, then return all read bytes. If EOF was
   * received and the internal buffer is empty, return an empty bytes object. If `n` is positive,
   * return at most `n` available bytes as soon as at least 1 byte is available.
   */
  @Fn
  @Async
  static Object read(StreamReader self, @Kw @Default("-1") long n) {
    return new StreamReader.Read(self, n);
  }

  /**
   * Read exactly `n` bytes.
   *
   * <p>Raise an IncompleteReadError if EOF is reached before `n` bytes can be read. The
   * IncompleteReadError.partial attribute of the exception will contain the partial read bytes.
   */
  @Fn
  @Async
  static Object readexactly(StreamReader self, @Kw long n) {
    return new StreamReader.ReadExactly(self, n);
  }

  /**
   * Read chunk of data from the stream until newline is found.
   *
   * <p>If only partial line can be read due to EOF, return incomplete line without terminating
   * newline. When EOF was reached while no bytes read, empty bytes object is returned. If limit is
   * reached, ValueError will be raised.
   */
  @Fn
  @Async
  static Object readline(StreamReader self) {
    return StreamReader.ReadUntil.line(self);
  }

  /**
   * Read data from the stream until ``separator`` is found.
   *
   * <p>On success, the data and separator will be removed from the internal buffer (consumed).
   * Returned data will include the separator at the end. The ``separator`` may also be a tuple of
   * separators.
   */
  @Fn
  @Async
  static Object readuntil(StreamReader self, @Kw @Default("None") @Nullable Object separator) {
    return StreamReader.ReadUntil.separator(self, separator == null ? LINE_END : separator);
  }

  /** Return True if the buffer is empty and 'feed_eof' was called. */
  @Fn
  static boolean atEof(StreamReader self) {
    return self.isAtEnd();
  }

  @Fn
  static void feedData(Realm r, StreamReader self, Object data) {
    byte[] bytes = ByteSource.of(r, data);
    if (self.sawEnd()) {
      throw Errors.of(Exceptions.ASSERTION_ERROR, "feed_data after feed_eof");
    }
    if (bytes.length > 0) {
      self.buffer.append(bytes);
      self.fed(r);
    }
  }

  @Fn
  static void feedEof(StreamReader self) {
    self.fedEnd();
  }

  @Fn
  static Object exception(StreamReader self) {
    PyBaseException e = self.exception();
    return e == null ? PyNone.NONE : e;
  }

  @Fn
  static void setException(StreamReader self, PyBaseException exc) {
    self.failed(exc);
  }

  @Fn
  static void setTransport(StreamReader self, @Kw Object transport) {
    self.transport(transport);
  }

  @Fn("_maybe_resume_transport")
  static void resumeTransport(Realm r, StreamReader self) {
    self.resume(r);
  }

  /** A copy of what was received and not read yet. */
  @Getter("_buffer")
  static Object buffer(StreamReader self) {
    return new PyByteArray(self.buffer.toArray());
  }

  @Getter("_eof")
  static boolean eof(StreamReader self) {
    return self.sawEnd();
  }

  @Getter("_paused")
  static boolean paused(StreamReader self) {
    return self.isPaused();
  }

  @Getter("_transport")
  static Object transport(StreamReader self) {
    return self.transport();
  }

  @Setter("_transport")
  static void setOwnTransport(StreamReader self, @Nullable Object transport) {
    self.replaceTransport(transport);
  }

  @Getter("_loop")
  static Object loop(StreamReader self) {
    return self.loop();
  }

  @Getter("_waiter")
  static Object waiter(StreamReader self) {
    return self.waiter();
  }

  @Setter("_waiter")
  static void setWaiter(StreamReader self, @Nullable Object waiter) {
    self.waiter(waiter instanceof PyFuture f ? f : null);
  }

  @Getter("_limit")
  static long limit(StreamReader self) {
    return self.limit();
  }

  @Fn
  static Object __aiter__(StreamReader self) {
    return self;
  }

  @Fn
  @Async
  static Object __anext__(StreamReader self) {
    return StreamReader.ReadUntil.nextLine(self);
  }

  @Fn
  static String __repr__(Realm r, StreamReader self) {
    StringBuilder out = new StringBuilder("<StreamReader");
    if (self.buffer.size() > 0) {
      out.append(' ').append(self.buffer.size()).append(" bytes");
    }
    if (self.sawEnd()) {
      out.append(" eof");
    }
    if (self.limit() != StreamReader.DEFAULT_LIMIT) {
      out.append(" limit=").append(self.limit());
    }
    if (self.waiter() != PyNone.NONE) {
      out.append(" waiter=").append(Text.repr(r, self.waiter()));
    }
    if (self.exception() != null) {
      out.append(" exception=").append(Text.repr(r, self.exception()));
    }
    if (self.transport() != PyNone.NONE) {
      out.append(" transport=").append(Text.repr(r, self.transport()));
    }
    if (self.isPaused()) {
      out.append(" paused");
    }
    return out.append('>').toString();
  }
}
