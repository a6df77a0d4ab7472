package org.aiolang.task;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.context.PyContext;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.diag.Warnings;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.loop.Callback;
import org.aiolang.loop.Clock;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.LoopHooks;
import org.aiolang.loop.SystemPoller;
import org.aiolang.loop.Timer;
import org.aiolang.loop.VirtualClock;
import org.aiolang.loop.VirtualPoller;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.CollectorShare;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadState;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * The event loop that scripts see, around an {@link EventLoop}. It holds its tasks until they are
 * done.
 */
public final class AsyncLoop extends PyObject implements HandleOwner {
  /** {@code asyncio.AbstractEventLoop}. */
  public static final PyType ABSTRACT =
      PyType.builtin("AbstractEventLoop")
          .sharesLayoutOf(PyType.OBJECT)
          .members(new AbstractLoopMembersTable());

  /** {@code asyncio.BaseEventLoop}. */
  public static final PyType BASE =
      PyType.builtin("BaseEventLoop", ABSTRACT).members(new LoopMethodsTable());

  /** The class that {@code type(loop)} shows: CPython's on Unix. */
  public static final PyType TYPE =
      PyType.builtin("_UnixSelectorEventLoop", BASE)
          .sharesLayoutOf(BASE)
          .members(new UnixLoopMembersTable());

  /** The interpreter whose code it runs. */
  public final Realm realm;

  final EventLoop events;

  /** What the program changed; null for a loop of our own class. */
  final @Nullable LoopScript script;

  final Failures failures = new Failures();
  final Unclosables unclosables = new Unclosables();
  final Unclosables ofProgram;
  private final LoopState state;
  private final Hooks hooks;

  /** The task that runs now. */
  @Nullable Task current;

  /** Told of each task that begins to wait, where somebody wants to know. */
  @Nullable WaitTimes waitTimes;

  /** Above 0 in {@code run_until_complete}: who runs the loop waits for a result. */
  int completing;

  private @Nullable Task firstTask;
  private @Nullable Task lastTask;
  private boolean closed;
  private boolean kept;
  private boolean debug;

  /** Where things were made, while in debug mode. */
  private @Nullable Origins origins;

  /** Seconds that a callback may take in debug mode; what the script set it to. */
  Object slowCallbackDuration = 0.1;

  /** What the script set, or null. */
  @Nullable Object exceptionHandler;

  @Nullable Object taskFactory;

  /** Whose threads {@code run_in_executor(None, …)} uses. */
  final DefaultExecutors executors = new DefaultExecutors();

  /** Whether the default executor takes no more calls. */
  boolean executorShutDown;

  private @Nullable Map<Class<?>, LoopResource> resources;
  final AsyncGenerators asyncGenerators = new AsyncGenerators();

  /** {@code asyncio.Handle}. */
  public static PyType handleType() {
    return Handle.TYPE;
  }

  /** {@code asyncio.TimerHandle}. */
  public static PyType timerHandleType() {
    return TimerHandle.TYPE;
  }

  private AsyncLoop(Realm r, Shape shape) {
    super(shape);
    realm = r;
    ofProgram = Unclosables.of(r);
    state = LoopState.of(r);
    LoopFactory factory = r.part(LoopFactory.class);
    hooks = new Hooks(this);
    Clock clock = r.world().clock();
    script = shape == TYPE.instanceShape() ? null : new LoopScript(this, shape.type(), clock);
    events =
        factory != null
            ? factory.open(hooks)
            : script != null
                ? new EventLoop(script, script, hooks)
                : clock instanceof VirtualClock v
                    ? new EventLoop(v, new VirtualPoller(v), hooks)
                    : new EventLoop(clock, new SystemPoller(), hooks);
  }

  /** {@code asyncio.new_event_loop()}. */
  public static AsyncLoop open(Realm r) {
    return open(r, TYPE.instanceShape());
  }

