package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.QueueShutDown}: nothing but its name and text. */
@Type(value = "QueueShutDown", module = "asyncio.queues")
final class QueueShutDownMembers {
  private QueueShutDownMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Raised when putting on to or getting from a shut-down Queue.";
  }
}
