package org.aiolang.task;

import org.aiolang.coroutine.Resumable;
import org.aiolang.limits.Breach;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The done-callback that a task leaves with a future of a class that a program wrote, one derived
 * from {@code asyncio.Future} included, whose {@code add_done_callback} may be its own.
 */
final class ForeignWakeup extends PyObject {
  private static final PyType TYPE = PyType.builtin("TaskWakeup").sealed();
  private static final String MARK = "_asyncio_future_blocking";

  private final Task task;

  private ForeignWakeup(Task task) {
    super(TYPE.instanceShape());
    this.task = task;
  }

  Task task() {
    return task;
  }

  /** Waits for what the task's coroutine yielded if it is future-like; tells the task otherwise. */
  static void park(Realm r, Task task, Object yielded) {
    Object blocking = yielded instanceof PyObject ? Attributes.getOrNull(r, yielded, MARK) : null;
    if (blocking == null || blocking == PyNone.NONE) {
      boolean generator = yielded instanceof Resumable g && g.type().name().equals("generator");
      task.bad(
          generator
              ? "yield was used instead of yield from for generator in task "
                  + Text.repr(r, task)
                  + " with "
                  + Text.repr(r, yielded)
              : "Task got bad yield: " + Text.repr(r, yielded));
      return;
    }
    if (TaskBook.loopOf(r, yielded) != task.loop()) {
      task.bad(
          "Task "
              + Text.repr(r, task)
              + " got Future "
              + Text.repr(r, yielded)
              + " attached to a different loop");
      return;
    }
    if (!Truth.of(r, blocking)) {
      task.bad(
          "yield was used instead of yield from in task "
              + Text.repr(r, task)
              + " with "
              + Text.repr(r, yielded));
      return;
    }
    if (yielded == task) {
      task.bad("Task cannot await on itself: " + Text.repr(r, task));
      return;
    }
    Attributes.set(r, yielded, MARK, false);
    Calls.invoke(r, yielded, "add_done_callback", new ForeignWakeup(task));
    task.parkedOn(yielded);
    if (task.mustCancel() && cancel(r, yielded, task.pendingMessage())) {
      task.cancelDelivered();
    }
  }

  static boolean cancel(Realm r, Object future, @Nullable Object message) {
    Object result =
        Calls.call(
            r,
            Attributes.get(r, future, "cancel"),
            new Object[] {message == null ? PyNone.NONE : message},
            new String[] {"msg"});
    return Truth.of(r, result);
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    PyException thrown = null;
    try {
      Calls.invoke(r, args[0], "result");
    } catch (PyException e) {
      thrown = e;
    }
    PyBaseException handled = r.handled;
    try {
      task.wake(thrown);
    } catch (Breach e) {
      e.endUnlessOf(r.budget); // who gave the future its result goes on
      r.handled = handled;
    }
    return PyNone.NONE;
  }
}
