package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of the semaphores of {@code asyncio}. */
@Type(value = "Semaphore", module = "asyncio.locks")
final class SemaphoreMethods {
  private SemaphoreMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Semaphore(cls.instanceShape(), cls.isSubtype(Semaphore.BOUNDED));
  }

  @Fn
  static void __init__(
      Semaphore self, @Kw @Default("1") long value, @KwArgs @Nullable PyDict keywords) {
    LockMethods.refuse(self.isBounded() ? "BoundedSemaphore" : "Semaphore", keywords);
    self.start(value);
  }

  /** Returns True if semaphore cannot be acquired immediately. */
  @Fn
  static boolean locked(Semaphore self) {
    return self.isLocked();
  }

  /**
   * Acquire a semaphore.
   *
   * <p>If the internal counter is larger than zero on entry, decrement it by one and return True
   * immediately. If it is zero on entry, block, waiting until some other task has called release()
   * to make it larger than 0, and then return True.
   */
  @Fn
  @Async
  static Object acquire(Semaphore self) {
    return self.acquiring(true);
  }

  /**
   * Release a semaphore, incrementing the internal counter by one.
   *
   * <p>When it was zero on entry and another task is waiting for it to become larger than zero
   * again, wake up that task.
   */
  @Fn
  static void release(Realm r, Semaphore self) {
    self.release(r);
  }

  @Getter("_value")
  static long value(Semaphore self) {
    return self.value();
  }

  @Fn
  @Async
  static Object __aenter__(Realm r, Semaphore self) {
    return Acquired.enter(r, self);
  }

  @Fn
  @Async
  static Object __aexit__(
      Semaphore self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return Acquired.exit(self);
  }

  @Getter("_waiters")
  static Object waiters_(Semaphore self) {
    return Waiters.view(self.waiters);
  }

  @Setter("_waiters")
  static void setWaiters(Realm r, Semaphore self, @Nullable Object value) {
    if (value == null) {
      throw Errors.attributeError("_waiters");
    }
    if (value == PyNone.NONE) {
      self.waiters = null;
      return;
    }
    Waiters waiters = new Waiters();
    for (Object w : Iteration.toArray(r, value)) {
      waiters.addLast(Waiters.of(r, w));
    }
    self.waiters = waiters;
  }

  @Fn
  static String __repr__(Realm r, Semaphore self) {
    String extra = self.isLocked() ? "locked" : "unlocked, value:" + self.value();
    return self.describe(r, self.waiting() > 0 ? extra + ", waiters:" + self.waiting() : extra);
  }
}
