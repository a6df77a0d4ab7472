package org.aiolang.task;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;

/**
 * What a program that has tasks of its own kind tells asyncio of them, by {@code _enter_task} and
 * its like. Tasks of our own kind are known to their loops.
 */
public final class TaskBook {
  private final Map<Object, Object> entered = new IdentityHashMap<>();
  private final Set<PyObject> registered = Collections.newSetFromMap(new WeakHashMap<>());

  /** The book of an interpreter, made on first use. */
  public static TaskBook of(Realm r) {
    LoopState state = LoopState.of(r);
    TaskBook book = state.book;
    if (book == null) {
      book = new TaskBook();
      state.book = book;
    }
    return book;
  }

  /** {@code asyncio.current_task(loop)}: None outside a task. */
  public Object current(Object loop) {
    Object task = entered.get(loop);
    if (task == null && loop instanceof AsyncLoop l) {
      task = l.current;
      if (l.current != null) {
        l.current.handedOut();
      }
    }
    return task == null ? PyNone.NONE : task;
  }

  /** {@code _enter_task(loop, task)}; RuntimeError where a task runs already. */
  public void enter(Realm r, Object loop, Object task) {
    Object now = current(loop);
    if (now != PyNone.NONE) {
      throw Errors.runtimeError(
          "Cannot enter into task "
              + Text.repr(r, task)
              + " while another task "
              + Text.repr(r, now)
              + " is being executed.");
    }
    swap(loop, task);
  }

  /** {@code _leave_task(loop, task)}; RuntimeError where it is not the one that runs. */
  public void leave(Realm r, Object loop, Object task) {
    Object now = current(loop);
    if (now != task) {
      throw Errors.runtimeError(
          "Leaving task "
              + Text.repr(r, task)
              + " does not match the current task "
              + Text.repr(r, now)
              + ".");
    }
    swap(loop, PyNone.NONE);
  }

  /** {@code _swap_current_task(loop, task)}: gives the task that ran, or None. */
  public Object swap(Object loop, Object task) {
    Object before = current(loop);
    entered.remove(loop);
    if (loop instanceof AsyncLoop l) {
      l.current = task instanceof Task t ? t : null;
    }
    if (task != PyNone.NONE && !(loop instanceof AsyncLoop && task instanceof Task)) {
      entered.put(loop, task);
    }
    return before;
  }

  /** {@code _register_task(task)}: {@code all_tasks} tells it until it is done or gone. */
  public void register(Object task) {
    if (task instanceof PyObject o) {
      registered.add(o);
    }
  }

  /** {@code _unregister_task(task)}. */
  public void unregister(Object task) {
    if (task instanceof PyObject o) {
      registered.remove(o);
    }
  }

  /** Adds those of a loop that are not done. */
  public void addTo(Realm r, Object loop, PyList tasks) {
    for (PyObject task : registered.toArray(new PyObject[0])) {
      if (task != null && loopOf(r, task) == loop && !Truth.of(r, Calls.invoke(r, task, "done"))) {
        tasks.add(task);
      }
    }
  }

  /** The loop of what looks like a future. */
  static Object loopOf(Realm r, Object future) {
    Object getLoop = Attributes.getOrNull(r, future, "get_loop");
    return getLoop == null ? Attributes.get(r, future, "_loop") : Calls.call0(r, getLoop);
  }
}
