package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.QueueFull}: nothing but its name and text. */
@Type(value = "QueueFull", module = "asyncio.queues")
final class QueueFullMembers {
  private QueueFullMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Raised when the Queue.put_nowait() method is called on a full Queue.";
  }
}
