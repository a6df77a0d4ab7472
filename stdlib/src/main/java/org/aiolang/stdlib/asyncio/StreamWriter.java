package org.aiolang.stdlib.asyncio;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code asyncio.StreamWriter}: the sending side of a connection. */
final class StreamWriter extends PyObject {
  static final PyType TYPE =
      PyType.builtin("StreamWriter").sealed().members(new StreamWriterMethodsTable());

  final StreamConnection connection;
  final StreamTransport transport;

  StreamWriter(StreamConnection connection) {
    super(TYPE.instanceShape());
    this.connection = connection;
    this.transport = new StreamTransport(connection.transport());
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
