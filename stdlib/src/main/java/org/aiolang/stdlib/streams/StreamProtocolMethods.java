package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.StreamReaderProtocol}. */
@Type(value = "StreamReaderProtocol", module = "asyncio.streams")
final class StreamProtocolMethods {
  private StreamProtocolMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new StreamProtocol(cls.instanceShape());
  }

  @Fn
  static void __init__(
      Realm r,
      StreamProtocol self,
      @Kw Object streamReader,
      @Kw @Default("None") @Nullable Object clientConnectedCb,
      @Kw @Default("None") @Nullable AsyncLoop loop) {
    self.start(
        loop == null ? LoopState.of(r).get(r) : loop,
        streamReader == PyNone.NONE ? null : streamReader,
        clientConnectedCb);
  }

  @Fn
  static void connectionMade(Realm r, StreamProtocol self, @Kw Object transport) {
    self.madeWith(r, transport);
  }

  @Fn
  static void connectionLost(Realm r, StreamProtocol self, @Kw Object exc) {
    self.lost(r, exc);
  }

  @Fn
  static void dataReceived(Realm r, StreamProtocol self, @Kw Object data) {
    if (self.reader() instanceof StreamReader) {
      self.received(r, ByteBuffer.wrap(ByteSource.of(r, data)));
    } else if (self.reader() != PyNone.NONE) {
      Calls.invoke(r, self.reader(), "feed_data", data);
    }
  }

  @Fn
  static boolean eofReceived(Realm r, StreamProtocol self) {
    return self.ended(r);
  }

  /** The future that is done when the connection is over. */
  @Fn("_get_close_waiter")
  static Object closeWaiter(StreamProtocol self, Object stream) {
    return self.closed();
  }

  @Getter("_stream_reader")
  static Object streamReader(StreamProtocol self) {
    return self.reader();
  }
}
