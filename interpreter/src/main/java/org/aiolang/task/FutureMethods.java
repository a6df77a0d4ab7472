package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Future}. */
@Type(value = "Future", module = "_asyncio")
final class FutureMethods {
  private FutureMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new PyFuture(cls.instanceShape(), null);
  }

  @Fn
  static void __init__(Realm r, PyFuture self, @KwOnly @Default("None") Object loop) {
    self.loop = loop == PyNone.NONE ? LoopState.of(r).get(r) : LoopMethods.loop(r, loop);
    self.loop.made(self);
  }

  @Fn
  static Object __await__(PyFuture self) {
    return new FutureIterator(self);
  }

  @Fn
  static Object __iter__(PyFuture self) {
    return new FutureIterator(self);
  }

  @Fn
  static String __repr__(Realm r, PyFuture self) {
    return Describe.future(r, self);
  }

  /**
   * Return the result this future represents.
   *
   * <p>If the future has been cancelled, raises CancelledError. If the future's result isn't yet
   * available, raises InvalidStateError. If the future is done and has an exception set, this
   * exception is raised.
   */
  @Fn
  static Object result(PyFuture self) {
    return self.result();
  }

  /**
   * Return the exception that was set on this future.
   *
   * <p>The exception (or None if no exception was set) is returned only if the future is done. If
   * the future has been cancelled, raises CancelledError. If the future isn't done yet, raises
   * InvalidStateError.
   */
  @Fn
  static Object exception(PyFuture self) {
    PyBaseException e = self.exception();
    return e == null ? PyNone.NONE : e;
  }

  /**
   * Mark the future done and set its result.
   *
   * <p>If the future is already done when this method is called, raises InvalidStateError.
   */
  @Fn
  static void setResult(PyFuture self, Object result) {
    self.loop();
    self.setResult(result);
  }

  /**
   * Mark the future done and set an exception.
   *
   * <p>If the future is already done when this method is called, raises InvalidStateError.
   */
  @Fn
  static void setException(PyFuture self, Object exception) {
    self.loop();
    self.setException(exception);
  }

  /**
   * Cancel the future and schedule callbacks.
   *
   * <p>If the future is already done or cancelled, return False. Otherwise, change the future's
   * state to cancelled, schedule the callbacks and return True.
   */
  @Fn
  static boolean cancel(PyFuture self, @Kw @Default("None") @Nullable Object msg) {
    self.loop();
    return self.cancel(msg);
  }

  /** Return True if the future was cancelled. */
  @Fn
  static boolean cancelled(PyFuture self) {
    return self.isCancelled();
  }

  /**
   * Return True if the future is done.
   *
   * <p>Done means either that a result / exception are available, or that the future was cancelled.
   */
  @Fn
  static boolean done(PyFuture self) {
    return self.isDone();
  }

  /**
   * Add a callback to be run when the future becomes done.
   *
   * <p>The callback is called with a single argument - the future object. If the future is already
   * done when this is called, the callback is scheduled with call_soon.
   */
  @Fn
  static void addDoneCallback(
      Realm r, PyFuture self, Object fn, @KwOnly @Default("None") @Nullable PyContext context) {
    if (self.loop == null) {
      throw Errors.runtimeError("uninitialized Future object");
    }
    PyContext in = LoopMethods.context(r, context);
    if (fn instanceof HandedCallback handed) {
      self.addCallback(handed.callback);
    } else {
      self.addCallback(in == null && r.budget == null ? fn : new ContextCallback(fn, in, r.budget));
    }
  }

  /**
   * Remove all instances of a callback from the "call when done" list.
   *
   * <p>Returns the number of callbacks removed.
   */
  @Fn
  static long removeDoneCallback(PyFuture self, Object fn) {
    self.loop();
    return self.removeCallback(fn);
  }

  /** Return the event loop the Future is bound to. */
  @Fn
  static Object getLoop(PyFuture self) {
    return self.loop();
  }

  @Getter("_loop")
  static Object loop(PyFuture self) {
    return self.loop == null ? PyNone.NONE : self.loop;
  }

  @Getter("_state")
  static String state(PyFuture self) {
    return switch (self.state) {
      case PyFuture.PENDING -> "PENDING";
      case PyFuture.CANCELLED -> "CANCELLED";
      default -> "FINISHED";
    };
  }

  @Getter("_asyncio_future_blocking")
  static boolean blocking(PyFuture self) {
    return (self.flags & PyFuture.BLOCKING) != 0;
  }

  @Setter("_asyncio_future_blocking")
  static void setBlocking(Realm r, PyFuture self, @Nullable Object value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    if (Truth.of(r, value)) {
      self.flags |= PyFuture.BLOCKING;
    } else {
      self.flags &= ~PyFuture.BLOCKING;
    }
  }

  @Getter("_result")
  static Object result_(PyFuture self) {
    return self.state == PyFuture.FINISHED && self.value != null ? self.value : PyNone.NONE;
  }

  @Getter("_exception")
  static Object exception_(PyFuture self) {
    PyBaseException e = self.failure();
    return e == null ? PyNone.NONE : e;
  }

  @Getter("_callbacks")
  static Object callbacks(PyFuture self) {
    return self.listCallbacks();
  }

  @Getter("_cancel_message")
  static Object cancelMessage(PyFuture self) {
    Object message = self.message();
    return message == null ? PyNone.NONE : message;
  }

  @Setter("_cancel_message")
  static void setCancelMessage(PyFuture self, @Nullable Object value) {
    if (self.state == PyFuture.PENDING || self.state == PyFuture.CANCELLED) {
      self.value = value == PyNone.NONE ? null : value;
    }
  }

  @Getter("_log_traceback")
  static boolean logsTraceback(PyFuture self) {
    return self.value instanceof Failure f && f.tracked;
  }

  @Setter("_log_traceback")
  static void setLogsTraceback(Realm r, PyFuture self, @Nullable Object value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    if (Truth.of(r, value)) {
      throw Errors.valueError("_log_traceback can only be set to False");
    }
    self.taken();
  }

  /** Where it was made, innermost last, in debug mode. */
  @Getter("_source_traceback")
  static Object sourceTraceback(PyFuture self) {
    Object origin = self.loop == null ? null : self.loop.origin(self);
    return origin == null ? PyNone.NONE : origin;
  }

  /**
   * Create the CancelledError to raise if the Future is cancelled.
   *
   * <p>This should only be called once when handling a cancellation since it erases the context
   * exception value.
   */
  @Fn("_make_cancelled_error")
  static Object makeCancelledError(PyFuture self) {
    return self.state == PyFuture.CANCELLED
        ? self.cancelledError().value()
        : TaskErrors.cancelled(self.message()).value();
  }

  /** A future parametrised for annotations. */
  @ClassFn
  static Object __class_getitem__(Realm r, PyType cls, Object item) {
    return Aliases.of(cls, item);
  }
}
