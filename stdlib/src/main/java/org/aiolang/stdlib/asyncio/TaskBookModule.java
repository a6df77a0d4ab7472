package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Realm;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Task;
import org.aiolang.task.TaskBook;

/**
 * Module {@code _asyncio}: future and task, and what a program with tasks or loops of its own kind
 * tells of them.
 */
@Module("_asyncio")
final class TaskBookModule {
  private TaskBookModule() {}

  @Constant("Future")
  static Object futureType() {
    return PyFuture.TYPE;
  }

  @Constant("Task")
  static Object taskType() {
    return Task.TYPE;
  }

  /** Register a new task in asyncio as executed by loop. */
  @Fn("_register_task")
  static void register(Realm r, @Kw Object task) {
    TaskBook.of(r).register(task);
  }

  /** Unregister a completed, scheduled Task. */
  @Fn("_unregister_task")
  static void unregister(Realm r, @Kw Object task) {
    TaskBook.of(r).unregister(task);
  }

  /**
   * Enter into task execution or resume suspended task.
   *
   * <p>Task belongs to loop. Returns None.
   */
  @Fn("_enter_task")
  static void enter(Realm r, @Kw Object loop, @Kw Object task) {
    TaskBook.of(r).enter(r, loop, task);
  }

  /**
   * Leave task execution or suspend a task.
   *
   * <p>Task belongs to loop. Returns None.
   */
  @Fn("_leave_task")
  static void leave(Realm r, @Kw Object loop, @Kw Object task) {
    TaskBook.of(r).leave(r, loop, task);
  }

  /**
   * Temporarily swap in the supplied task and return the original one (or None).
   *
   * <p>This is intended for use during eager coroutine execution.
   */
  @Fn("_swap_current_task")
  static Object swap(Realm r, @Kw Object loop, @Kw Object task) {
    return TaskBook.of(r).swap(loop, task);
  }

  /**
   * Set the running event loop.
   *
   * <p>This is a low-level function intended to be used by event loops. It is thread-specific.
   */
  @Fn("_set_running_loop")
  static void setRunningLoop(Realm r, @Kw Object loop) {
    LoopState.of(r).setRunning(AsyncioModule.loopOrNone(r, loop));
  }
}
