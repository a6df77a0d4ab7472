package org.aiolang.task;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/** {@code asyncio.AbstractEventLoop}: what a class that derives from it has to define. */
@Type(value = "AbstractEventLoop", module = "asyncio.events", parts = AbstractLoopCoroutines.class)
final class AbstractLoopMembers {
  private AbstractLoopMembers() {}

  private static PyException unimplemented() {
    return Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR);
  }

  private static PyDict keyword(String name, Object value) {
    PyDict keywords = new PyDict();
    keywords.putStr(name, value);
    return keywords;
  }

  /** Run the event loop until stop() is called. */
  @Fn
  static Object runForever(PyObject self) {
    throw unimplemented();
  }

  /** Run until the Future is done; return its result, or raise its exception. */
  @Fn
  static Object runUntilComplete(PyObject self, @Kw Object future) {
    throw unimplemented();
  }

  /** Stop running the event loop as soon as is reasonable. */
  @Fn
  static Object stop(PyObject self) {
    throw unimplemented();
  }

  /** Return whether the event loop is running. */
  @Fn
  static Object isRunning(PyObject self) {
    throw unimplemented();
  }

  /** Return whether the event loop was closed. */
  @Fn
  static Object isClosed(PyObject self) {
    throw unimplemented();
  }

  /** Close the event loop, which must not be running. */
  @Fn
  static Object close(PyObject self) {
    throw unimplemented();
  }

  /** A TimerHandle of this loop was cancelled. */
  @Fn("_timer_handle_cancelled")
  static Object timerHandleCancelled(PyObject self, @Kw Object handle) {
    throw unimplemented();
  }

  @Fn
  static Object callSoon(
      Realm r,
      PyObject self,
      @Kw Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") Object context) {
    Object[] all = new Object[args.length + 2];
    all[0] = 0L;
    all[1] = callback;
    System.arraycopy(args, 0, all, 2, args.length);
    return Calls.callWith(
        r, Attributes.get(r, self, "call_later"), all, keyword("context", context));
  }

  @Fn
  static Object callLater(
      PyObject self,
      @Kw Object delay,
      @Kw Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") Object context) {
    throw unimplemented();
  }

  @Fn
  static Object callAt(
      PyObject self,
      @Kw Object when,
      @Kw Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") Object context) {
    throw unimplemented();
  }

  @Fn
  static Object time(PyObject self) {
    throw unimplemented();
  }

  @Fn
  static Object createFuture(PyObject self) {
    throw unimplemented();
  }

  @Fn
  static Object createTask(
      PyObject self,
      @Kw Object coro,
      @KwOnly @Default("None") Object name,
      @KwOnly @Default("None") Object context) {
    throw unimplemented();
  }

  @Fn
  static Object callSoonThreadsafe(
      PyObject self,
      @Kw Object callback,
      @Args Object[] args,
      @KwOnly @Default("None") Object context) {
    throw unimplemented();
  }

  @Fn
  static Object runInExecutor(
      PyObject self, @Kw Object executor, @Kw Object func, @Args Object[] args) {
    throw unimplemented();
  }

  @Fn
  static Object setDefaultExecutor(PyObject self, @Kw Object executor) {
    throw unimplemented();
  }

  @Fn
  static Object addReader(PyObject self, @Kw Object fd, @Kw Object callback, @Args Object[] args) {
    throw unimplemented();
  }

  @Fn
  static Object removeReader(PyObject self, @Kw Object fd) {
    throw unimplemented();
  }

  @Fn
  static Object addWriter(PyObject self, @Kw Object fd, @Kw Object callback, @Args Object[] args) {
    throw unimplemented();
  }

  @Fn
  static Object removeWriter(PyObject self, @Kw Object fd) {
    throw unimplemented();
  }

  @Fn
  static Object addSignalHandler(
      PyObject self, @Kw Object sig, @Kw Object callback, @Args Object[] args) {
    throw unimplemented();
  }

  @Fn
  static Object removeSignalHandler(PyObject self, @Kw Object sig) {
    throw unimplemented();
  }

  @Fn
  static Object setTaskFactory(PyObject self, @Kw Object factory) {
    throw unimplemented();
  }

  @Fn
  static Object getTaskFactory(PyObject self) {
    throw unimplemented();
  }

  @Fn
  static Object getExceptionHandler(PyObject self) {
    throw unimplemented();
  }

  @Fn
  static Object setExceptionHandler(PyObject self, @Kw Object handler) {
    throw unimplemented();
  }

  @Fn
  static Object defaultExceptionHandler(PyObject self, @Kw Object context) {
    throw unimplemented();
  }

  @Fn
  static Object callExceptionHandler(PyObject self, @Kw Object context) {
    throw unimplemented();
  }

  @Fn
  static Object getDebug(PyObject self) {
    throw unimplemented();
  }

  @Fn
  static Object setDebug(PyObject self, @Kw Object enabled) {
    throw unimplemented();
  }
}
