package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.PyBytes;

/** {@code asyncio.WriteTransport}. */
@Type(value = "WriteTransport", module = "asyncio.transports")
final class WriteTransportMembers {
  private WriteTransportMembers() {}

  /** Write a list (or any iterable) of data bytes to the transport. */
  @Fn
  static void writelines(Realm r, PyObject self, @Kw Object listOfData) {
    Calls.invoke(r, self, "write", Calls.invoke(r, PyBytes.EMPTY, "join", listOfData));
  }

  /** Set the high- and low-water limits for write flow control. */
  @Fn
  static Object setWriteBufferLimits(
      PyObject self, @Kw @Default("None") Object high, @Kw @Default("None") Object low) {
    throw TransportTypes.notImplemented();
  }

  /** Return the current size of the write buffer. */
  @Fn
  static Object getWriteBufferSize(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Get the high and low watermarks for write flow control, as a tuple (low, high). */
  @Fn
  static Object getWriteBufferLimits(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Write some data bytes to the transport, without blocking. */
  @Fn
  static Object write(PyObject self, @Kw Object data) {
    throw TransportTypes.notImplemented();
  }

  /** Close the write end after flushing buffered data. */
  @Fn
  static Object writeEof(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Return True if this transport supports write_eof(), False if not. */
  @Fn
  static Object canWriteEof(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Close the transport immediately: buffered data is lost. */
  @Fn
  static Object abort(PyObject self) {
    throw TransportTypes.notImplemented();
  }
}
