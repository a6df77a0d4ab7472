package org.aiolang.task;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.InvalidStateError}: nothing but its name and text. */
@Type(value = "InvalidStateError", module = "asyncio.exceptions")
final class InvalidStateErrorMembers {
  private InvalidStateErrorMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "The operation is not allowed in this state.";
  }
}
