package org.aiolang.task;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** The class of what {@code gather} gives: nothing but its name and text. */
@Type(value = "_GatheringFuture", module = "asyncio.tasks")
final class GatheringMembers {
  private GatheringMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Helper for gather().";
  }
}