  /** A loop of a class that derives from {@link #TYPE}. */
  static AsyncLoop open(Realm r, Shape shape) {
    AsyncLoop loop = new AsyncLoop(r, shape);
    loop.state.opened(loop);
    if (DebugMode.isAsked(r)) {
      loop.setDebug(true);
    }
    Logger.debug(r, "Using selector: EpollSelector");
    return loop;
  }

  /** {@code get_debug()}. */
  @Override
  public boolean isDebug() {
    return debug;
  }

  /** {@code set_debug(enabled)}. */
  public void setDebug(boolean enabled) {
    debug = enabled;
    if (enabled && origins == null) {
      origins = new Origins();
    }
    events.time(enabled);
    if (isRunning()) {
      events.callSoonThreadsafe(new OriginTracking(this, enabled));
    }
    if (enabled) {
      state.watchdog(realm).alert();
    }
  }

  /** Remembers, in debug mode, where the program made this. */
  void made(PyObject object) {
    if (debug && origins != null) {
      origins.made(realm, object);
    }
  }

  @Override
  public Realm realm() {
    return realm;
  }

  @Override
  public Object object() {
    return this;
  }

  @Override
  public void made(Handle handle) {
    made((PyObject) handle);
  }

  @Override
  public @Nullable PyList origin(Handle handle) {
    return origin((PyObject) handle);
  }

  @Override
  public String createdAt(Handle handle) {
    return createdAt((PyObject) handle);
  }

  @Override
  public boolean unschedule(TimerHandle handle) {
    return events.cancel(handle.node());
  }

  /** Where it was made, as a list of entries, or null where that is not known. */
  @Nullable PyList origin(PyObject object) {
    return origins == null ? null : origins.of(object);
  }

  /** {@code created at file:line} where that is known. */
  String createdAt(PyObject object) {
    return origins == null ? "" : origins.createdAt(object);
  }

  /** What the loop asks of its owner. */
  private static final class Hooks implements LoopHooks {
    private final AsyncLoop loop;

    /** The thread that waits, which has given the interpreter's lock up. */
    private @Nullable ThreadState waiting;

    /** The exception that who runs the loop handles. */
    private @Nullable PyBaseException handled;

    Hooks(AsyncLoop loop) {
      this.loop = loop;
    }

    @Override
    public void beforeWait() {
      loop.unclosables.closeUnreachable(loop.realm);
      loop.ofProgram.closeUnreachable(loop.realm);
      loop.failures.reportUnreachable(loop);
      NeverAwaited.reportUnreachable(loop.realm);
      if (loop.script != null && loop.script.hasSelector()) {
        return; // the program waits, or does not
      }
      if (loop.completing > 0 && !loop.events.hasPending() && !loop.state.canBeCalled(loop.realm)) {
        loop.state.deadlocked = true;
        throw new Deadlock(DeadlockReport.of(loop));
      }
      Budget payer = loop.realm.budget;
      if (payer != null) {
        payer.waits();
      }
      waiting = loop.realm.lock.release();
    }

    @Override
    public void afterWait() {
      ThreadState me = waiting;
      if (me != null) {
        waiting = null;
        loop.realm.lock.acquire(me);
        Budget payer = loop.realm.budget;
        if (payer != null) {
          payer.goesOn();
        }
      }
      loop.realm.safepoint();
    }

    /**
     * Callbacks report what they may; what arrives here leaves the loop, but for the end of a call
     * that is not the one which runs the loop.
     */
    @Override
    public void callbackFailed(Callback callback, Throwable error) {
      if (error instanceof Breach e) {
        e.endUnlessOf(loop.realm.budget);
        loop.realm.handled = handled;
        return;
      }
      if (error instanceof RuntimeException e) {
        throw e;
      }
      if (error instanceof Error e) {
        throw e;
      }
      throw new IllegalStateException(error);
    }

    @Override
    public void ran(Callback callback, long nanos) {
      DebugMode.ran(loop, callback, nanos);
    }

    @Override
    public void interrupted() {
      loop.realm.safepoint();
    }
  }

  /** The loop of callbacks beneath, for transports. */
  public EventLoop events() {
    return events;
  }

