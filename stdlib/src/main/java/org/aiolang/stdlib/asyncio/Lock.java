package org.aiolang.stdlib.asyncio;

import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.Blocked;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.aiolang.task.Task;
import org.aiolang.task.TaskErrors;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Lock}: fair, not owned by a task. */
final class Lock extends LoopBound implements Acquirable {
  static final PyType TYPE = PyType.builtin("Lock").members(new LockMethodsTable());

  @Nullable Waiters waiters;
  private boolean locked;

  /** Who took it last, for reports. */
  private @Nullable Task holder;

  Lock(Shape shape) {
    super(shape);
  }

  boolean isLocked() {
    return locked;
  }

  int waiting() {
    return waiters == null ? 0 : waiters.size();
  }

  @Override
  public JavaCoroutine acquiring(Object result) {
    return new Acquire(this, result);
  }

  @Override
  public void release(Realm r) {
    if (!locked) {
      throw Errors.runtimeError("Lock is not acquired.");
    }
    locked = false;
    holder = null;
    wakeFirst();
  }

  private void wakeFirst() {
    if (waiters != null) {
      waiters.wakeFirst(true);
    }
  }

  private static final class Acquire extends JavaCoroutine implements Blocked {
    private final Lock lock;
    private final Object value;
    private @Nullable PyFuture waiter;

    Acquire(Lock lock, Object value) {
      this.lock = lock;
      this.value = value;
    }

    /** Takes a free lock. */
    private boolean take(Realm r) {
      Waiters others = lock.waiters;
      if (lock.locked || others != null && others.anyLive()) {
        return false;
      }
      lock.locked = true;
      lock.holder = Task.running(r);
      return true;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return take(r) ? Ready.of(value) : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        if (take(r)) {
          return done(value);
        }
        Waiters others = lock.waiters;
        PyFuture w = lock.newWaiter(r);
        if (others == null) {
          others = new Waiters();
          lock.waiters = others;
        }
        others.add(w);
        waiter = w;
        return await(w);
      }
      Waiters others = Objects.requireNonNull(lock.waiters);
      try {
        awaited(r, sent, thrown);
        others.remove(waiter);
      } catch (PyException e) {
        others.remove(waiter);
        if (e.is(TaskErrors.CANCELLED_ERROR) && !lock.locked) {
          lock.wakeFirst();
        }
        throw e;
      }
      lock.locked = true;
      lock.holder = Task.running(r);
      return done(value);
    }

    @Override
    public @Nullable Task blocker() {
      return lock.locked ? lock.holder : null;
    }

    @Override
    public String qualname() {
      return "Lock.acquire";
    }
  }
}
