package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/** {@code asyncio.BaseTransport}. */
@Type(value = "BaseTransport", module = "asyncio.transports")
final class BaseTransportMembers {
  private BaseTransportMembers() {}

  @Fn
  static void __init__(PyObject self, @Kw @Default("None") Object extra) {
    Attributes.setOwn(self, "_extra", extra == PyNone.NONE ? new PyDict() : extra);
  }

  /** Get optional transport information. */
  @Fn
  static Object getExtraInfo(
      Realm r, PyObject self, @Kw String name, @Kw @Default("None") Object default_) {
    return Calls.invoke(r, Attributes.get(r, self, "_extra"), "get", name, default_);
  }

  /** Return True if the transport is closing or closed. */
  @Fn
  static Object isClosing(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Close the transport: buffered data is flushed asynchronously, no more is received. */
  @Fn
  static Object close(PyObject self) {
    throw TransportTypes.notImplemented();
  }

  /** Set a new protocol. */
  @Fn
  static Object setProtocol(PyObject self, @Kw Object protocol) {
    throw TransportTypes.notImplemented();
  }

  /** Return the current protocol. */
  @Fn
  static Object getProtocol(PyObject self) {
    throw TransportTypes.notImplemented();
  }
}
