package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.PriorityQueue}: nothing but its name and text. */
@Type(value = "PriorityQueue", module = "asyncio.queues")
final class PriorityQueueMembers {
  private PriorityQueueMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "A subclass of Queue; retrieves entries in priority order (lowest first).";
  }
}
