package org.aiolang.stdlib.streams;

import org.aiolang.object.PyType;

/** The classes of {@code asyncio.protocols} that a connection's protocol derives from. */
final class ProtocolTypes {
  static final PyType BASE =
      PyType.builtin("BaseProtocol")
          .sharesLayoutOf(PyType.OBJECT)
          .members(new BaseProtocolMembersTable());
  static final PyType PROTOCOL =
      PyType.builtin("Protocol", BASE)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new ProtocolMembersTable());
  static final PyType BUFFERED =
      PyType.builtin("BufferedProtocol", BASE)
          .sharesLayoutOf(PyType.OBJECT)
          .members(new BufferedProtocolMembersTable());

  private ProtocolTypes() {}

  /** Whether instances of a class are told through {@code get_buffer}. */
  static boolean isBuffered(PyType type) {
    for (PyType t : type.mro()) {
      if (t == BUFFERED) {
        return true;
      }
    }
    return false;
  }
}
