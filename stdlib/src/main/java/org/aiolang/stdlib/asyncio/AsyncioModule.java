package org.aiolang.stdlib.asyncio;

import org.aiolang.context.PyContext;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.Coroutines;
import org.aiolang.task.Futures;
import org.aiolang.task.Gathering;
import org.aiolang.task.LoopState;
import org.aiolang.task.MainRunner;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Shielding;
import org.aiolang.task.Sleep;
import org.aiolang.task.Task;
import org.aiolang.task.TaskErrors;
import org.aiolang.task.Tasks;
import org.aiolang.task.Timeout;
import org.aiolang.task.WaitFor;
import org.aiolang.task.Waiting;
import org.aiolang.task.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code asyncio}: functions, then classes and constants, which are made when they are first
 * asked for.
 */
@Module(value = "asyncio", parts = AsyncioPackage.class)
final class AsyncioModule {
  private AsyncioModule() {}

  /**
   * Execute the coroutine and return the result.
   *
   * <p>This function runs the passed coroutine, taking care of managing the asyncio event loop and
   * finalizing asynchronous generators. It cannot be called when another asyncio event loop is
   * running in the same thread.
   */
  @Fn
  static Object run(
      Realm r,
      @Kw Object main,
      @KwOnly @Default("None") Object debug,
      @KwOnly @Default("None") Object loopFactory) {
    return MainRunner.run(
        r,
        main,
        debug == PyNone.NONE ? null : (Boolean) Truth.of(r, debug),
        loopFactory == PyNone.NONE ? null : loopFactory);
  }

  /** Coroutine that completes after a given time (in seconds). */
  @Fn
  @Async
  static Object sleep(@Kw Object delay, @Kw @Default("None") Object result) {
    return new Sleep(delay, result);
  }

  /**
   * Schedule the execution of a coroutine object in a spawn task.
   *
   * <p>Return a Task object.
   */
  @Fn
  static Object createTask(
      Realm r,
      @Kw Object coro,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") @Nullable PyContext context,
      @KwOnly @Default("None") @Nullable Object eagerStart) {
    return Tasks.create(r, LoopState.requireRunning(r), coro, name, context, eagerStart);
  }

  /**
   * Wrap a coroutine or an awaitable in a future.
   *
   * <p>If the argument is a Future, it is returned directly.
   */
  @Fn
  static Object ensureFuture(
      Realm r, @Kw Object coroOrFuture, @KwOnly @Default("None") @Nullable AsyncLoop loop) {
    if (!(coroOrFuture instanceof PyFuture) && Futures.isFutureLike(r, coroOrFuture)) {
      return Futures.checked(r, coroOrFuture, loop);
    }
    return Futures.ensure(r, coroOrFuture, loop);
  }

  /**
   * Return a future aggregating results from the given coroutines/futures.
   *
   * <p>Coroutines will be wrapped in a future and scheduled in the event loop. All futures must
   * share the same event loop. If all the tasks are done successfully, the returned future's result
   * is the list of results (in the order of the original sequence, not necessarily the order of
   * results arrival). If return_exceptions is True, exceptions in the tasks are treated the same as
   * successful results, and gathered in the result list; otherwise, the first raised exception will
   * be immediately propagated to the returned future.
   */
  @Fn
  static Object gather(
      Realm r, @Args Object[] corosOrFutures, @KwOnly @Default("False") boolean returnExceptions) {
    return Gathering.of(r, corosOrFutures, returnExceptions);
  }

