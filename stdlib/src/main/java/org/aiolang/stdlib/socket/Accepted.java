package org.aiolang.stdlib.socket;

import java.nio.channels.SocketChannel;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** A connection that no socket object has yet: what stands for its descriptor. */
final class Accepted extends PyObject {
  static final PyType TYPE = PyType.builtin("_connection").sealed();

  final SocketChannel channel;

  Accepted(SocketChannel channel) {
    super(TYPE.instanceShape());
    this.channel = channel;
  }
}
