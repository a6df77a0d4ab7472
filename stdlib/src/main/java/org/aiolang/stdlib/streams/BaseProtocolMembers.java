package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;

/** {@code asyncio.BaseProtocol}: what is told of every connection, doing nothing. */
@Type(value = "BaseProtocol", module = "asyncio.protocols")
final class BaseProtocolMembers {
  private BaseProtocolMembers() {}

  /** Called when a connection is made. */
  @Fn
  static void connectionMade(PyObject self, @Kw Object transport) {}

  /** Called when the connection is lost or closed. */
  @Fn
  static void connectionLost(PyObject self, @Kw Object exc) {}

  /** Called when the transport's buffer goes over the high-water mark. */
  @Fn
  static void pauseWriting(PyObject self) {}

  /** Called when the transport's buffer drains below the low-water mark. */
  @Fn
  static void resumeWriting(PyObject self) {}
}
