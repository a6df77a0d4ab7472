package org.aiolang.task;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.Setter;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the event loop that have other threads do something. They are written in the language,
 * in {@code asyncio.threads}, which is loaded when one of them is first called.
 */
@Part
final class ExecutorMethods {
  private ExecutorMethods() {}

  private static Object function(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "asyncio.threads"), name);
  }

  /** Call a function in a thread of an executor, the default one for None. */
  @Fn
  static Object runInExecutor(
      Realm r, AsyncLoop self, @Kw Object executor, @Kw Object func, @Args Object[] args) {
    self.requireOpen();
    Object result =
        Calls.call(
            r,
            function(r, "_run_in_executor"),
            new Object[] {self, executor, func, new PyTuple(args)},
            null);
    if (result instanceof PyFuture future && !future.isDone()) {
      self.events.externalBegun();
      future.whenDone(new JobEnded(self));
    }
    return result;
  }

  /** The loop no longer waits for an answer from another thread. */
  private record JobEnded(AsyncLoop loop) implements DoneCallback {
    @Override
    public void done(Realm r, PyFuture future) {
      loop.events.externalEnded();
    }

    @Override
    public String label() {
      return "_call_check_cancel()";
    }
  }

  /** Use that ThreadPoolExecutor where run_in_executor() gets None. */
  @Fn
  static void setDefaultExecutor(Realm r, AsyncLoop self, @Kw Object executor) {
    Calls.call2(r, function(r, "_set_default_executor"), self, executor);
  }

  /**
   * Schedule the shutdown of the default executor.
   *
   * <p>The timeout parameter specifies the amount of time the executor will be given to finish
   * joining. The default value is None, which means that the executor will be given an unlimited
   * amount of time.
   */
  @Fn
  @Async
  static Object shutdownDefaultExecutor(
      Realm r, AsyncLoop self, @Kw @Default("None") Object timeout) {
    return new ShutdownExecutor(self, timeout);
  }

  @Getter("_default_executor")
  static Object executor(Realm r, AsyncLoop self) {
    Object executor = self.executors.of(r);
    return executor == null ? PyNone.NONE : executor;
  }

  @Setter("_default_executor")
  static void setExecutor(Realm r, AsyncLoop self, @Nullable Object executor) {
    self.executors.set(r, executor == PyNone.NONE ? null : executor);
  }

  @Getter("_executor_shutdown_called")
  static boolean isShutDown(AsyncLoop self) {
    return self.executorShutDown;
  }

  /** The coroutine of {@code shutdown_default_executor}; without an executor nothing is loaded. */
  static final class ShutdownExecutor extends JavaCoroutine {
    private final AsyncLoop loop;
    private final Object timeout;

    ShutdownExecutor(AsyncLoop loop, Object timeout) {
      this.loop = loop;
      this.timeout = timeout;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        loop.executorShutDown = true;
        if (loop.executors.of(r) == null) {
          return done(PyNone.NONE);
        }
        Object coroutine = Calls.call2(r, function(r, "_shutdown_default_executor"), loop, timeout);
        loop.events.externalBegun(); // a clock that jumps must not while threads end
        return awaitAny(r, coroutine);
      }
      loop.events.externalEnded();
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "BaseEventLoop.shutdown_default_executor";
    }
  }
}
