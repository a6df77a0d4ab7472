package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;

/** {@code asyncio.BufferedProtocol}: gives the buffer that is received into. */
@Type(value = "BufferedProtocol", module = "asyncio.protocols")
final class BufferedProtocolMembers {
  private BufferedProtocolMembers() {}

  /** Called to allocate a new receive buffer. */
  @Fn
  static void getBuffer(PyObject self, @Kw Object sizehint) {}

  /** Called when the buffer was updated with the received data. */
  @Fn
  static void bufferUpdated(PyObject self, @Kw Object nbytes) {}

  /** Called when the other end signals that it will not send any more data; true keeps it open. */
  @Fn
  static void eofReceived(PyObject self) {}
}
