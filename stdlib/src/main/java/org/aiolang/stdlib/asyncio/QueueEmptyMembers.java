package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.QueueEmpty}: nothing but its name and text. */
@Type(value = "QueueEmpty", module = "asyncio.queues")
final class QueueEmptyMembers {
  private QueueEmptyMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Raised when Queue.get_nowait() is called on an empty Queue.";
  }
}
