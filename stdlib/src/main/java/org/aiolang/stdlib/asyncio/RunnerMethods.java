package org.aiolang.stdlib.asyncio;

import org.aiolang.context.PyContext;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.task.MainRunner;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Runner}. */
@Type(value = "Runner", module = "asyncio.runners")
final class RunnerMethods {
  private RunnerMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Runner(cls.instanceShape());
  }

  @Fn
  static void __init__(
      Realm r,
      Runner self,
      @KwOnly @Default("None") Object debug,
      @KwOnly @Default("None") @Nullable Object loopFactory) {
    Boolean on = debug == PyNone.NONE ? null : (Boolean) Truth.of(r, debug);
    self.runner = new MainRunner(r, on, loopFactory);
  }

  @Fn
  static Object __enter__(Runner self) {
    self.runner().loop();
    return self;
  }

  @Fn
  static void __exit__(Runner self, Object type, Object exception, Object traceback) {
    self.runner().close();
  }

  /** Shutdown and close event loop. */
  @Fn
  static void close(Runner self) {
    self.runner().close();
  }

  /** Return embedded event loop. */
  @Fn
  static Object getLoop(Runner self) {
    return self.runner().loop();
  }

  /** Run a coroutine inside the embedded event loop. */
  @Fn
  static Object run(
      Runner self, Object coro, @KwOnly @Default("None") @Nullable PyContext context) {
    return self.runner().run(coro, context);
  }
}
