package org.aiolang.task;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;

/** Methods of {@code asyncio.Handle}. */
@Type(value = "Handle", module = "asyncio.events")
final class HandleMethods {
  private HandleMethods() {}

  @Fn
  static void cancel(Handle self) {
    self.cancel();
  }

  @Fn
  static boolean cancelled(Handle self) {
    return self.isCancelled();
  }

  @Fn
  static Object getContext(Handle self) {
    Object context = self.context();
    return context == null ? PyNone.NONE : context;
  }

  @Fn
  static String __repr__(Handle self) {
    return self.describe();
  }
}
