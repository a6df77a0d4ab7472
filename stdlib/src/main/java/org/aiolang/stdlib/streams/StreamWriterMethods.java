package org.aiolang.stdlib.streams;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.StreamWriter}. */
@Type(value = "StreamWriter", module = "asyncio.streams")
final class StreamWriterMethods {
  private StreamWriterMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new StreamWriter(cls.instanceShape());
  }

  @Fn
  static void __init__(
      StreamWriter self,
      @Kw Object transport,
      @Kw Object protocol,
      @Kw Object reader,
      @Kw Object loop) {
    self.start(loop, transport, protocol, reader);
  }

  @Getter
  static Object transport(StreamWriter self) {
    return self.transport;
  }

  @Getter("_transport")
  static Object ownTransport(StreamWriter self) {
    return self.transport;
  }

  @Getter("_protocol")
  static Object protocol(StreamWriter self) {
    return self.protocol;
  }

  @Getter("_reader")
  static Object reader(StreamWriter self) {
    return self.reader;
  }

  @Getter("_loop")
  static Object loop(StreamWriter self) {
    return self.loop;
  }

  /** Write data to the underlying socket at once, or queue what cannot be sent now. */
  @Fn
  static void write(Realm r, StreamWriter self, @Kw Object data) {
    if (self.transport instanceof PyTransport t) {
      t.write(r, data);
    } else {
      Calls.invoke(r, self.transport, "write", data);
    }
  }

  /** Write a list (or any iterable) of bytes, as write() does. */
  @Fn
  static void writelines(Realm r, StreamWriter self, @Kw Object data) {
    Calls.invoke(r, self.transport, "writelines", data);
  }

  /** Close the write end after what is buffered was sent. */
  @Fn
  static Object writeEof(Realm r, StreamWriter self) {
    return Calls.invoke(r, self.transport, "write_eof");
  }

  /** Return True if the transport supports write_eof(). */
  @Fn
  static Object canWriteEof(Realm r, StreamWriter self) {
    return Calls.invoke(r, self.transport, "can_write_eof");
  }

  /** Close the stream and the underlying socket. */
  @Fn
  static Object close(Realm r, StreamWriter self) {
    return Calls.invoke(r, self.transport, "close");
  }

  /** Return True if the stream is closed or being closed. */
  @Fn
  static boolean isClosing(Realm r, StreamWriter self) {
    return self.isClosing(r);
  }

  /** Wait until the stream is closed. */
  @Fn
  @Async
  static Object waitClosed(StreamWriter self) {
    return new StreamWriter.WaitClosed(self);
  }

  /** Get optional transport information. */
  @Fn
  static Object getExtraInfo(
      Realm r, StreamWriter self, @Kw String name, @Kw @Default("None") Object default_) {
    return Calls.invoke(r, self.transport, "get_extra_info", name, default_);
  }

  /** Upgrade an existing stream-based connection to TLS. */
  @Fn
  @Async
  static Object startTls(
      Realm r, StreamWriter self, @Kw Object sslcontext, @KwArgs @Nullable PyDict options) {
    return NeverAwaited.made(
        r, new WriterStartTls(self, sslcontext, options == null ? new PyDict() : options));
  }

  /** Flush the write buffer: wait until the peer has taken enough of it. */
  @Fn
  @Async
  static Object drain(StreamWriter self) {
    return new StreamWriter.Drain(self);
  }

  @Fn
  static String __repr__(Realm r, StreamWriter self) {
    return StreamWriter.describe(r, self.transport, self.reader);
  }
}
