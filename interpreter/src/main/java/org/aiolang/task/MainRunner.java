package org.aiolang.task;

import java.util.List;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.coroutine.Resumable;
import org.aiolang.limits.Breach;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadEnded;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Runs coroutines on a loop of its own, which is made when it is first needed: {@code
 * asyncio.Runner}, {@code asyncio.run}, and programs with top-level {@code await}.
 */
public final class MainRunner {
  /** Seconds that threads of the default executor may still take. */
  private static final double THREAD_JOIN_TIMEOUT = 300;

  private final Realm r;

  /** Null where the loop's own rule holds. */
  private final @Nullable Boolean debug;

  /** Makes the loop; null for {@code asyncio.new_event_loop} and {@code set_event_loop}. */
  private final @Nullable Object factory;

  private boolean closed;
  private @Nullable AsyncLoop loop;
  private @Nullable PyContext context;
  private boolean loopIsSet;

  /** A runner with what the program gave. */
  public MainRunner(Realm r, @Nullable Boolean debug, @Nullable Object factory) {
    this.r = r;
    this.debug = debug;
    this.factory = factory;
  }

  /** Runs a program whose body is a coroutine. */
  public static Object run(Realm r, Resumable main) {
    return run(r, main, null, null);
  }

  /**
   * {@code asyncio.run(coroutine, debug=…, loop_factory=…)}: leaves no task, no asynchronous
   * generator and no loop behind.
   */
  public static Object run(
      Realm r, Object main, @Nullable Boolean debug, @Nullable Object factory) {
    if (LoopState.of(r).running() != null) {
      throw Errors.runtimeError("asyncio.run() cannot be called from a running event loop");
    }
    MainRunner runner = new MainRunner(r, debug, factory);
    boolean running = true;
    try {
      return runner.run(main, null);
    } catch (Deadlock | Breach | ThreadEnded e) {
      running = false; // no code of the program runs any more
      if (!(e instanceof Deadlock)) {
        runner.abandon();
      }
      throw e;
    } finally {
      if (running) {
        runner.close();
      }
    }
  }

  /** {@code Runner.get_loop()}. */
  public AsyncLoop loop() {
    if (closed) {
      throw Errors.runtimeError("Runner is closed");
    }
    AsyncLoop l = loop;
    if (l != null) {
      return l;
    }
    if (factory != null) {
      l = LoopMethods.loop(r, Calls.call0(r, factory));
    } else {
      l = LoopState.of(r).newLoop(r);
      if (!loopIsSet) {
        LoopState.of(r).set(r, l);
        loopIsSet = true;
      }
    }
    if (debug != null) {
      l.setDebug(debug);
    }
    loop = l;
    context = Contexts.copy(r);
    return l;
  }

  /** {@code Runner.run(coroutine, context=…)}. */
  public Object run(Object main, @Nullable PyContext given) {
    LoopState loops = LoopState.of(r);
    if (!Coroutines.isCoroutine(r, main)) {
      throw Errors.valueError("a coroutine was expected, got " + Text.repr(r, main));
    }
    if (loops.running() != null) {
      throw Errors.runtimeError("Runner.run() cannot be called from a running event loop");
    }
    AsyncLoop l = loop();
    Object made = Tasks.create(r, l, main, PyNone.NONE, given == null ? context : given, null);
    if (!(made instanceof PyFuture) && !Futures.isFutureLike(r, made)) {
      throw Errors.typeError(
          "a task factory must return an asyncio.Future, not " + r.typeOf(made).shown());
    }
    Interrupts outer = loops.interrupts;
    Interrupts mine = new Interrupts(r, made);
    boolean isMain = r.lock.isMain(); // Ctrl-C is nothing to other threads
    if (isMain) {
      loops.interrupts = mine;
    }
    try {
      return l.runUntilComplete(made);
    } catch (PyException e) {
      if (mine.count > 0 && e.is(TaskErrors.CANCELLED_ERROR) && mine.uncancelled()) {
        PyException interrupt = Errors.of(Exceptions.KEYBOARD_INTERRUPT);
        interrupt.value().setContext(e.value());
        throw interrupt;
      }
      throw e;
    } finally {
      if (made instanceof PyFuture task && task.isDone() && !task.isCancelled()) {
        // SystemExit and KeyboardInterrupt leave the loop on their own; the task keeps them too.
        task.taken();
      }
      if (isMain) {
        loops.interrupts = outer;
      }
    }
  }

