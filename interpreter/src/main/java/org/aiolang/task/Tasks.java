package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code create_task}, {@code all_tasks} and {@code current_task}. */
public final class Tasks {
  private Tasks() {}

  /**
   * {@code loop.create_task(coroutine, name=…, context=…, eager_start=…)}.
   *
   * @param eager what the program gave for {@code eager_start}, which came with 3.14; null for
   *     nothing
   */
  public static Object create(
      Realm r,
      AsyncLoop loop,
      Object coroutine,
      Object name,
      @Nullable PyContext context,
      @Nullable Object eager) {
    return loop.script != null && loop.script.hasOwnCreateTask()
        ? byLoop(r, loop, coroutine, name, context, eager)
        : createByBase(r, loop, coroutine, name, context, eager);
  }

  /** What {@code create_task} of a loop's class that the program wrote makes. */
  private static Object byLoop(
      Realm r,
      AsyncLoop loop,
      Object coroutine,
      Object name,
      @Nullable PyContext context,
      @Nullable Object eager) {
    PyDict keywords = new PyDict();
    if (context == null || name != PyNone.NONE) {
      keywords.putStr("name", name);
    }
    if (context != null) {
      keywords.putStr("context", context);
    }
    if (eager != null) {
      keywords.putStr("eager_start", eager);
    }
    return Calls.callWith(
        r, Attributes.get(r, loop, "create_task"), new Object[] {coroutine}, keywords);
  }

  /** {@code BaseEventLoop.create_task}. */
  static Object createByBase(
      Realm r,
      AsyncLoop loop,
      Object coroutine,
      Object name,
      @Nullable PyContext context,
      @Nullable Object eager) {
    loop.requireOpen();
    if (loop.taskFactory != null) {
      return byFactory(r, loop, loop.taskFactory, coroutine, name, context, eager);
    }
    Task task = new Task(Task.TYPE.instanceShape());
    task.begin(loop, coroutine, name == PyNone.NONE ? null : Text.str(r, name), context);
    task.started(eager != null && Truth.of(r, eager));
    return task;
  }

  private static Object byFactory(
      Realm r,
      AsyncLoop loop,
      Object factory,
      Object coroutine,
      Object name,
      @Nullable PyContext context,
      @Nullable Object eager) {
    PyDict keywords = new PyDict();
    if (context != null) {
      keywords.putStr("context", context);
    }
    if (eager != null) {
      keywords.putStr("eager_start", eager);
    }
    Object task = Calls.callWith(r, factory, new Object[] {loop, coroutine}, keywords);
    Calls.call1(r, Attributes.get(r, task, "set_name"), name);
    return task;
  }

  /** {@code asyncio.all_tasks(loop)}: a set. */
  public static Object all(Realm r, Object loop) {
    PyList all = new PyList();
    if (loop instanceof AsyncLoop l) {
      for (Task task : l.tasks()) {
        all.add(task.handedOut());
      }
    }
    TaskBook book = LoopState.of(r).book;
    if (book != null) {
      book.addTo(r, loop, all);
    }
    return Sets.of(r, all);
  }

  /** {@code asyncio.current_task(loop)}: None outside a task. */
  public static Object current(Realm r, Object loop) {
    TaskBook book = LoopState.of(r).book;
    if (book != null) {
      return book.current(loop);
    }
    Task task = loop instanceof AsyncLoop l ? l.current : null;
    return task == null ? PyNone.NONE : task.handedOut();
  }
}
