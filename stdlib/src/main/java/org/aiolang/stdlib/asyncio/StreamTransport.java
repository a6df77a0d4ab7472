package org.aiolang.stdlib.asyncio;

import java.nio.ByteBuffer;
import org.aiolang.net.Transport;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** The transport of a stream, as scripts see it. */
final class StreamTransport extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_SelectorSocketTransport")
          .sealed()
          .members(new StreamTransportMethodsTable());

  final Transport transport;

  StreamTransport(Transport transport) {
    super(TYPE.instanceShape());
    this.transport = transport;
  }

  void write(Realm r, Object data) {
    byte[] bytes = ByteSource.orNull(data);
    if (bytes == null) {
      throw Errors.typeError(
          "data argument must be a bytes-like object, not '" + r.typeOf(data).name() + "'");
    }
    send(data instanceof PyBytes ? bytes : bytes.clone());
  }

  void writeLines(Realm r, Object lines) {
    PyIterator it = Iteration.of(r, lines);
    for (Object line = it.next(r); line != null; line = it.next(r)) {
      byte[] bytes = ByteSource.of(r, line);
      send(line instanceof PyBytes ? bytes : bytes.clone());
    }
  }

  private void send(byte[] bytes) {
    try {
      transport.write(ByteBuffer.wrap(bytes));
    } catch (IllegalStateException e) {
      throw Errors.runtimeError("Cannot call write() after write_eof()");
    }
  }

  Object extraInfo(String name, Object otherwise) {
    switch (name) {
      case "peername":
        return Addresses.tuple(transport.remoteAddress());
      case "sockname":
        return Addresses.tuple(transport.localAddress());
      case "socket":
        return new TransportSocket(transport.localAddress(), transport.remoteAddress());
      default:
        return otherwise;
    }
  }
}
