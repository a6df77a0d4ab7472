package org.aiolang.task;

import java.util.List;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Runs one coroutine on a loop of its own: {@code asyncio.run}, and programs with top-level {@code
 * await}.
 */
public final class MainRunner {
  private MainRunner() {}

  /** Runs a program whose body is a coroutine. */
  public static Object run(Realm r, Resumable main) {
    return run(r, main, false);
  }

  /**
   * {@code asyncio.run(coroutine, debug=debug)}: leaves no task, no asynchronous generator and no
   * loop behind.
   */
  public static Object run(Realm r, Object main, boolean debug) {
    LoopState state = LoopState.of(r);
    if (state.running() != null) {
      throw Errors.runtimeError("asyncio.run() cannot be called from a running event loop");
    }
    if (!Coroutines.isCoroutine(r, main)) {
      throw Errors.valueError("a coroutine was expected, got " + Text.repr(r, main));
    }
    AsyncLoop loop = AsyncLoop.open(r);
    state.set(loop);
    try {
      loop.debug |= debug;
      return runMain(state, loop, main);
    } finally {
      try {
        finish(r, loop);
      } finally {
        state.set(null);
        loop.close();
      }
    }
  }

  private static Object runMain(LoopState state, AsyncLoop loop, Object main) {
    PyFuture task = loop.createTask(main);
    Interrupts outer = state.interrupts;
    Interrupts mine = new Interrupts(task);
    state.interrupts = mine;
    try {
      return loop.runUntilComplete(task);
    } catch (PyException e) {
      if (mine.count > 0
          && e.is(TaskErrors.CANCELLED_ERROR)
          && task instanceof Task t
          && t.uncancel() == 0) {
        PyException interrupt = Errors.of(Exceptions.KEYBOARD_INTERRUPT);
        interrupt.value().setContext(e.value());
        throw interrupt;
      }
      throw e;
    } finally {
      if (task.isDone() && !task.isCancelled()) {
        // SystemExit and KeyboardInterrupt leave the loop on their own; the task keeps them too.
        task.taken();
      }
      state.interrupts = outer;
    }
  }

  /** What a first interrupt of {@link #run} cancels, and how many there were. */
  static final class Interrupts {
    private final PyFuture main;
    private int count;

    Interrupts(PyFuture main) {
      this.main = main;
    }

    boolean cancelMain() {
      count++;
      if (count > 1 || main.isDone()) {
        return false;
      }
      main.requestCancel(null);
      return true;
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

  private static void finish(Realm r, AsyncLoop loop) {
    cancelAll(r, loop);
    loop.runUntilComplete(new ShutdownAsyncGenerators(loop));
    // CPython shuts its threads down here; what callbacks queued has these turns left to run.
    loop.runUntilComplete(new ShutdownAsyncGenerators(loop));
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
