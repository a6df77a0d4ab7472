package org.aiolang.task;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code create_task}, {@code all_tasks} and {@code current_task}. */
public final class Tasks {
  private Tasks() {}

  /** {@code loop.create_task(coroutine, name=name, context=context)}. */
  public static Object create(
      Realm r, AsyncLoop loop, Object coroutine, Object name, @Nullable Object context) {
    loop.requireOpen();
    if (loop.taskFactory != null) {
      Object task =
          context == null
              ? Calls.call2(r, loop.taskFactory, loop, coroutine)
              : Calls.call(
                  r,
                  loop.taskFactory,
                  new Object[] {loop, coroutine, context},
                  new String[] {"context"});
      if (name != PyNone.NONE) {
        Calls.call1(r, Attributes.get(r, task, "set_name"), name);
      }
      return task;
    }
    Task task = new Task(loop, coroutine);
    if (name != PyNone.NONE) {
      task.rename(Text.str(r, name));
    }
    if (context != null) {
      task.setContext(context);
    }
    return task;
  }

  /** {@code asyncio.all_tasks(loop)}: a set. */
  public static Object all(Realm r, AsyncLoop loop) {
    return Sets.of(r, PyList.of((Object[]) loop.tasks()));
  }

  /** {@code asyncio.current_task(loop)}: None outside a task. */
  public static Object current(AsyncLoop loop) {
    Task task = loop.current;
    return task == null ? PyNone.NONE : task;
  }
}
