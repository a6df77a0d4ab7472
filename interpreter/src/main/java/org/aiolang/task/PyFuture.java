package org.aiolang.task;

import java.util.Objects;
import org.aiolang.context.PyContext;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.coroutine.Discardable;
import org.aiolang.loop.Callback;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Future}: a result that is not there yet.
 *
 * <pre>
 *   PENDING ── result ──▶ FINISHED
 *      ├────── exception ─▶ FAILED
 *      └────── cancel ───▶ CANCELLED
 * </pre>
 *
 * <p>When it is done, the loop calls its callbacks in the next turn. A single waiting task is
 * queued itself; otherwise the future is queued and hands out its callbacks, which then lie
 * together in the queue as CPython's do.
 */
public class PyFuture extends Discardable implements Awaitable, Callback {
  /** {@code asyncio.Future}. */
  public static final PyType TYPE =
      PyType.builtin("Future").givingDict().members(new FutureMethodsTable());

  static final byte PENDING = 0;
  static final byte CANCELLED = 1;
  static final byte FINISHED = 2;
  static final byte FAILED = 3;

  /** Yielded by an await expression, not by a bare {@code yield}. */
  static final int BLOCKING = 1;

  /** Done, and the callbacks wait in the loop's queue. */
  static final int QUEUED = 2;

  /** Not to be reported when it is destroyed while pending. */
  static final int QUIET = 4;

  /** A task that is to be cancelled at its next step. */
  static final int MUST_CANCEL = 8;

  /** {@link #value} of a cancelled future is the exception to raise, once. */
  static final int SAVED = 16;

  /** Seen by the gather that is looking for duplicates. */
  static final int MARKED = 32;

  /** A task that the program's own frame made, not the library for it. */
  static final int DIRECT = 64;

  /** A task that nobody but the loop has: the statement that made it threw it away. */
  static final int DISCARDED = 128;

  @Nullable AsyncLoop loop;

  /**
   * Pending: the message of the cancellation to come. Done: the result, the {@link Failure}, or
   * what a cancellation left.
   */
  @Nullable Object value;

  /**
   * Null, one callback, or a {@link CallbackList}. A callback is a Task, a {@link DoneCallback}, or
   * the script's.
   */
  @Nullable Object callbacks;

  byte state;
  short flags;

  /** For classes derived from it; without a loop it is not initialised yet. */
  protected PyFuture(Shape shape, @Nullable AsyncLoop loop) {
    super(shape);
    this.loop = loop;
  }

  /** A pending future of this loop. */
  public PyFuture(AsyncLoop loop) {
    this(TYPE.instanceShape(), loop);
  }

  /** The loop that calls its callbacks. */
  public final AsyncLoop loop() {
    if (loop == null) {
      throw Errors.runtimeError("Future object is not initialized.");
    }
    return loop;
  }

  /** {@code done()}: whether it has a result, an exception, or was cancelled. */
  public final boolean isDone() {
    return state != PENDING;
  }

  /** {@code cancelled()}. */
  public final boolean isCancelled() {
    return state == CANCELLED;
  }

  /** The exception, or null: does not count as taking it. */
  final @Nullable PyBaseException failure() {
    return state == FAILED ? ((Failure) requireValue()).exception : null;
  }

  /**
   * {@code exception()}: takes it. Null where it ended well; raises where it was cancelled or is
   * not done.
   */
  public final @Nullable PyBaseException exception() {
    switch (state) {
      case FAILED:
        taken();
        return failure();
      case FINISHED:
        return null;
      case CANCELLED:
        throw cancelledError();
      default:
        throw TaskErrors.invalidState(
            loop == null ? "Future object is not initialized." : "Exception is not set.");
    }
  }

  /** {@code result()}. */
  public final Object result() {
    if (state == PENDING) {
      throw TaskErrors.invalidState(
          loop == null ? "Future object is not initialized." : "Result is not set.");
    }
    return takeResult(loop().realm);
  }

  @Override
  public final boolean isReady() {
    return state != PENDING;
  }

  @Override
  public final void awaited() {
    flags |= BLOCKING;
  }

