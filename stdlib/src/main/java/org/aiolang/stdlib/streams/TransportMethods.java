package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.Setter;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** Methods of a connection's transport. */
@Part
final class TransportMethods {
  private TransportMethods() {}

  /** Write some data bytes to the transport, without blocking. */
  @Fn
  static void write(Realm r, PyTransport self, @Kw Object data) {
    self.write(r, data);
  }

  /** Write a list (or any iterable) of data bytes to the transport. */
  @Fn
  static void writelines(Realm r, PyTransport self, @Kw Object listOfData) {
    self.writeLines(r, listOfData);
  }

  /** Close the write end after flushing buffered data. */
  @Fn
  static void writeEof(PyTransport self) {
    if (!self.transport().canWriteEof()) {
      throw TransportTypes.notImplemented();
    }
    self.writeEof();
  }

  /** Return True if this transport supports write_eof(), False if not. */
  @Fn
  static boolean canWriteEof(PyTransport self) {
    return self.transport().canWriteEof();
  }

  /** Close the transport: buffered data is flushed asynchronously, no more is received. */
  @Fn
  static void close(PyTransport self) {
    self.transport().close();
  }

  /** Close the transport immediately: buffered data is lost. */
  @Fn
  static void abort(PyTransport self) {
    self.transport().abort();
  }

  /** Return True if the transport is closing or closed. */
  @Fn
  static boolean isClosing(PyTransport self) {
    return self.transport().isClosing();
  }

  /** Pause the receiving end: the protocol gets no data until resume_reading(). */
  @Fn
  static void pauseReading(PyTransport self) {
    if (self.transport().isReading()) {
      self.transport().pauseReading();
    }
  }

  /** Resume the receiving end. */
  @Fn
  static void resumeReading(PyTransport self) {
    self.transport().resumeReading();
  }

  /** Return True if the transport is receiving. */
  @Fn
  static boolean isReading(PyTransport self) {
    return self.transport().isReading();
  }

  /** Return the current size of the write buffer. */
  @Fn
  static long getWriteBufferSize(PyTransport self) {
    return self.transport().buffered();
  }

  /** Get the high and low watermarks for write flow control, as a tuple (low, high). */
  @Fn
  static Object getWriteBufferLimits(PyTransport self) {
    return new PyTuple(self.transport().lowWater(), self.transport().highWater());
  }

  /** Set the high- and low-water limits for write flow control. */
  @Fn
  static void setWriteBufferLimits(
      PyTransport self,
      @Kw @Default("None") @Nullable Long high,
      @Kw @Default("None") @Nullable Long low) {
    long usual = self.isSecure() ? 512 * 1024 : 64 * 1024;
    long h = high != null ? high : low == null ? usual : 4 * low;
    long l = low != null ? low : h / 4;
    if (!(h >= l && l >= 0)) {
      throw Errors.valueError("high (" + h + ") must be >= low (" + l + ") must be >= 0");
    }
    self.transport().writeLimits(h, l);
  }

  /** Get optional transport information. */
  @Fn
  static Object getExtraInfo(
      Realm r, PyTransport self, @Kw String name, @Kw @Default("None") Object default_) {
    return self.extraInfo(r, name, default_);
  }

  /** Set a new protocol. */
  @Fn
  static void setProtocol(PyTransport self, @Kw Object protocol) {
    self.protocol(protocol);
  }

  /** Return the current protocol. */
  @Fn
  static Object getProtocol(PyTransport self) {
    return self.protocol();
  }

  /** The name that an error in connection_lost() is reported under. */
  @Fn("_call_connection_lost")
  static void callConnectionLost(Realm r, PyTransport self, Object exc) {
    Calls.invoke(r, self.protocol(), "connection_lost", exc);
  }

  @Getter("_loop")
  static Object loop(PyTransport self) {
    return self.loop;
  }

  @Getter("_protocol")
  static Object protocol(PyTransport self) {
    return self.protocol();
  }

  /** Whether the system can send files over it. */
  @Getter("_sendfile_compatible")
  static Object sendfileMode(Realm r, PyTransport self) {
    return self.sendfileMode(r);
  }

  @Getter("_protocol_paused")
  static boolean isProtocolPaused(PyTransport self) {
    return self.protocolPaused;
  }

  @Getter("_sending_file")
  static boolean isSendingFile(PyTransport self) {
    return self.sendingFile;
  }

  @Setter("_sending_file")
  static void setSendingFile(Realm r, PyTransport self, @Nullable Object sending) {
    self.sendingFile = sending != null && Truth.of(r, sending);
  }

  /** A future that is done when the connection takes more than what was written. */
  @Fn("_writable")
  static Object writable(PyTransport self) {
    return self.writable();
  }
}
