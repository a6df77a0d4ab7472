package org.aiolang.stdlib.streams;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;

/**
 * The abstract classes of {@code asyncio.transports} that a connection's transport derives from.
 */
final class TransportTypes {
  static final PyType BASE =
      PyType.builtin("BaseTransport")
          .sharesLayoutOf(PyType.OBJECT)
          .members(new BaseTransportMembersTable());
  static final PyType READ =
      PyType.builtin("ReadTransport", BASE)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new ReadTransportMembersTable());
  static final PyType WRITE =
      PyType.builtin("WriteTransport", BASE)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new WriteTransportMembersTable());
  static final PyType TRANSPORT =
      PyType.builtin("Transport", READ, WRITE)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new TransportMembersTable());

  private TransportTypes() {}

  /** What a method raises that the class that derives has to define. */
  static PyException notImplemented() {
    return Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR);
  }
}