  /**
   * Wait for the Futures or Tasks given by fs to complete.
   *
   * <p>The fs iterable must not be empty. Coroutines will be wrapped in Tasks. Returns two sets of
   * Future: (done, pending). This does not raise TimeoutError! Futures that aren't done when the
   * timeout occurs are returned in the second set.
   */
  @Fn("wait")
  @Async
  static Object wait_(
      Realm r,
      @Kw Object fs,
      @KwOnly @Default("None") @Nullable AsyncLoop loop,
      @KwOnly @Default("None") Object timeout,
      @KwOnly @Default("'ALL_COMPLETED'") Object returnWhen) {
    if (loop != null) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "The loop argument is deprecated since Python 3.8, and scheduled for removal in Python"
              + " 3.10.");
    }
    if (CoroutineFunctions.anyCoroutine(r, fs)) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python"
              + " 3.8, and scheduled for removal in Python 3.11.");
    }
    return NeverAwaited.made(r, new Waiting(fs, timeout, returnWhen, loop));
  }

  /** The preloaded {@code wait}: the same, and coroutines are welcome. */
  @Constant("_wait")
  static Object preloadedWait() {
    NativeTable table = new PreloadedWaitTable();
    return NativeFunction.of(table, table.find("wait"));
  }

  /**
   * Wait for the single Future or coroutine to complete, with timeout.
   *
   * <p>Returns result of the Future or coroutine. When a timeout occurs, it cancels the task and
   * raises TimeoutError. To avoid the task cancellation, wrap it in shield().
   */
  @Fn
  @Async
  static Object waitFor(Realm r, @Kw Object fut, @Kw Object timeout) {
    return NeverAwaited.made(r, new WaitFor(fut, timeout));
  }

  /** Wait for a future, shielding it from cancellation. */
  @Fn
  static Object shield(Realm r, @Kw Object arg) {
    return Shielding.of(r, arg);
  }

  /**
   * Timeout async context manager.
   *
   * <p>delay - value in seconds or None to disable timeout logic
   */
  @Fn
  static Object timeout(Realm r, @Kw @Nullable Double delay) {
    return Timeout.after(r, delay);
  }

  /**
   * Schedule the timeout at absolute time.
   *
   * <p>Like timeout() but argument gives absolute time in the same clock system as loop.time().
   */
  @Fn
  static Object timeoutAt(@Kw @Nullable Double when) {
    return new Timeout(when);
  }

  /**
   * Return an asyncio event loop.
   *
   * <p>When called from a coroutine or a callback, this function will always return the running
   * event loop.
   */
  @Fn
  static Object getEventLoop(Realm r) {
    return LoopState.of(r).get(r);
  }

  /** Return a new event loop. */
  @Fn
  static Object newEventLoop(Realm r) {
    return LoopState.of(r).newLoop(r);
  }

  /** Set the event loop. */
  @Fn
  static void setEventLoop(Realm r, Object loop) {
    LoopState.of(r).set(r, loopOrNone(r, loop));
  }

  static @Nullable AsyncLoop loopOrNone(Realm r, Object loop) {
    if (loop != PyNone.NONE && !(loop instanceof AsyncLoop)) {
      throw Errors.typeError(
          "loop must be an instance of AbstractEventLoop or None, not '"
              + r.typeOf(loop).shown()
              + "'");
    }
    return loop instanceof AsyncLoop l ? l : null;
  }

  /**
   * Return the running event loop.
   *
   * <p>Raise a RuntimeError if there is none.
   */
  @Fn
  static Object getRunningLoop(Realm r) {
    return LoopState.requireRunning(r);
  }

  /** Return the running event loop or None. */
  @Fn("_get_running_loop")
  static Object runningLoopOrNone(Realm r) {
    AsyncLoop loop = LoopState.of(r).running();
    return loop == null ? PyNone.NONE : loop;
  }

  /** Return a currently executed task. */
  @Fn
  static Object currentTask(Realm r, @Kw @Default("None") @Nullable Object loop) {
    return Tasks.current(r, loop == null ? LoopState.requireRunning(r) : loop);
  }

  /** Return a set of all tasks for the loop. */
  @Fn
  static Object allTasks(Realm r, @Kw @Default("None") @Nullable Object loop) {
    return Tasks.all(r, loop == null ? LoopState.requireRunning(r) : loop);
  }

  /** Return True if obj is a coroutine object. */
  @Fn
  static boolean iscoroutine(Realm r, @Kw Object obj) {
    return Coroutines.isCoroutine(r, obj);
  }

  /** Return True if func is a decorated coroutine function. */
  @Fn
  static boolean iscoroutinefunction(Realm r, @Kw Object func) {
    return Coroutines.isCoroutineFunction(r, func)
        // what inspect.markcoroutinefunction left
        || func instanceof PyObject o
            && Attributes.getOwn(r, o, "_is_coroutine_mark") == Boolean.TRUE;
  }

  /** Check for a Future. */
  @Fn
  static boolean isfuture(Realm r, @Kw Object obj) {
    return obj instanceof PyFuture || Futures.isFutureLike(r, obj);
  }

  /** Decorator to mark coroutines: generators that may be awaited. Deprecated; use async def. */
  @Fn
  static Object coroutine(Realm r, Object func) {
    Warnings.warn(
        r, Exceptions.DEPRECATION_WARNING, "asyncio.coroutine is deprecated, use async def");
    return CoroutineFunctions.marked(r, func);
  }

  @Constant("__doc__")
  static String doc() {
    return "The asyncio package, tracking PEP 3156.";
  }

  @Constant("Future")
  static Object futureType() {
    return PyFuture.TYPE;
  }

  @Constant("Task")
  static Object taskType() {
    return Task.TYPE;
  }

  @Constant("Lock")
  static Object lockType() {
    return Lock.TYPE;
  }

  @Constant("Event")
  static Object eventType() {
    return Event.TYPE;
  }

  @Constant("Condition")
  static Object conditionType() {
    return Condition.TYPE;
  }

  @Constant("Semaphore")
  static Object semaphoreType() {
    return Semaphore.TYPE;
  }

  @Constant("BoundedSemaphore")
  static Object boundedSemaphoreType() {
    return Semaphore.BOUNDED;
  }

  @Constant("Queue")
  static Object queueType() {
    return Queue.TYPE;
  }

  @Constant("LifoQueue")
  static Object lifoQueueType() {
    return Queue.LIFO;
  }

  @Constant("PriorityQueue")
  static Object priorityQueueType() {
    return Queue.PRIORITY;
  }

  @Constant("QueueEmpty")
  static Object queueEmptyType() {
    return QueueErrors.EMPTY;
  }

  @Constant("QueueFull")
  static Object queueFullType() {
    return QueueErrors.FULL;
  }

  @Constant("QueueShutDown")
  static Object queueShutDownType() {
    return QueueErrors.SHUT_DOWN;
  }

  @Constant("open_connection")
  static Object openConnection(Realm r) {
    return inLanguage(r, "_streams", "open_connection");
  }

  @Constant("start_server")
  static Object startServer(Realm r) {
    return inLanguage(r, "_streams", "start_server");
  }

  @Constant("StreamReader")
  static Object streamReader(Realm r) {
    return inLanguage(r, "_streams", "StreamReader");
  }

  @Constant("StreamWriter")
  static Object streamWriter(Realm r) {
    return inLanguage(r, "_streams", "StreamWriter");
  }

  @Constant("StreamReaderProtocol")
  static Object streamReaderProtocol(Realm r) {
    return inLanguage(r, "_streams", "StreamReaderProtocol");
  }

  @Constant("Server")
  static Object server(Realm r) {
    return inLanguage(r, "_streams", "Server");
  }

  @Constant("AbstractServer")
  static Object abstractServer(Realm r) {
    return inLanguage(r, "_streams", "AbstractServer");
  }

  @Constant("IncompleteReadError")
  static Object incompleteReadError(Realm r) {
    return inLanguage(r, "_streams", "IncompleteReadError");
  }

  @Constant("LimitOverrunError")
  static Object limitOverrunError(Realm r) {
    return inLanguage(r, "_streams", "LimitOverrunError");
  }

  @Constant("SendfileNotAvailableError")
  static Object sendfileNotAvailableError(Realm r) {
    return inLanguage(r, "asyncio.exceptions", "SendfileNotAvailableError");
  }

  @Constant("BaseTransport")
  static Object baseTransport(Realm r) {
    return inLanguage(r, "_streams", "BaseTransport");
  }

  @Constant("ReadTransport")
  static Object readTransport(Realm r) {
    return inLanguage(r, "_streams", "ReadTransport");
  }

  @Constant("WriteTransport")
  static Object writeTransport(Realm r) {
    return inLanguage(r, "_streams", "WriteTransport");
  }

  @Constant("Transport")
  static Object transport(Realm r) {
    return inLanguage(r, "_streams", "Transport");
  }

  @Constant("BaseProtocol")
  static Object baseProtocol(Realm r) {
    return inLanguage(r, "_streams", "BaseProtocol");
  }

  @Constant("Protocol")
  static Object protocol(Realm r) {
    return inLanguage(r, "_streams", "Protocol");
  }

  @Constant("BufferedProtocol")
  static Object bufferedProtocol(Realm r) {
    return inLanguage(r, "_streams", "BufferedProtocol");
  }

  @Constant("DatagramTransport")
  static Object datagramTransport(Realm r) {
    return inLanguage(r, "asyncio.transports", "DatagramTransport");
  }

  @Constant("SubprocessTransport")
  static Object subprocessTransport(Realm r) {
    return inLanguage(r, "asyncio.transports", "SubprocessTransport");
  }

  @Constant("DatagramProtocol")
  static Object datagramProtocol(Realm r) {
    return inLanguage(r, "asyncio.protocols", "DatagramProtocol");
  }

  @Constant("SubprocessProtocol")
  static Object subprocessProtocol(Realm r) {
    return inLanguage(r, "asyncio.protocols", "SubprocessProtocol");
  }

  @Constant("open_unix_connection")
  static Object openUnixConnection(Realm r) {
    return inLanguage(r, "asyncio.streams", "open_unix_connection");
  }

  @Constant("start_unix_server")
  static Object startUnixServer(Realm r) {
    return inLanguage(r, "asyncio.streams", "start_unix_server");
  }

  @Constant("Timeout")
  static Object timeoutType() {
    return Timeout.TYPE;
  }

  @Constant("CancelledError")
  static Object cancelledErrorType() {
    return TaskErrors.CANCELLED_ERROR;
  }

  @Constant("InvalidStateError")
  static Object invalidStateErrorType() {
    return TaskErrors.INVALID_STATE_ERROR;
  }

  @Constant("TimeoutError")
  static Object timeoutErrorType() {
    return Exceptions.TIMEOUT_ERROR;
  }

  @Constant
  static String FIRST_COMPLETED() {
    return Waiting.FIRST_COMPLETED;
  }

  @Constant
  static String FIRST_EXCEPTION() {
    return Waiting.FIRST_EXCEPTION;
  }

  @Constant
  static String ALL_COMPLETED() {
    return Waiting.ALL_COMPLETED;
  }

  @Constant("TaskGroup")
  static Object taskGroup(Realm r) {
    return inLanguage(r, "asyncio.taskgroups", "TaskGroup");
  }

  @Constant("Barrier")
  static Object barrier(Realm r) {
    return inLanguage(r, "asyncio.barriers", "Barrier");
  }

  @Constant("BrokenBarrierError")
  static Object brokenBarrierError(Realm r) {
    return inLanguage(r, "asyncio.barriers", "BrokenBarrierError");
  }

  @Constant("Runner")
  static Object runner() {
    return Runner.TYPE;
  }

  @Constant("Handle")
  static Object handleType() {
    return AsyncLoop.handleType();
  }

  @Constant("TimerHandle")
  static Object timerHandleType() {
    return AsyncLoop.timerHandleType();
  }

  @Constant("AbstractEventLoop")
  static Object abstractEventLoopType() {
    return AsyncLoop.ABSTRACT;
  }

  @Constant("BaseEventLoop")
  static Object baseEventLoopType() {
    return AsyncLoop.BASE;
  }

  @Constant("SelectorEventLoop")
  static Object selectorEventLoopType() {
    return AsyncLoop.TYPE;
  }

  @Constant("EventLoop")
  static Object eventLoopType() {
    return AsyncLoop.TYPE;
  }

  @Constant("wrap_future")
  static Object wrapFuture(Realm r) {
    return inLanguage(r, "asyncio.futures", "wrap_future");
  }

  @Constant("AbstractEventLoopPolicy")
  static Object abstractEventLoopPolicy(Realm r) {
    return inLanguage(r, "asyncio.policies", "AbstractEventLoopPolicy");
  }

  @Constant("DefaultEventLoopPolicy")
  static Object defaultEventLoopPolicy(Realm r) {
    return inLanguage(r, "asyncio.policies", "DefaultEventLoopPolicy");
  }

  @Constant("get_event_loop_policy")
  static Object getEventLoopPolicy(Realm r) {
    return inLanguage(r, "asyncio.policies", "get_event_loop_policy");
  }

  @Constant("set_event_loop_policy")
  static Object setEventLoopPolicy(Realm r) {
    return inLanguage(r, "asyncio.policies", "set_event_loop_policy");
  }

  @Constant("get_child_watcher")
  static Object getChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.policies", "get_child_watcher");
  }

  @Constant("set_child_watcher")
  static Object setChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.policies", "set_child_watcher");
  }

  @Constant("AbstractChildWatcher")
  static Object abstractChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "AbstractChildWatcher");
  }

  @Constant("SafeChildWatcher")
  static Object safeChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "SafeChildWatcher");
  }

  @Constant("FastChildWatcher")
  static Object fastChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "FastChildWatcher");
  }

  @Constant("PidfdChildWatcher")
  static Object pidfdChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "PidfdChildWatcher");
  }

  @Constant("MultiLoopChildWatcher")
  static Object multiLoopChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "MultiLoopChildWatcher");
  }

  @Constant("ThreadedChildWatcher")
  static Object threadedChildWatcher(Realm r) {
    return inLanguage(r, "asyncio.unix_events", "ThreadedChildWatcher");
  }

  @Constant("eager_task_factory")
  static Object eagerTaskFactory(Realm r) {
    return inLanguage(r, "asyncio.eager", "eager_task_factory");
  }

  @Constant("create_eager_task_factory")
  static Object createEagerTaskFactory(Realm r) {
    return inLanguage(r, "asyncio.eager", "create_eager_task_factory");
  }

  @Constant("as_completed")
  static Object asCompleted(Realm r) {
    return inLanguage(r, "asyncio.completion", "as_completed");
  }

  @Constant("capture_call_graph")
  static Object captureCallGraph(Realm r) {
    return inLanguage(r, "asyncio.graph", "capture_call_graph");
  }

  @Constant("format_call_graph")
  static Object formatCallGraph(Realm r) {
    return inLanguage(r, "asyncio.graph", "format_call_graph");
  }

  @Constant("print_call_graph")
  static Object printCallGraph(Realm r) {
    return inLanguage(r, "asyncio.graph", "print_call_graph");
  }

  @Constant("FrameCallGraphEntry")
  static Object frameCallGraphEntry(Realm r) {
    return inLanguage(r, "asyncio.graph", "FrameCallGraphEntry");
  }

  @Constant("FutureCallGraph")
  static Object futureCallGraph(Realm r) {
    return inLanguage(r, "asyncio.graph", "FutureCallGraph");
  }

  @Constant("_enter_task")
  static Object enterTask(Realm r) {
    return inLanguage(r, "_asyncio", "_enter_task");
  }

  @Constant("_leave_task")
  static Object leaveTask(Realm r) {
    return inLanguage(r, "_asyncio", "_leave_task");
  }

  @Constant("_register_task")
  static Object registerTask(Realm r) {
    return inLanguage(r, "_asyncio", "_register_task");
  }

  @Constant("_unregister_task")
  static Object unregisterTask(Realm r) {
    return inLanguage(r, "_asyncio", "_unregister_task");
  }

  @Constant("_set_running_loop")
  static Object setRunningLoop(Realm r) {
    return inLanguage(r, "_asyncio", "_set_running_loop");
  }

  @Constant("create_subprocess_exec")
  static Object createSubprocessExec(Realm r) {
    return inLanguage(r, "asyncio.subprocess", "create_subprocess_exec");
  }

  @Constant("create_subprocess_shell")
  static Object createSubprocessShell(Realm r) {
    return inLanguage(r, "asyncio.subprocess", "create_subprocess_shell");
  }

  @Constant("to_thread")
  static Object toThread(Realm r) {
    return inLanguage(r, "asyncio.threads", "to_thread");
  }

  @Constant("run_coroutine_threadsafe")
  static Object runCoroutineThreadsafe(Realm r) {
    return inLanguage(r, "asyncio.threads", "run_coroutine_threadsafe");
  }

  /** A name of another module, which is loaded when it is first asked for. */
  private static Object inLanguage(Realm r, String module, String name) {
    return Attributes.get(r, r.importer().importPath(r, module), name);
  }
}
