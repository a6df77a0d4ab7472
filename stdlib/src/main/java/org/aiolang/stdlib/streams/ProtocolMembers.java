package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;

/** {@code asyncio.Protocol}. */
@Type(value = "Protocol", module = "asyncio.protocols")
final class ProtocolMembers {
  private ProtocolMembers() {}

  /** Called when some data is received. */
  @Fn
  static void dataReceived(PyObject self, @Kw Object data) {}

  /** Called when the other end signals that it will not send any more data; true keeps it open. */
  @Fn
  static void eofReceived(PyObject self) {}
}
