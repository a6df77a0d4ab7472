package org.aiolang.stdlib.thread;

import org.aiolang.limits.Budget;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code threading.Lock}: any thread may release it. */
@Type(value = "lock", module = "_thread")
final class Lock extends PyObject {
  static final PyType TYPE = PyType.builtin("lock").sealed().members(new LockTable());

  private final Parking waiters = new Parking();
  private boolean locked;

  /** Who paid for what took it; null where nobody counts. */
  private @Nullable Budget taker;

  Lock() {
    super(TYPE.instanceShape());
  }

  @New
  static Object create(PyType cls, @Args Object[] args) {
    if (args.length > 0) {
      throw Errors.typeError("lock expected 0 arguments, got " + args.length);
    }
    return new Lock();
  }

  /** What a call held that passed a limit is free: nothing of it is there to give it back. */
  private boolean isTaken() {
    return locked && (taker == null || taker.breach() == null);
  }

  /** Takes it; false when that many seconds have passed. Negative seconds mean no limit. */
  boolean take(Realm r, double seconds) {
    if (isTaken()) {
      if (seconds == 0) {
        return false;
      }
      long deadline = Parking.deadline(seconds);
      while (isTaken()) {
        if (Parking.isOver(deadline)) {
          return false;
        }
        waiters.await(r, deadline, taker);
      }
    }
    locked = true;
    taker = r.budget;
    return true;
  }

  /**
   * Lock the lock.
   *
   * <p>Without argument, this blocks if the lock is already locked (even by the same thread),
   * waiting for another thread to release the lock, and return True once the lock is acquired. With
   * an argument, this will only block if the argument is true, and the return value reflects
   * whether the lock is acquired. The blocking operation is interruptible.
   */
  @Fn
  static boolean acquire(
      Realm r,
      Lock self,
      @Kw @Default("True") boolean blocking,
      @Kw @Default("-1") Object timeout) {
    return self.take(r, Timeouts.ofLock(r, blocking, timeout));
  }

  /** An obsolete synonym of acquire(). */
  @Fn
  static boolean acquireLock(
      Realm r,
      Lock self,
      @Kw @Default("True") boolean blocking,
      @Kw @Default("-1") Object timeout) {
    return acquire(r, self, blocking, timeout);
  }

  /**
   * Release the lock.
   *
   * <p>Allows another thread that is blocked waiting for the lock to acquire the lock. The lock
   * must be in the locked state, but it needn't be locked by the same thread that unlocks it.
   */
  @Fn
  static void release(Lock self) {
    if (!self.locked) {
      throw Errors.runtimeError("release unlocked lock");
    }
    self.locked = false;
    self.taker = null;
    self.waiters.wakeOne();
  }

  /** An obsolete synonym of release(). */
  @Fn
  static void releaseLock(Lock self) {
    release(self);
  }

  /** Return whether the lock is in the locked state. */
  @Fn
  static boolean locked(Lock self) {
    return self.isTaken();
  }

  /** An obsolete synonym of locked(). */
  @Fn
  static boolean lockedLock(Lock self) {
    return self.isTaken();
  }

  /** Lock the lock. */
  @Fn
  static boolean __enter__(Realm r, Lock self) {
    return self.take(r, -1);
  }

  /** Release the lock. */
  @Fn
  static void __exit__(Lock self, @Args Object[] exception) {
    release(self);
  }

  @Fn
  static String __repr__(Realm r, Lock self) {
    return "<"
        + (self.isTaken() ? "locked" : "unlocked")
        + " "
        + Text.defaultRepr(r, self).substring(1);
  }
}
