package org.aiolang.task;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.CancelledError}: nothing but its name and text. */
@Type(value = "CancelledError", module = "asyncio.exceptions")
final class CancelledErrorMembers {
  private CancelledErrorMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "The Future or Task was cancelled.";
  }
}
