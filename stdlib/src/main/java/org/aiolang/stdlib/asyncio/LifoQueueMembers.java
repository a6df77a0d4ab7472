package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.LifoQueue}: nothing but its name and text. */
@Type(value = "LifoQueue", module = "asyncio.queues")
final class LifoQueueMembers {
  private LifoQueueMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "A subclass of Queue that retrieves most recently added entries first.";
  }
}
