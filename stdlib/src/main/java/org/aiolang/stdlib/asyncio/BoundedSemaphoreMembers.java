package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code asyncio.BoundedSemaphore}: what it has is {@link SemaphoreMethods}. */
@Type(value = "BoundedSemaphore", module = "asyncio.locks")
final class BoundedSemaphoreMembers {
  private BoundedSemaphoreMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "A bounded semaphore implementation.\n\n"
        + "This raises ValueError in release() if it would increase the value\n"
        + "above the initial value.\n";
  }
}
