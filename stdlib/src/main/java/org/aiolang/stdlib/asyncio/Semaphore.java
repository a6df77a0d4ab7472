package org.aiolang.stdlib.asyncio;

import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.aiolang.task.TaskErrors;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Semaphore} and {@code asyncio.BoundedSemaphore}. */
final class Semaphore extends LoopBound implements Acquirable {
  static final PyType TYPE = PyType.builtin("Semaphore").members(new SemaphoreMethodsTable());
  static final PyType BOUNDED =
      PyType.builtin("BoundedSemaphore", TYPE)
          .sharesLayoutOf(TYPE)
          .members(new BoundedSemaphoreMembersTable());

  private final boolean bounded;
  private long value = 1;
  private long bound = 1;
  @Nullable Waiters waiters;

  boolean isBounded() {
    return bounded;
  }

  Semaphore(Shape shape, boolean bounded) {
    super(shape);
    this.bounded = bounded;
  }

  void start(long value) {
    if (value < 0) {
      throw Errors.valueError("Semaphore initial value must be >= 0");
    }
    this.value = value;
    this.bound = value;
  }

  long value() {
    return value;
  }

  int waiting() {
    return waiters == null ? 0 : waiters.size();
  }

  boolean isLocked() {
    return value == 0 || waiters != null && waiters.anyLive();
  }

  @Override
  public JavaCoroutine acquiring(Object result) {
    return new Acquire(this, result);
  }

  @Override
  public void release(Realm r) {
    if (bounded && value >= bound) {
      throw Errors.valueError("BoundedSemaphore released too many times");
    }
    value++;
    wakeNext();
  }

  private boolean wakeNext() {
    value--; // as the one that is woken finds it
    if (waiters != null && waiters.wakePending(true)) {
      return true;
    }
    value++;
    return false;
  }

  private static final class Acquire extends JavaCoroutine {
    private final Semaphore semaphore;
    private final Object value;
    private @Nullable PyFuture waiter;

    Acquire(Semaphore semaphore, Object value) {
      this.semaphore = semaphore;
      this.value = value;
    }

    /** Takes a unit if there is one. */
    private boolean take() {
      if (semaphore.isLocked()) {
        return false;
      }
      semaphore.value--;
      return true;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return take() ? Ready.of(value) : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      Semaphore s = semaphore;
      if (at == 0) {
        at = 1;
        if (take()) {
          return done(value);
        }
        PyFuture w = s.newWaiter(r);
        if (s.waiters == null) {
          s.waiters = new Waiters();
        }
        s.waiters.add(w);
        waiter = w;
        return await(w);
      }
      PyFuture w = Objects.requireNonNull(waiter);
      try {
        awaited(r, sent, thrown);
        Objects.requireNonNull(s.waiters).remove(w);
      } catch (PyException e) {
        Objects.requireNonNull(s.waiters).remove(w);
        if (e.is(TaskErrors.CANCELLED_ERROR) && w.isDone() && !w.isCancelled()) {
          s.value++;
        }
        throw e;
      } finally {
        while (s.value > 0 && s.wakeNext()) {
          // each turn of this loop hands one unit to a waiter
        }
      }
      return done(value);
    }

    @Override
    public String qualname() {
      return "Semaphore.acquire";
    }
  }
}
