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
import org.aiolang.object.Attributes;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Condition}. */
@Type(value = "Condition", module = "asyncio.locks")
final class ConditionMethods {
  private ConditionMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Condition(cls.instanceShape());
  }

  @Fn
  static void __init__(
      Realm r,
      Condition self,
      @Kw @Default("None") @Nullable Object lock,
      @KwArgs @Nullable PyDict keywords) {
    LockMethods.refuse("Condition", keywords);
    if (lock != null) {
      for (String needed : new String[] {"locked", "acquire", "release"}) {
        Attributes.get(r, lock, needed);
      }
      self.use(lock);
    }
  }

  @Fn
  static boolean locked(Realm r, Condition self) {
    return self.isLocked(r);
  }

  @Fn
  @Async
  static Object acquire(Realm r, Condition self) {
    return self.acquiring(r);
  }

  @Fn
  static Object release(Realm r, Condition self) {
    return self.release(r);
  }

  /**
   * Wait until notified.
   *
   * <p>If the calling task has not acquired the lock when this method is called, a RuntimeError is
   * raised. This method releases the underlying lock, and then blocks until it is awakened by a
   * notify() or notify_all() call for the same condition variable in another task. Once awakened,
   * it re-acquires the lock and returns True.
   */
  @Fn("wait")
  @Async
  static Object wait_(Condition self) {
    return new Condition.Wait(self);
  }

  /**
   * Wait until a predicate becomes true.
   *
   * <p>The predicate should be a callable whose result will be interpreted as a boolean value. The
   * final predicate value is the return value.
   */
  @Fn
  @Async
  static Object waitFor(Condition self, @Kw Object predicate) {
    return new Condition.WaitFor(self, predicate);
  }

  /** Wake up n tasks waiting on this condition, by default one, if any. */
  @Fn("notify")
  static void notify_(Realm r, Condition self, @Kw @Default("1") long n) {
    self.notify(r, n);
  }

  /** Wake up all tasks waiting on this condition. */
  @Fn("notify_all")
  static void notifyAll_(Realm r, Condition self) {
    self.notify(r, self.waiters.size());
  }

  @Fn
  @Async
  static Object __aenter__(Realm r, Condition self) {
    return new Condition.Enter(self);
  }

  @Fn
  @Async
  static Object __aexit__(
      Condition self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return new Condition.Exit(self);
  }

  @Getter("_waiters")
  static Object waiters_(Condition self) {
    return Waiters.view(self.waiters);
  }

  @Getter("_loop")
  static Object loop_(Condition self) {
    AsyncLoop loop = self.loop();
    return loop == null ? PyNone.NONE : loop;
  }

  @Setter("_loop")
  static void setLoop(Condition self, @Nullable Object value) {
    self.bind(value instanceof AsyncLoop loop ? loop : null);
  }

  @Getter("_lock")
  static Object lock_(Condition self) {
    return self.lock();
  }

  @Fn
  static String __repr__(Realm r, Condition self) {
    String extra = self.isLocked(r) ? "locked" : "unlocked";
    int n = self.waiters.size();
    return self.describe(r, n > 0 ? extra + ", waiters:" + n : extra);
  }
}
