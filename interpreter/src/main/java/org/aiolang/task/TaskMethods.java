package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.coroutine.Resumable;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Task} beyond those of a future. */
@Type(value = "Task", module = "_asyncio")
final class TaskMethods {
  private TaskMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Task(cls.instanceShape());
  }

  @Fn
  static void __init__(
      Realm r,
      Task self,
      @Kw Object coro,
      @KwOnly @Default("None") Object loop,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") @Nullable PyContext context,
      @KwOnly @Default("False") boolean eagerStart) {
    AsyncLoop target = loop == PyNone.NONE ? LoopState.of(r).get(r) : LoopMethods.loop(r, loop);
    target.requireOpen();
    self.begin(target, coro, name == PyNone.NONE ? null : Text.str(r, name), context);
    self.started(eagerStart);
  }

  @Fn
  static void setResult(Task self, Object result) {
    throw Errors.runtimeError("Task does not support set_result operation");
  }

  @Fn
  static void setException(Task self, Object exception) {
    throw Errors.runtimeError("Task does not support set_exception operation");
  }

  /**
   * Request that this task cancel itself.
   *
   * <p>This arranges for a CancelledError to be thrown into the wrapped coroutine on the next cycle
   * through the event loop. The coroutine then has a chance to clean up or even deny the request
   * using try/except/finally.
   */
  @Fn
  static boolean cancel(Task self, @Kw @Default("None") @Nullable Object msg) {
    return self.cancel(msg);
  }

  /** Return the count of the task's cancellation requests. */
  @Fn
  static long cancelling(Task self) {
    return self.cancelling();
  }

  /**
   * Decrement the task's count of cancellation requests.
   *
   * <p>Returns the remaining number of cancellation requests.
   */
  @Fn
  static long uncancel(Task self) {
    return self.uncancel();
  }

  @Fn
  static Object getCoro(Task self) {
    Object coroutine = self.coroutine();
    return coroutine == null ? PyNone.NONE : coroutine;
  }

  @Fn
  static Object getContext(Task self) {
    return self.loop == null ? PyNone.NONE : self.context();
  }

  @Fn
  static String getName(Task self) {
    return self.name();
  }

  @Fn
  static void setName(Realm r, Task self, Object value) {
    self.rename(Text.str(r, value));
  }

  /**
   * Return the list of stack frames for this task's coroutine.
   *
   * <p>If the coroutine is not done, this returns the stack where it is suspended. If the coroutine
   * has completed successfully or was cancelled, this returns an empty list. If the coroutine was
   * terminated by an exception, this returns the list of traceback frames.
   */
  @Fn
  static PyList getStack(Realm r, Task self, @KwOnly @Default("None") @Nullable Long limit) {
    PyList frames = new PyList();
    PyBaseException e = self.failure();
    if (e != null) {
      Object tb = e.traceback == null ? PyNone.NONE : e.traceback;
      while (tb instanceof PyTraceback t && (limit == null || frames.size() < limit)) {
        frames.add(Attributes.get(r, t, "tb_frame"));
        tb = t.next == null ? PyNone.NONE : t.next;
      }
    } else if (!self.isDone() && self.coroutine() instanceof Resumable c && c.frame() != null) {
      if (limit == null || limit > 0) {
        frames.add(Attributes.get(r, c, "cr_frame"));
      }
    }
    return frames;
  }

  /**
   * Print the stack or traceback for this task's coroutine.
   *
   * <p>This produces output similar to that of the traceback module, for the frames retrieved by
   * get_stack(). The limit argument is passed to get_stack(). The file argument is an I/O stream to
   * which the output is written; by default output is written to sys.stderr.
   */
  @Fn
  static void printStack(
      Realm r,
      Task self,
      @KwOnly @Default("None") @Nullable Long limit,
      @KwOnly @Default("None") Object file) {
    TaskStack.print(r, self, getStack(r, self, limit), file);
  }

  @Getter("_coro")
  static Object coro(Task self) {
    return getCoro(self);
  }

  @Getter("_fut_waiter")
  static Object waiter(Task self) {
    Object waiter = self.waiter();
    return waiter == null ? PyNone.NONE : waiter;
  }

  @Getter("_must_cancel")
  static boolean mustCancel(Task self) {
    return self.mustCancel();
  }

  @Getter("_log_destroy_pending")
  static boolean logsDestroyed(Task self) {
    return (self.flags & PyFuture.QUIET) == 0;
  }

  @Setter("_log_destroy_pending")
  static void setLogsDestroyed(Realm r, Task self, @Nullable Object value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    if (Truth.of(r, value)) {
      self.flags &= ~PyFuture.QUIET;
    } else {
      self.flags |= PyFuture.QUIET;
    }
  }
}
