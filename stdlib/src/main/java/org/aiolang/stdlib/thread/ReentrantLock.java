package org.aiolang.stdlib.thread;

import org.aiolang.limits.Budget;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code threading.RLock}: its owner may take it again, and must release it as often. */
@Type(value = "RLock", module = "_thread")
final class ReentrantLock extends PyObject {
  static final PyType TYPE = PyType.builtin("RLock").members(new ReentrantLockTable());

  private final Parking waiters = new Parking();
  private @Nullable ThreadState owner;
  private long count;

  /** Who paid for what took it; null where nobody counts. */
  private @Nullable Budget taker;

  private ReentrantLock(PyType cls) {
    super(cls.instanceShape());
  }

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new ReentrantLock(cls);
  }

  private boolean take(Realm r, double seconds) {
    ThreadState me = r.lock.current();
    if (isTaken() && owner == me) {
      count++;
      return true;
    }
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
    owner = me;
    taker = r.budget;
    count = 1;
    return true;
  }

  /** What a call held that passed a limit is free: nothing of it is there to give it back. */
  private boolean isTaken() {
    return owner != null && (taker == null || taker.breach() == null);
  }

  private void free() {
    owner = null;
    taker = null;
    count = 0;
    waiters.wakeOne();
  }

  /**
   * Lock the lock. `blocking` indicates whether we should wait for the lock to be available or not.
   */
  @Fn
  static boolean acquire(
      Realm r,
      ReentrantLock self,
      @Kw @Default("True") boolean blocking,
      @Kw @Default("-1") Object timeout) {
    return self.take(r, Timeouts.ofLock(r, blocking, timeout));
  }

  /** Release the lock, allowing another thread that is blocked waiting for it to acquire it. */
  @Fn
  static void release(Realm r, ReentrantLock self) {
    if (self.owner != r.lock.current()) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    if (--self.count == 0) {
      self.free();
    }
  }

  @Fn
  static boolean __enter__(Realm r, ReentrantLock self) {
    return self.take(r, -1);
  }

  @Fn
  static void __exit__(Realm r, ReentrantLock self, @Args Object[] exception) {
    release(r, self);
  }

  /** For internal use by `threading.Condition`. */
  @Fn("_is_owned")
  static boolean isOwned(Realm r, ReentrantLock self) {
    return self.owner == r.lock.current();
  }

  /** For internal use by reentrancy checks. */
  @Fn("_recursion_count")
  static long recursionCount(Realm r, ReentrantLock self) {
    return self.owner == r.lock.current() ? self.count : 0;
  }

  /** For internal use by `threading.Condition`. */
  @Fn("_release_save")
  static Object releaseSave(Realm r, ReentrantLock self) {
    ThreadState owner = self.owner;
    if (owner == null) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    PyTuple saved = new PyTuple(self.count, owner.ident);
    self.free();
    return saved;
  }

  /** For internal use by `threading.Condition`. */
  @Fn("_acquire_restore")
  static void acquireRestore(Realm r, ReentrantLock self, PyTuple state) {
    self.take(r, -1);
    self.count = state.get(0) instanceof Long n ? n : 1;
  }

  @Fn
  static String __repr__(Realm r, ReentrantLock self) {
    String text = Text.defaultRepr(r, self);
    int at = text.indexOf(" at 0x");
    ThreadState owner = self.owner;
    return "<"
        + (owner == null ? "unlocked" : "locked")
        + " "
        + text.substring(1, at)
        + " owner="
        + (owner == null ? 0 : owner.ident)
        + " count="
        + self.count
        + text.substring(at);
  }
}
