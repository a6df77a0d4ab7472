package org.aiolang.task;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;

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
    return self.context();
  }

  @Fn("_run")
  static void run(Handle self) {
    self.run();
  }

  @Getter("_callback")
  static Object callback(Handle self) {
    Object function = self.function();
    return function == null ? PyNone.NONE : function;
  }

  @Getter("_args")
  static Object args(Handle self) {
    return self.function() == null ? PyNone.NONE : new PyTuple(self.args());
  }

  @Getter("_cancelled")
  static boolean isCancelled(Handle self) {
    return self.isCancelled();
  }

  @Getter("_loop")
  static Object loop(Handle self) {
    return self.loop;
  }

  @Getter("_context")
  static Object context(Handle self) {
    return self.context();
  }

  @Getter("_source_traceback")
  static Object sourceTraceback(Handle self) {
    Object origin = self.loop.origin(self);
    return origin == null ? PyNone.NONE : origin;
  }

  @Fn
  static String __repr__(Handle self) {
    return self.describe();
  }
}
