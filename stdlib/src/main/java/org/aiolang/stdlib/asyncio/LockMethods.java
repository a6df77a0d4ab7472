package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Lock}. */
@Type(value = "Lock", module = "asyncio.locks")
final class LockMethods {
  private LockMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Lock(cls.instanceShape());
  }

  @Fn
  static void __init__(Lock self, @KwArgs @Nullable PyDict keywords) {
    refuse("Lock", keywords);
  }

  /** CPython's words for a keyword argument that there is not. */
  static void refuse(String type, @Nullable PyDict keywords) {
    if (keywords != null && keywords.size() > 0) {
      throw Errors.typeError(
          type
              + ".__init__() got an unexpected keyword argument '"
              + keywords.keyAt(keywords.first())
              + "'");
    }
  }

  /** Return True if lock is acquired. */
  @Fn
  static boolean locked(Lock self) {
    return self.isLocked();
  }

  /**
   * Acquire a lock.
   *
   * <p>This method blocks until the lock is unlocked, then sets it to locked and returns True.
   */
  @Fn
  @Async
  static Object acquire(Lock self) {
    return self.acquiring(true);
  }

  /**
   * Release a lock.
   *
   * <p>When the lock is locked, reset it to unlocked, and return. If any other tasks are blocked
   * waiting for the lock to become unlocked, allow exactly one of them to proceed.
   */
  @Fn
  static void release(Realm r, Lock self) {
    self.release(r);
  }

  @Fn
  @Async
  static Object __aenter__(Realm r, Lock self) {
    return Acquired.enter(r, self);
  }

  @Fn
  @Async
  static Object __aexit__(
      Lock self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return Acquired.exit(self);
  }

  @Getter("_waiters")
  static Object waiters_(Lock self) {
    return Waiters.view(self.waiters);
  }

  @Getter("_loop")
  static Object loop_(Lock self) {
    AsyncLoop loop = self.loop();
    return loop == null ? PyNone.NONE : loop;
  }

  @Setter("_loop")
  static void setLoop(Lock self, @Nullable Object value) {
    self.bind(value instanceof AsyncLoop loop ? loop : null);
  }

  @Fn
  static String __repr__(Realm r, Lock self) {
    String extra = self.isLocked() ? "locked" : "unlocked";
    return self.describe(r, self.waiting() > 0 ? extra + ", waiters:" + self.waiting() : extra);
  }
}
