package org.aiolang.task;

import java.util.Arrays;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.Variables;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.IntObject;
import org.aiolang.object.Operators;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Methods of the event loop that run it and schedule on it. */
@Type(
    value = "BaseEventLoop",
    module = "asyncio.base_events",
    parts = {ExecutorMethods.class, WatchMethods.class, ConnectionMethods.class})
final class LoopMethods {
  private LoopMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Kw @Default("None") Object selector) {
    return AsyncLoop.open(r, cls.instanceShape());
  }

  /** An argument that must be a loop. */
  static AsyncLoop loop(Realm r, Object o) {
    if (o instanceof AsyncLoop loop) {
      return loop;
    }
    throw Errors.typeError("an event loop was expected, got " + Text.repr(r, o));
  }

  /**
   * The context that a callback is to run in: the one given, else a copy; null for an empty one.
   */
  static @Nullable PyContext context(Realm r, @Nullable PyContext given) {
    if (given != null) {
      return given;
    }
    Variables copied = Contexts.copied(r);
    return copied == null ? null : new PyContext(copied);
  }

  @Fn
  static String __repr__(AsyncLoop self) {
    return "<"
        + self.type().name()
        + " running="
        + (self.isRunning() ? "True" : "False")
        + " closed="
        + (self.isClosed() ? "True" : "False")
        + " debug="
        + (self.isDebug() ? "True" : "False")
        + ">";
  }

  /** Run until stop() is called. */
  @Fn
  static void runForever(AsyncLoop self) {
    self.runForever();
  }

  /**
   * Run until the Future is done.
   *
   * <p>If the argument is a coroutine, it is wrapped in a Task. Return the Future's result, or
   * raise its exception.
   */
  @Fn
  static Object runUntilComplete(AsyncLoop self, @Kw Object future) {
    return self.runUntilComplete(future);
  }

  /**
   * Stop running the event loop.
   *
   * <p>Every callback already scheduled will still run.
   */
  @Fn
  static void stop(AsyncLoop self) {
    self.stop();
  }

  /**
   * Close the event loop.
   *
   * <p>The event loop must not be running.
   */
  @Fn
  static void close(AsyncLoop self) {
    self.closeByProgram();
  }

  /** Returns True if the event loop is running. */
  @Fn
  static boolean isRunning(AsyncLoop self) {
    return self.isRunning();
  }

  /** Returns True if the event loop was closed. */
  @Fn
  static boolean isClosed(AsyncLoop self) {
    return self.isClosed();
  }

  /** Return the time according to the event loop's clock. */
  @Fn
  static double time(AsyncLoop self) {
    return self.baseTime();
  }

  /** Arrange for a callback to be called as soon as possible. */
  @Fn
  static Object callSoon(
      AsyncLoop self,
      Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") @Nullable PyContext context) {
    checkCallback(self, callback, "call_soon");
    Handle handle = new Handle(self, callback, args, context(self.realm, context));
    self.queue(handle);
    return handle;
  }

  /** Like call_soon(), but thread-safe. */
  @Fn
  static Object callSoonThreadsafe(
      AsyncLoop self,
      Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") @Nullable PyContext context) {
    checkCallback(self, callback, "call_soon_threadsafe");
    Handle handle = new Handle(self, callback, args, context(self.realm, context));
    self.requireOpen();
    self.events.callSoonThreadsafe(handle);
    return handle;
  }

  /**
   * Arrange for a callback to be called at a given time.
   *
   * <p>The delay can be an int or float, expressed in seconds. It is always relative to the current
   * time.
   */
  @Fn
  static Object callLater(
      Realm r,
      AsyncLoop self,
      Object delay,
      Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") @Nullable PyContext context) {
    if (delay == PyNone.NONE) {
      throw Errors.typeError("delay must not be None");
    }
    Object when = Operators.binary(r, Operators.ADD, now(r, self), delay);
    if (self.script != null && self.script.hasOwnCallAt()) {
      return callAtOfScript(r, self, when, callback, args, context);
    }
    return at(r, self, when, callback, args, context, "call_later");
  }

  /** The time as the program has it, whatever kind of number that is. */
  private static Object now(Realm r, AsyncLoop self) {
    return self.script == null ? (Object) self.time() : Calls.invoke(r, self, "time");
  }

  private static Object callAtOfScript(
      Realm r,
      AsyncLoop self,
      Object when,
      Object callback,
      Object[] args,
      @Nullable PyContext context) {
    Object[] all = new Object[args.length + 3];
    all[0] = when;
    all[1] = callback;
    System.arraycopy(args, 0, all, 2, args.length);
    all[all.length - 1] = context == null ? PyNone.NONE : context;
    return Calls.call(r, Attributes.get(r, self, "call_at"), all, new String[] {"context"});
  }

  /** Like call_later(), but uses an absolute time. */
  @Fn
  static Object callAt(
      Realm r,
      AsyncLoop self,
      Object when,
      Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") @Nullable PyContext context) {
    if (when == PyNone.NONE) {
      throw Errors.typeError("when cannot be None");
    }
    return at(r, self, when, callback, args, context, "call_at");
  }

  private static Object at(
      Realm r,
      AsyncLoop self,
      Object when,
      Object callback,
      Object[] args,
      @Nullable PyContext context,
      String method) {
    self.requireOpen();
    checkCallback(self, callback, method);
    TimerHandle handle = new TimerHandle(self, when, callback, args, context(r, context));
    handle.schedule(self, Convert.doubleValue(r, when));
    return handle;
  }

  /** In debug mode only, as CPython has it: otherwise a bad callback fails when it is called. */
  private static void checkCallback(AsyncLoop self, Object callback, String method) {
    if (!self.isDebug()) {
      return;
    }
    Realm r = self.realm;
    if (self.events.isRunningElsewhere() && !method.equals("call_soon_threadsafe")) {
      throw Errors.runtimeError(
          "Non-thread-safe operation invoked on an event loop other than the current one");
    }
    if (Coroutines.isCoroutine(r, callback) || Coroutines.isCoroutineFunction(r, callback)) {
      throw Errors.typeError("coroutines cannot be used with " + method + "()");
    }
    if (!isCallable(callback)) {
      throw Errors.typeError(
          "a callable object was expected by " + method + "(), got " + Text.repr(r, callback));
    }
  }

  private static boolean isCallable(Object o) {
    return o instanceof PyObject p
        && (p.type().special(Special.CALL) != null || p.type().isBuiltin());
  }

  /** Create a Future object attached to the loop. */
  @Fn
  static Object createFuture(AsyncLoop self) {
    return self.createFuture();
  }

  /**
   * Schedule a coroutine object.
   *
   * <p>Return a task object.
   */
  @Fn
  static Object createTask(
      Realm r,
      AsyncLoop self,
      @Kw Object coro,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") @Nullable PyContext context,
      @KwOnly @Default("None") @Nullable Object eagerStart) {
    return Tasks.createByBase(r, self, coro, name, context, eagerStart);
  }

  /**
   * Set a task factory that will be used by loop.create_task().
   *
   * <p>If factory is None the default task factory will be set.
   */
  @Fn
  static void setTaskFactory(AsyncLoop self, @Nullable Object factory) {
    if (factory != null && !isCallable(factory)) {
      throw Errors.typeError("task factory must be a callable or None");
    }
    self.taskFactory = factory;
  }

  /** Return a task factory, or None if the default one is in use. */
  @Fn
  static Object getTaskFactory(AsyncLoop self) {
    return self.taskFactory == null ? PyNone.NONE : self.taskFactory;
  }

  @Getter("slow_callback_duration")
  static Object slowCallbackDuration(AsyncLoop self) {
    return self.slowCallbackDuration;
  }

  @Setter("slow_callback_duration")
  static void setSlowCallbackDuration(AsyncLoop self, @Nullable Object value) {
    self.slowCallbackDuration = value == null ? (Object) 0.1 : value;
  }

  @Fn
  static boolean getDebug(AsyncLoop self) {
    return self.isDebug();
  }

  @Fn
  static void setDebug(AsyncLoop self, boolean enabled) {
    self.setDebug(enabled);
  }

  /** Return an exception handler, or None if the default one is in use. */
  @Fn
  static Object getExceptionHandler(AsyncLoop self) {
    return self.exceptionHandler == null ? PyNone.NONE : self.exceptionHandler;
  }

  /**
   * Set handler as the new event loop exception handler.
   *
   * <p>If handler is None, the default exception handler will be set.
   */
  @Fn
  static void setExceptionHandler(Realm r, AsyncLoop self, @Nullable Object handler) {
    if (handler != null && !isCallable(handler)) {
      throw Errors.typeError("A callable object or None is expected, got " + Text.repr(r, handler));
    }
    self.exceptionHandler = handler;
  }

  /** Default exception handler. */
  @Fn
  static void defaultExceptionHandler(Realm r, AsyncLoop self, PyDict context) {
    ErrorReports.byDefault(r, context);
  }

  /** Call the current event loop's exception handler. */
  @Fn
  static void callExceptionHandler(AsyncLoop self, PyDict context) {
    ErrorReports.call(self, context);
  }

  /**
   * Add a handler for a signal.
   *
   * <p>Raise ValueError if the signal number is invalid or uncatchable. Raise RuntimeError if there
   * is a problem setting up the handler.
   */
  @Fn
  static void addSignalHandler(
      Realm r, AsyncLoop self, Object sig, Object callback, @Args Object[] args) {
    if (Coroutines.isCoroutine(r, callback) || Coroutines.isCoroutineFunction(r, callback)) {
      throw Errors.typeError("coroutines cannot be used with add_signal_handler()");
    }
    int number = signal(r, sig);
    self.requireOpen();
    Signals.of(r).addToLoop(number, self, new Handle(self, callback, args, context(r, null)));
  }

  /**
   * Remove a handler for a signal.
   *
   * <p>Return True if a signal handler was removed, False if not.
   */
  @Fn
  static boolean removeSignalHandler(Realm r, AsyncLoop self, Object sig) {
    return Signals.of(r).removeFromLoop(signal(r, sig));
  }

  private static int signal(Realm r, Object sig) {
    if (!(sig instanceof Long) && !(sig instanceof IntObject) && !(sig instanceof Boolean)) {
      throw Errors.typeError("sig must be an int, not " + Text.repr(r, sig));
    }
    long number = Convert.longValue(r, sig);
    if (number < 1 || number >= Signals.COUNT || number == 32 || number == 33) {
      throw Errors.valueError("invalid signal number " + number);
    }
    return (int) number;
  }

  /** Run one turn of the event loop. */
  @Fn("_run_once")
  static void runOnce(AsyncLoop self) {
    self.requireOpen();
    self.events.runOnce();
  }

  /** As many items as callbacks are ready. */
  @Getter("_ready")
  static Object ready(AsyncLoop self) {
    Object[] items = new Object[self.events.ready()];
    Arrays.fill(items, PyNone.NONE);
    return PyList.of(items);
  }

  /** Shutdown all active asynchronous generators. */
  @Fn
  @Async
  static Object shutdownAsyncgens(AsyncLoop self) {
    return new MainRunner.ShutdownAsyncGenerators(self);
  }
}