  @Override
  public final Object takeResult(Realm r) {
    if (state == FINISHED) {
      return requireValue();
    }
    if (state == PENDING) {
      throw Errors.runtimeError("await wasn't used with future");
    }
    throw error();
  }

  /** What awaiting a failed or cancelled future raises. */
  final PyException error() {
    if (state == CANCELLED) {
      return cancelledError();
    }
    taken();
    return ((Failure) requireValue()).raised();
  }

  /** Nobody need be told of the exception any more. */
  public final void taken() {
    if (value instanceof Failure f && f.tracked) {
      loop().failures.remove(f);
    }
  }

  /**
   * CancelledError: the one that ended the task the first time, a fresh one with the message
   * otherwise.
   */
  final PyException cancelledError() {
    if ((flags & SAVED) != 0) {
      flags &= ~SAVED;
      PyBaseException saved = (PyBaseException) requireValue();
      value = null;
      return new PyException(saved);
    }
    return TaskErrors.cancelled(value);
  }

  /** The message of a cancelled future, or null. */
  final @Nullable Object cancelMessage() {
    return state == CANCELLED && (flags & SAVED) == 0 ? value : null;
  }

  /** The message of a cancellation that was asked for or has come, or null. */
  final @Nullable Object message() {
    return state == PENDING ? value : cancelMessage();
  }

  /** {@code _callbacks}: pairs of a callback and its context, or null where there are none. */
  final Object listCallbacks() {
    Object c = callbacks;
    if (c == null || (flags & QUEUED) != 0) {
      return PyNone.NONE;
    }
    PyList list = new PyList();
    int n = c instanceof CallbackList many ? many.size() : 1;
    for (int i = 0; i < n; i++) {
      Object one = c instanceof CallbackList many ? many.get(i) : c;
      PyContext context =
          one instanceof ContextCallback in && in.context() != null
              ? in.context()
              : new PyContext(null);
      Object function = one instanceof ContextCallback in ? in.function() : one;
      list.add(new PyTuple(function instanceof DoneCallback d ? d.label() : function, context));
    }
    return list;
  }

  private Object requireValue() {
    return Objects.requireNonNull(value);
  }

  /** Sets the result; InvalidStateError when it is done already. */
  public final void setResult(Object result) {
    requirePending();
    complete(FINISHED, result);
  }

