package org.aiolang.stdlib.asyncio;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Truth;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.TaskErrors;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Condition}: waiting for a notification, under a lock. */
final class Condition extends LoopBound {
  static final PyType TYPE = PyType.builtin("Condition").members(new ConditionMethodsTable());

  final Waiters waiters = new Waiters();
  private Object lock = new Lock(Lock.TYPE.instanceShape());

  Condition(Shape shape) {
    super(shape);
  }

  void use(Object lock) {
    this.lock = lock;
  }

  Object lock() {
    return lock;
  }

  boolean isLocked(Realm r) {
    return lock instanceof Lock l && l.type().isBuiltin()
        ? l.isLocked()
        : Truth.of(r, Calls.invoke(r, lock, "locked"));
  }

  Object acquiring(Realm r) {
    return lock instanceof Lock l && l.type().isBuiltin()
        ? l.acquiring(true)
        : Calls.invoke(r, lock, "acquire");
  }

  Object release(Realm r) {
    return Calls.call0(r, Attributes.get(r, lock, "release"));
  }

  void notify(Realm r, long n) {
    if (!isLocked(r)) {
      throw Errors.runtimeError("cannot notify on un-acquired lock");
    }
    wake(n);
  }

  private void wake(long n) {
    waiters.wakeUpTo(n, false);
  }

  /** The coroutine of {@code wait()}. However it ends, the lock is held again. */
  static final class Wait extends JavaCoroutine {
    private static final int WAITING = 1;
    private static final int ACQUIRING = 2;

    private final Condition condition;
    private @Nullable PyFuture waiter;

    /** What the wait raised, or the last cancellation of the acquiring. */
    private @Nullable PyException failure;

    Wait(Condition condition) {
      this.condition = condition;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      switch (at) {
        case 0:
          return begin(r);
        case WAITING:
          try {
            awaited(r, sent, thrown);
          } catch (PyException e) {
            failure = e;
          }
          condition.waiters.remove(waiter);
          return acquire(r);
        default:
          return acquired(r, sent, thrown);
      }
    }

    private int begin(Realm r) {
      if (!condition.isLocked(r)) {
        throw Errors.runtimeError("cannot wait on un-acquired lock");
      }
      PyFuture w = condition.newWaiter(r);
      condition.release(r);
      waiter = w;
      condition.waiters.add(w);
      at = WAITING;
      return await(w);
    }

    private int acquire(Realm r) {
      at = ACQUIRING;
      try {
        return awaitAny(r, condition.acquiring(r));
      } catch (PyException e) {
        condition.wake(1);
        throw e;
      }
    }

    private int acquired(Realm r, Object sent, @Nullable PyException thrown) {
      try {
        awaited(r, sent, thrown);
      } catch (PyException e) {
        if (e.is(TaskErrors.CANCELLED_ERROR)) {
          failure = e;
          return acquire(r);
        }
        condition.wake(1);
        throw e;
      }
      if (failure != null) {
        condition.wake(1);
        throw failure;
      }
      return done(true);
    }

    @Override
    public String qualname() {
      return "Condition.wait";
    }
  }

  /** The coroutine of {@code wait_for(predicate)}. */
  static final class WaitFor extends JavaCoroutine {
    private final Condition condition;
    private final Object predicate;

    WaitFor(Condition condition, Object predicate) {
      this.condition = condition;
      this.predicate = predicate;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
      } else {
        awaited(r, sent, thrown);
      }
      Object value = Calls.call0(r, predicate);
      return Truth.of(r, value) ? done(value) : awaitAny(r, Calls.invoke(r, condition, "wait"));
    }

    @Override
    public String qualname() {
      return "Condition.wait_for";
    }
  }

  /** {@code __aenter__}. */
  static final class Enter extends JavaCoroutine {
    private final Condition condition;

    Enter(Condition condition) {
      this.condition = condition;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        return awaitAny(r, condition.acquiring(r));
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "_ContextManagerMixin.__aenter__";
    }
  }

  /** {@code __aexit__}. */
  static final class Exit extends JavaCoroutine {
    private final Condition condition;

    Exit(Condition condition) {
      this.condition = condition;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      condition.release(r);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "_ContextManagerMixin.__aexit__";
    }
  }
}
