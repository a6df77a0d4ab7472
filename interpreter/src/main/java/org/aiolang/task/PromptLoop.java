package org.aiolang.task;

import java.util.Objects;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.loop.Callback;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The loop beneath a prompt. It turns all the time, so tasks go on while the prompt waits; what is
 * typed runs in it, as a callback where it does not await, else as the task in the foreground. All
 * of it runs in one context, so context variables keep what was typed.
 *
 * <p>Script's thread only, but for {@link #post}.
 */
public final class PromptLoop {
  private final Realm r;
  private final MainRunner runner;
  private final AsyncLoop loop;
  private final PyContext context;
  private final TaskTable tasks;
  private @Nullable PyFuture foreground;
  private MainRunner.@Nullable Interrupts interrupts;

  /** Opens the loop and makes it the current one. */
  public PromptLoop(Realm r) {
    this.r = r;
    runner = new MainRunner(r, null, null);
    loop = runner.loop();
    context = Contexts.copy(r);
    r.context = context;
    WaitTimes times = new WaitTimes();
    loop.waitTimes = times;
    tasks = new TaskTable(loop, times);
  }

  /** The tasks, to be shown. */
  public TaskTable tasks() {
    return tasks;
  }

  /** The loop itself. */
  public AsyncLoop loop() {
    return loop;
  }

  /** Whether there are futures that failed and whose exceptions nobody took. */
  public boolean hasFailures() {
    return loop.failures.any();
  }

  /** Queues a callback. Any thread. */
  public void post(Callback callback) {
    loop.events.callSoonThreadsafe(callback);
  }

  /**
   * Turns until {@link #stop}.
   *
   * @throws PyException KeyboardInterrupt and SystemExit, wherever they came from
   */
  public void serve() {
    loop.runForever();
  }

  /** Ends {@link #serve} after the present turn. */
  public void stop() {
    loop.stop();
  }

  /** Runs the coroutine of a program before there is a prompt; a deadlock is found. */
  public Object runProgram(Object coroutine) {
    return runner.run(coroutine, context);
  }

  /** Makes a coroutine the task in the foreground, which Ctrl-C cancels. */
  public void start(Object coroutine, DoneCallback then) {
    Object made = Tasks.create(r, loop, coroutine, PyNone.NONE, context, null);
    if (!(made instanceof PyFuture task)) {
      throw Errors.typeError(
          "a task factory must return an asyncio.Future, not " + r.typeOf(made).shown());
    }
    foreground = task;
    interrupts = new MainRunner.Interrupts(r, task);
    LoopState.of(r).interrupts = interrupts;
    task.whenDone(then);
  }

  /** Whether that exception is what ended the task in the foreground. */
  public boolean endedForeground(PyBaseException e) {
    return foreground != null && foreground.isDone() && foreground.failure() == e;
  }

  /**
   * Takes the end of the task in the foreground: gives what it raised, or null. Where Ctrl-C
   * cancelled it, that is a KeyboardInterrupt without traceback.
   */
  public @Nullable PyBaseException finish() {
    PyFuture task = Objects.requireNonNull(foreground);
    MainRunner.Interrupts asked = Objects.requireNonNull(interrupts);
    foreground = null;
    interrupts = null;
    LoopState.of(r).interrupts = null;
    if (task.isCancelled() && asked.any() && task instanceof Task t && t.uncancel() == 0) {
      return Errors.of(Exceptions.KEYBOARD_INTERRUPT).value();
    }
    try {
      task.result();
      return null;
    } catch (PyException e) {
      return e.value();
    }
  }

  /** Cancels what is left and closes the loop. */
  public void close() {
    runner.close();
  }
}