  /** Sets the exception: an instance, or a class to make one of. */
  public final void setException(Object exception) {
    requirePending();
    Realm r = loop().realm;
    Object e = exception;
    if (e instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION)) {
      e = Calls.call0(r, t);
    }
    if (!(e instanceof PyBaseException b)) {
      throw Errors.typeError("invalid exception object");
    }
    if (b.type().isSubtype(Exceptions.STOP_ITERATION)) {
      PyBaseException instead =
          Errors.runtimeError(
                  "StopIteration interacts badly with generators and cannot be raised into a"
                      + " Future")
              .value();
      instead.cause = b;
      instead.context = b;
      instead.suppressContext = true;
      b = instead;
    }
    fail(b);
  }

  /** {@link #setException} of an exception that Java made. */
  public final void fail(PyBaseException exception) {
    complete(FAILED, new Failure(this, exception, loop().failures));
  }

  /** {@code cancel(msg)} of a builtin future; false when it is done. */
  public boolean cancel(@Nullable Object message) {
    if (state != PENDING) {
      taken();
      return false;
    }
    complete(CANCELLED, message);
    return true;
  }

  /** {@code cancel(msg)}, that of a program's subclass included. */
  final boolean requestCancel(@Nullable Object message) {
    if (type().isBuiltin()) {
      return cancel(message);
    }
    Realm r = loop().realm;
    Object result =
        Calls.call(
            r,
            Attributes.get(r, this, "cancel"),
            new Object[] {message == null ? PyNone.NONE : message},
            new String[] {"msg"});
    return Truth.of(r, result);
  }

  private void requirePending() {
    if (state != PENDING) {
      throw TaskErrors.invalidState("invalid state");
    }
  }

  /** Only a task is told of by what made it. */
  @Override
  public void discarded(Activation by) {}

  final void complete(byte state, @Nullable Object value) {
    this.state = state;
    this.value = value;
    Object c = callbacks;
    if (c == null) {
      return;
    }
    if (c instanceof Task t) {
      callbacks = null;
      loop().callSoon(t);
    } else {
      flags |= QUEUED;
      loop().callSoon(this);
    }
  }

  /** Hands out the callbacks, in the turn after the future was done. */
  @Override
  public void run() {
    Object c = callbacks;
    callbacks = null;
    flags &= ~QUEUED;
    if (c instanceof CallbackList list) {
      for (int i = 0; i < list.size(); i++) {
        try {
          deliver(list.get(i));
        } catch (Throwable leaving) {
          while (++i < list.size()) {
            loop().callSoon(new Notice(this, list.get(i)));
          }
          throw leaving;
        }
      }
    } else if (c != null) {
      deliver(c);
    }
  }

  final void deliver(Object callback) {
    Realm r = loop().realm;
    if (callback instanceof Task t) {
      t.run();
    } else if (callback instanceof DoneCallback d) {
      d.done(r, this);
    } else if (callback instanceof ContextCallback c) {
      loop().runCallback(c, this);
    } else if (callback instanceof ForeignWakeup w) {
      w.call1(r, this);
    } else {
      loop().runCallback(callback, this, null);
    }
  }

  /** Registers a {@link Task}, a {@link DoneCallback} or a script's callable. */
  final void addCallback(Object callback) {
    if (state != PENDING) {
      loop().callSoon(callback instanceof Task t ? t : new Notice(this, callback));
      return;
    }
    Object c = callbacks;
    if (c == null) {
      callbacks = callback;
    } else if (c instanceof CallbackList list) {
      list.add(callback);
    } else {
      callbacks = new CallbackList(c, callback);
    }
  }

  /** Calls it when the future is done, in the turn after that. */
  public final void whenDone(DoneCallback callback) {
    if (type().isBuiltin()) {
      addCallback(callback);
    } else {
      Calls.invoke(loop().realm, this, "add_done_callback", new HandedCallback(callback));
    }
  }

  /** Forgets all registrations of a callback; gives their number. */
  public final int removeCallback(Object callback) {
    Object c = callbacks;
    if (c == null || (flags & QUEUED) != 0) {
      return 0;
    }
    if (!(c instanceof CallbackList list)) {
      if (matches(c, callback)) {
        callbacks = null;
        return 1;
      }
      return 0;
    }
    int removed = 0;
    for (int i = list.size() - 1; i >= 0; i--) {
      if (i < list.size() && matches(list.get(i), callback)) {
        list.remove(i);
        removed++;
      }
    }
    if (list.size() == 0) {
      callbacks = null;
    }
    return removed;
  }

  /** Forgets callbacks that are the script's own functions. */
  final void dropScriptCallbacks() {
    Object c = callbacks;
    if (c instanceof CallbackList list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (i < list.size() && isScripts(list.get(i))) {
          list.remove(i);
        }
      }
      if (list.size() == 0) {
        callbacks = null;
      }
    } else if (c != null && isScripts(c)) {
      callbacks = null;
    }
  }

  private static boolean isScripts(Object callback) {
    return !(callback instanceof Task)
        && !(callback instanceof DoneCallback)
        && !(callback instanceof ForeignWakeup);
  }

  private boolean matches(Object registered, Object callback) {
    if (registered == callback) {
      return true;
    }
    if (registered instanceof DoneCallback || callback instanceof DoneCallback) {
      return false;
    }
    Object function = registered instanceof ContextCallback c ? c.function() : registered;
    return function instanceof PyObject
        && !(function instanceof Task)
        && Compare.equal(loop().realm, function, callback);
  }

  /** One that looks like this, for reports made when this is gone. */
  PyFuture likeness() {
    return new PyFuture(shape(), loop);
  }

  final void failedWith(Failure failure) {
    state = FAILED;
    value = failure;
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
