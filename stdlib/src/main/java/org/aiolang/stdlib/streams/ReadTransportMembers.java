package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;

/** {@code asyncio.ReadTransport}. */
@Type(value = "ReadTransport", module = "asyncio.transports")
final class ReadTransportMembers {
  private ReadTransportMembers() {}

  /** Return True if the transport is receiving. */
  @Fn
  static Object isReading(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Pause the receiving end: the protocol gets no data until resume_reading(). */
  @Fn
  static Object pauseReading(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Resume the receiving end. */
  @Fn
  static Object resumeReading(PyObject self) {
    throw TransportTypes.notImplemented();
  }
}
