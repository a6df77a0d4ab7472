package org.aiolang.stdlib.asyncio;

import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyType;

/** The exceptions of {@code asyncio.queues}. */
final class QueueErrors {
  static final PyType EMPTY = error("QueueEmpty", new QueueEmptyMembersTable());
  static final PyType FULL = error("QueueFull", new QueueFullMembersTable());
  static final PyType SHUT_DOWN = error("QueueShutDown", new QueueShutDownMembersTable());

  private QueueErrors() {}

  private static PyType error(String name, NativeTable members) {
    return PyType.builtin(name, Exceptions.EXCEPTION)
        .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
        .members(members);
  }
}