  /** {@code loop.is_closed()}. */
  public boolean isClosed() {
    return closed;
  }

  /** {@code loop.is_running()}. */
  public boolean isRunning() {
    return events.isRunning();
  }

  /** Seconds of the loop's clock, which may be the program's. */
  public double time() {
    return script == null ? events.time() / 1e9 : script.time();
  }

  /** What {@code BaseEventLoop.time} gives. */
  double baseTime() {
    return script == null ? events.time() / 1e9 : script.machineTime();
  }

  /** Sets an alarm, by the program's {@code call_at} where it has one. */
  void callAt(double when, Timer alarm) {
    if (script == null || !script.callAt(when, alarm)) {
      events.callAt(Delays.nanos(when), alarm);
    }
  }

  /** Sets an alarm so many nanoseconds from now. */
  void callLater(long nanos, Timer alarm) {
    if (script == null || !script.callLater(nanos / 1e9, alarm)) {
      events.callLater(nanos, alarm);
    }
  }

  /** Takes an alarm back; nothing happens where it is not set. */
  void cancel(Timer alarm) {
    events.cancel(alarm);
    if (script != null) {
      script.cancel(alarm);
    }
  }

  void requireOpen() {
    if (closed) {
      throw Errors.runtimeError("Event loop is closed");
    }
  }

  /** Queues a callback for the next turn; RuntimeError on a closed loop. */
  public void callSoon(Callback callback) {
    if (closed) {
      requireOpen();
    }
    if (script == null || !script.callSoon(callback)) {
      events.callSoon(callback);
    }
  }

  /** What {@code BaseEventLoop.call_soon} does with a handle. */
  void queue(Handle handle) {
    requireOpen();
    events.callSoon(handle);
  }

