package org.aiolang.stdlib.thread;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.task.LoopState;
import org.aiolang.task.Signals;
import org.jspecify.annotations.Nullable;

/** Module {@code _thread}: what {@code threading} is made of. */
@Module("_thread")
final class ThreadModule {
  private static final long SMALLEST_STACK = 32768;

  private ThreadModule() {}

  /**
   * Start a new thread and return its identifier.
   *
   * <p>The thread will call the function with positional arguments from the tuple args and keyword
   * arguments taken from the optional dictionary kwargs. The thread exits when the function
   * returns; the return value is ignored.
   */
  @Fn
  static long startNewThread(
      Realm r, Object function, Object args, @Default("<absent>") @Nullable Object kwargs) {
    requireCallable(r, function, "first arg must be callable");
    if (!(args instanceof PyTuple tuple)) {
      throw Errors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw Errors.typeError("optional 3rd arg must be a dictionary");
    }
    Object[] positional = tuple.items();
    if (kwargs instanceof PyDict d && d.size() > 0) {
      Object[] all = new Object[positional.length + d.size()];
      System.arraycopy(positional, 0, all, 0, positional.length);
      String[] names = Calls.keywordsOf(d, all, positional.length);
      return ThreadHandle.ident(ScriptThreads.of(r).start(r, function, all, names));
    }
    return ThreadHandle.ident(ScriptThreads.of(r).start(r, function, positional, null));
  }

  /** An obsolete synonym of start_new_thread(). */
  @Fn
  static long startNew(
      Realm r, Object function, Object args, @Default("<absent>") @Nullable Object kwargs) {
    return startNewThread(r, function, args, kwargs);
  }

  /** Start a thread that calls the function without arguments, and return its handle. */
  @Fn
  static Object startJoinableThread(Realm r, Object function) {
    requireCallable(r, function, "thread function must be callable");
    return ScriptThreads.of(r).start(r, function, Calls.NO_ARGS, null);
  }

  private static void requireCallable(Realm r, Object function, String message) {
    if (r.typeOf(function).special(Special.CALL) == null && !(function instanceof NativeFunction)) {
      throw Errors.typeError(message);
    }
  }

  /** Return a non-zero integer that uniquely identifies the current thread. */
  @Fn
  static long getIdent(Realm r) {
    return r.lock.current().ident;
  }

  /** The JVM has no other number of a thread to give. */
  @Fn
  static long getNativeId(Realm r) {
    return r.lock.current().ident;
  }

  @Fn("_get_main_thread_ident")
  static long mainThreadIdent(Realm r) {
    return r.lock.main().ident;
  }

  /** Return the number of Python threads currently running. */
  @Fn("_count")
  static long count(Realm r) {
    return ScriptThreads.of(r).count();
  }

  /**
   * Return the thread stack size used when creating new threads.
   *
   * <p>The optional size argument specifies the stack size (in bytes) to be used for subsequently
   * created threads; 0 is the system default.
   */
  @Fn
  static long stackSize(Realm r, @Default("0") long size) {
    if (size < 0) {
      throw Errors.valueError("size must be 0 or a positive value");
    }
    if (size > 0 && size < SMALLEST_STACK) {
      throw Errors.valueError("size not valid: " + size + " bytes");
    }
    ScriptThreads threads = ScriptThreads.of(r);
    long old = threads.stackSize;
    threads.stackSize = size;
    return old;
  }

  /** Create a new lock object. */
  @Fn
  static Object allocateLock() {
    return new Lock();
  }

  /** An obsolete synonym of allocate_lock(). */
  @Fn
  static Object allocate() {
    return new Lock();
  }

  /** Exit the current thread silently: raises SystemExit. */
  @Fn
  static void exit(Realm r) {
    throw new PyException((PyBaseException) Exceptions.SYSTEM_EXIT.call0(r));
  }

  /** An obsolete synonym of exit(). */
  @Fn
  static void exitThread(Realm r) {
    exit(r);
  }

  /**
   * Simulate the arrival of the given signal in the main thread, where the corresponding signal
   * handler will be executed. If signum is omitted, SIGINT is assumed.
   */
  @Fn
  static void interruptMain(Realm r, @Default("2") int signum) {
    if (signum < 1 || signum >= Signals.COUNT) {
      throw Errors.valueError("signal number out of range");
    }
    Object handler = Signals.of(r).handler(signum);
    if (handler == Signals.DEFAULT || handler == null && signum != Signals.INTERRUPT) {
      return;
    }
    Signals.of(r).arrived(signum);
    r.safepoint(); // at once where this is the main thread
  }

  @Fn
  static boolean daemonThreadsAllowed() {
    return true;
  }

  /** A pool has taken a call: until it is made, a loop that waits is no deadlock. */
  @Fn("_call_begun")
  static void callBegun(Realm r) {
    LoopState.of(r).outsiderBegun();
  }

  /** The call was made; also said of a worker that waits for calls, and can bring nothing. */
  @Fn("_call_ended")
  static void callEnded(Realm r) {
    LoopState.of(r).outsiderEnded();
  }

  @Constant
  static Object lock() {
    return Lock.TYPE;
  }

  @Constant("LockType")
  static Object lockType() {
    return Lock.TYPE;
  }

  @Constant("RLock")
  static Object reentrantLock() {
    return ReentrantLock.TYPE;
  }

  @Constant("_local")
  static Object local() {
    return Local.TYPE;
  }

  @Constant("_ThreadHandle")
  static Object handle() {
    return ThreadHandle.TYPE;
  }

  @Constant
  static Object error() {
    return Exceptions.RUNTIME_ERROR;
  }

  @Constant("TIMEOUT_MAX")
  static double timeoutMax() {
    return Timeouts.MAX;
  }
}
