package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Handle}. */
@Type(value = "Handle", module = "asyncio.events")
final class HandleMethods {
  private HandleMethods() {}

  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object callback,
      @Kw Object args,
      @Kw Object loop,
      @Kw @Default("None") @Nullable PyContext context) {
    return new Handle(
        cls.instanceShape(),
        Handle.owner(r, loop),
        callback,
        Iteration.toArray(r, args),
        LoopMethods.context(r, context));
  }

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
    return self.function() == null ? PyNone.NONE : PyTuple.of(self.args());
  }

  @Getter("_cancelled")
  static boolean isCancelled(Handle self) {
    return self.isCancelled();
  }

  @Getter("_loop")
  static Object loop(Handle self) {
    return self.loop.object();
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