  /** {@code loop.create_future()}. */
  public PyFuture createFuture() {
    PyFuture future = new PyFuture(this);
    if (debug) {
      made(future);
    }
    return future;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  /** {@code loop.create_task(coroutine)}, by the task factory if there is one. */
  public PyFuture createTask(Object coroutine) {
    if (create(coroutine) instanceof PyFuture task) {
      return task;
    }
    throw Errors.typeError("a task factory must return an asyncio.Future");
  }

  /** The same, where a task factory may give a future of a class that the program wrote. */
  Object create(Object coroutine) {
    requireOpen();
    if (script != null && script.hasOwnCreateTask()) {
      return Calls.invoke(realm, this, "create_task", coroutine);
    }
    return taskFactory == null
        ? new Task(this, coroutine)
        : Calls.call2(realm, taskFactory, this, coroutine);
  }

  int nextTaskNumber() {
    return state.nextTaskNumber();
  }

  void add(Task t) {
    Budget b = t.budget();
    if (b != null) {
      b.taskBegun(realm);
    }
    t.previous = lastTask;
    if (lastTask == null) {
      firstTask = t;
    } else {
      lastTask.next = t;
    }
    lastTask = t;
  }

  void remove(Task t) {
    Task before = t.previous;
    Task after = t.next;
    if (before == null && firstTask != t) {
      return;
    }
    Budget b = t.budget();
    if (b != null) {
      b.taskEnded();
    }
    if (before == null) {
      firstTask = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      lastTask = before;
    } else {
      after.previous = before;
    }
    t.previous = null;
    t.next = null;
  }

  /** The task that runs now, or null. */
  public @Nullable Task currentTask() {
    return current;
  }

  /** The tasks that are not done, oldest first. */
  public Task[] tasks() {
    int n = 0;
    for (Task t = firstTask; t != null; t = t.next) {
      n++;
    }
    Task[] all = new Task[n];
    int i = 0;
    for (Task t = firstTask; t != null; t = t.next) {
      all[i++] = t;
    }
    return all;
  }

  /** {@code run_forever()}. */
  public void runForever() {
    requireOpen();
    requireIdle();
    state.entered(this);
    hooks.handled = realm.handled;
    int outer = realm.originDepth;
    if (debug) {
      realm.originDepth = Origins.DEPTH;
    }
    try {
      events.runForever(script != null && script.hasOwnTurn() ? new ScriptTurn(this) : null);
    } finally {
      realm.originDepth = outer;
      state.left(this);
    }
  }

  /** In debug mode coroutines remember who made them, while the loop runs. */
  private record OriginTracking(AsyncLoop loop, boolean enabled) implements Callback {
    @Override
    public void run() {
      loop.realm.originDepth = enabled ? Origins.DEPTH : 0;
    }
  }

  /** A turn that the program's {@code _run_once} makes. */
  private record ScriptTurn(AsyncLoop loop) implements Runnable {
    @Override
    public void run() {
      Calls.invoke(loop.realm, loop, "_run_once");
    }
  }

  /** One turn, for a host that drives the loop. */
  public void runOnce() {
    requireOpen();
    requireIdle();
    state.entered(this);
    hooks.handled = realm.handled;
    try {
      events.runOnce();
    } finally {
      events.forgetStop();
      state.left(this);
    }
  }

  private void requireIdle() {
    if (events.isRunning()) {
      throw Errors.runtimeError("This event loop is already running");
    }
    if (state.running() != null) {
      throw Errors.runtimeError("Cannot run the event loop while another loop is running");
    }
  }

  /** {@code run_until_complete(future)}: a coroutine or another awaitable is wrapped in a task. */
  public Object runUntilComplete(Object awaitable) {
    requireOpen();
    requireIdle();
    boolean fresh = !(awaitable instanceof PyFuture);
    Object any = Futures.ensureAny(realm, awaitable, this);
    if (!(any instanceof PyFuture future)) {
      return new ForeignRun(realm, any).on(this);
    }
    if (fresh) {
      future.flags |= PyFuture.QUIET;
    }
    Stopper stopper = new Stopper(this);
    future.whenDone(stopper);
    completing++;
    try {
      runForever();
    } catch (Throwable leaving) {
      if (fresh && future.isDone() && !future.isCancelled()) {
        future.taken();
      }
      throw leaving;
    } finally {
      completing--;
      future.removeCallback(stopper);
    }
    if (!future.isDone()) {
      throw Errors.runtimeError("Event loop stopped before Future completed.");
    }
    return future.result();
  }

  /**
   * Ends {@code run_until_complete}: not where SystemExit or KeyboardInterrupt leaves the loop
   * anyway.
   */
  private record Stopper(AsyncLoop loop) implements DoneCallback {
    @Override
    public void done(Realm r, PyFuture future) {
      PyBaseException failure = future.isCancelled() ? null : future.exception();
      if (failure != null) {
        PyType type = failure.type();
        if (type.isSubtype(Exceptions.SYSTEM_EXIT)
            || type.isSubtype(Exceptions.KEYBOARD_INTERRUPT)) {
          return;
        }
      }
      loop.events.stop();
    }

    @Override
    public String label() {
      return "_run_until_complete_cb()";
    }
  }

  /** {@code stop()}. */
  public void stop() {
    events.stop();
  }

  /** {@code close()}: also reports the exceptions that nobody took, and tasks that are not done. */
  public void close() {
    if (events.isRunning()) {
      throw Errors.runtimeError("Cannot close a running event loop");
    }
    if (closed) {
      return;
    }
    closeUnreachable();
    closed = true;
    state.closed(this);
    Signals.of(realm).removeAll(this);
    closeExecutor();
    if (resources != null) {
      for (LoopResource resource : resources.values()) {
        resource.closing();
      }
      for (LoopResource resource : resources.values()) {
        resource.close();
      }
    }
    events.close();
    failures.reportAll(this);
    for (Task t = firstTask; t != null; t = firstTask) {
      remove(t);
      if (!state.deadlocked) {
        destroyed(t);
      }
    }
  }

  /**
   * {@link #close} by the program. A loop that the host keeps is only shut to the program that
   * runs, until {@link #reopen}.
   */
  void closeByProgram() {
    if (!kept) {
      close();
    } else if (events.isRunning()) {
      throw Errors.runtimeError("Cannot close a running event loop");
    } else {
      closed = true;
    }
  }

  /** From now on it is the host's, who alone may close it. */
  public void keep() {
    kept = true;
  }

  /** The program that closed a loop of the host's is over. */
  public void reopen() {
    closed = events.isClosed();
  }

  /** {@link #close}, by others than the program, which is warned. */
  void closeForgotten() {
    Warnings.warnIgnoring(
        realm,
        Exceptions.RESOURCE_WARNING,
        "unclosed event loop " + Text.repr(realm, this),
        Warnings.Place.NOWHERE,
        PyNone.NONE);
    close();
  }

  /** Looks what was lost only if somebody wants to hear of it: everything is closed anyhow. */
  private void closeUnreachable() {
    if (unclosables.size() > 0 && !Warnings.ignores(realm, Exceptions.RESOURCE_WARNING)) {
      CollectorShare.collect(realm);
      unclosables.closeUnreachable(realm);
    }
  }

  /** Reports a task that is dropped before it is done. */
  void destroyed(Task t) {
    if ((t.flags & PyFuture.QUIET) != 0) {
      return;
    }
    PyDict context = new PyDict();
    context.putStr("task", t);
    context.putStr("message", "Task was destroyed but it is pending!");
    PyList made = origin(t);
    if (made != null) {
      context.putStr("source_traceback", made);
    }
    callExceptionHandler(context);
  }

  private void closeExecutor() {
    executorShutDown = true;
    executors.shutDown(realm);
  }

  /** What a package keeps for this loop, or null. */
  public <T extends LoopResource> @Nullable T resource(Class<T> key) {
    return resources == null ? null : key.cast(resources.get(key));
  }

  /** Keeps something for this loop, closed with it. */
  public <T extends LoopResource> void setResource(Class<T> key, T resource) {
    if (resources == null) {
      resources = new HashMap<>();
    }
    resources.put(key, resource);
  }

  /** Calls a done-callback at the expense of who registered it; not where that was ended. */
  void runCallback(ContextCallback callback, PyFuture done) {
    Budget outer = realm.budget;
    Budget payer = callback.payer();
    if (payer != null && payer.breach() != null) {
      return;
    }
    if (payer != null) {
      realm.charge(payer);
    }
    try {
      runCallback(callback.function(), done, callback.context());
    } finally {
      realm.charge(outer);
    }
  }

  /**
   * Calls a script's callback in a context, or in an empty one of its own; what it raises goes to
   * the exception handler.
   */
  void runCallback(Object function, Object arg, @Nullable PyContext context) {
    if (context == null) {
      PyObject outer = realm.context;
      realm.context = null;
      try {
        Calls.call1(realm, function, arg);
      } catch (PyException e) {
        PyContext own = realm.context instanceof PyContext c ? c : null;
        realm.context = outer;
        callbackRaised(e, new Handle(this, function, new Object[] {arg}, own));
      } finally {
        realm.context = outer;
      }
    } else {
      new Handle(this, function, new Object[] {arg}, context).run();
    }
  }

  /** Reports what a callback raised; SystemExit and KeyboardInterrupt leave the loop. */
  @Override
  public void callbackRaised(PyException e, Handle handle) {
    if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
      throw e;
    }
    callExceptionHandler(handle.report(e));
  }

  /**
   * Reports what a callback raised that was called from outside the queue; SystemExit and
   * KeyboardInterrupt leave the loop.
   */
  public void reportCallback(PyException e, Object function, Object... args) {
    callbackRaised(e, new Handle(this, function, args, null));
  }

  /** A warning of the logger {@code asyncio}. */
  public void warn(String message) {
    Logger.warning(realm, message);
  }

  /** {@code call_exception_handler(context)}. */
  public void callExceptionHandler(PyDict context) {
    if (script == null && Attributes.getOwn(realm, this, "call_exception_handler") == null) {
      ErrorReports.call(this, context);
    } else {
      Calls.invoke(realm, this, "call_exception_handler", context);
    }
  }
}
