package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of a stream's transport. */
@Type(value = "_SelectorSocketTransport", module = "asyncio.selector_events")
final class StreamTransportMethods {
  private StreamTransportMethods() {}

  @Fn
  static void write(Realm r, StreamTransport self, Object data) {
    self.write(r, data);
  }

  @Fn
  static void writelines(Realm r, StreamTransport self, Object listOfData) {
    self.writeLines(r, listOfData);
  }

  @Fn
  static void writeEof(StreamTransport self) {
    self.transport.writeEof();
  }

  @Fn
  static boolean canWriteEof(StreamTransport self) {
    return true;
  }

  @Fn
  static void close(StreamTransport self) {
    self.transport.close();
  }

  @Fn
  static void abort(StreamTransport self) {
    self.transport.abort();
  }

  @Fn
  static boolean isClosing(StreamTransport self) {
    return self.transport.isClosing();
  }

  @Fn
  static void pauseReading(StreamTransport self) {
    self.transport.pauseReading();
  }

  @Fn
  static void resumeReading(StreamTransport self) {
    self.transport.resumeReading();
  }

  @Fn
  static boolean isReading(StreamTransport self) {
    return self.transport.isReading();
  }

  @Fn
  static long getWriteBufferSize(StreamTransport self) {
    return self.transport.buffered();
  }

  @Fn
  static Object getWriteBufferLimits(StreamTransport self) {
    return new PyTuple(self.transport.lowWater(), self.transport.highWater());
  }

  @Fn
  static void setWriteBufferLimits(
      StreamTransport self,
      @Kw @Default("None") @Nullable Long high,
      @Kw @Default("None") @Nullable Long low) {
    long h = high != null ? high : low == null ? 64 * 1024 : 4 * low;
    long l = low != null ? low : h / 4;
    if (!(h >= l && l >= 0)) {
      throw Errors.valueError("high (" + h + ") must be >= low (" + l + ") must be >= 0");
    }
    self.transport.writeLimits(h, l);
  }

  @Fn
  static Object getExtraInfo(
      StreamTransport self, @Kw String name, @Kw @Default("None") Object default_) {
    return self.extraInfo(name, default_);
  }
}