  /** {@code Runner.close()}: cancels what is left, and closes the loop. */
  public void close() {
    AsyncLoop l = loop;
    if (l == null) {
      return;
    }
    try {
      cancelAll(r, l);
      l.runUntilComplete(Calls.invoke(r, l, "shutdown_asyncgens"));
      l.runUntilComplete(Calls.invoke(r, l, "shutdown_default_executor", THREAD_JOIN_TIMEOUT));
    } finally {
      if (loopIsSet) {
        LoopState.of(r).set(r, null);
      }
      l.close();
      loop = null;
      closed = true;
    }
  }

  /** Closes the loop without running any more of the program. */
  private void abandon() {
    AsyncLoop l = loop;
    if (l != null) {
      loop = null;
      closed = true;
      for (Task t : l.tasks()) {
        t.abandon();
      }
      l.exceptionHandler = null;
      l.close();
    }
  }

  /** What a first interrupt of {@link #run} cancels, and how many there were. */
  static final class Interrupts {
    private final Realm r;

    /** A {@link PyFuture}, or a future of a class that the program wrote. */
    private final Object main;

    private int count;

    Interrupts(Realm r, Object main) {
      this.r = r;
      this.main = main;
    }

    /** Whether there was one. */
    boolean any() {
      return count > 0;
    }

    boolean cancelMain() {
      count++;
      if (count > 1) {
        return false;
      }
      if (!(main instanceof PyFuture future)) {
        ForeignRun foreign = new ForeignRun(r, main);
        if (foreign.isDone()) {
          return false;
        }
        foreign.cancel();
        return true;
      }
      if (future.isDone()) {
        return false;
      }
      future.requestCancel(null);
      return true;
    }

    private boolean uncancelled() {
      return main instanceof PyFuture
          ? main instanceof Task t && t.uncancel() == 0
          : new ForeignRun(r, main).uncancelled();
    }
  }

  /**
   * Ctrl-C, at a safepoint of the script's thread: the first cancels the main task. False where
   * KeyboardInterrupt is to be raised instead.
   */
  public static boolean interrupted(Realm r) {
    Interrupts i = LoopState.of(r).interrupts;
    return i != null && i.cancelMain();
  }

  private static void cancelAll(Realm r, AsyncLoop loop) {
    Task[] left = loop.tasks();
    if (left.length == 0) {
      return;
    }
    for (Task t : left) {
      t.requestCancel(null);
    }
    loop.runUntilComplete(Gathering.of(r, left, true, loop));
    for (Task t : left) {
      if (t.isCancelled()) {
        continue;
      }
      PyBaseException exception = t.exception();
      if (exception != null) {
        PyDict context = new PyDict();
        context.putStr("message", "unhandled exception during asyncio.run() shutdown");
        context.putStr("exception", exception);
        context.putStr("task", t);
        loop.callExceptionHandler(context);
      }
    }
  }

  /** {@code loop.shutdown_asyncgens()}. */
  static final class ShutdownAsyncGenerators extends JavaCoroutine {
    private final AsyncLoop loop;
    private List<? extends Object> generators = List.of();

    ShutdownAsyncGenerators(AsyncLoop loop) {
      this.loop = loop;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        generators = loop.asyncGenerators.take();
        if (generators.isEmpty()) {
          return done(PyNone.NONE);
        }
        Object[] closing = new Object[generators.size()];
        for (int i = 0; i < closing.length; i++) {
          closing[i] = Calls.invoke(r, generators.get(i), "aclose");
        }
        return await(Gathering.of(r, closing, true, loop));
      }
      PyList results = (PyList) awaited(r, sent, thrown);
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i) instanceof PyBaseException e
            && e.type().isSubtype(Exceptions.EXCEPTION)) {
          PyDict context = new PyDict();
          context.putStr(
              "message",
              "an error occurred during closing of asynchronous generator "
                  + Text.repr(r, generators.get(i)));
          context.putStr("exception", e);
          context.putStr("asyncgen", generators.get(i));
          loop.callExceptionHandler(context);
        }
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "BaseEventLoop.shutdown_asyncgens";
    }
  }
}
