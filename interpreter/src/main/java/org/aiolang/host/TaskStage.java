package org.aiolang.host;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A script's future or task as a Java future. Completed from outside in any way, it cancels the
 * task; it is completed on the loop's thread, and so are the stages that depend on it unless they
 * name an executor. A blocking wait on that thread throws {@link IllegalStateException} at once.
 *
 * @param <T> what the result is converted to
 */
public final class TaskStage<T> extends CompletableFuture<T> {
  private final HostValues host;
  private final Function<Object, T> convert;
  private final Function<PyBaseException, Throwable> failure;
  private volatile @Nullable PyFuture task;
  private volatile boolean finished;

  /**
   * A future whose task is yet to be given.
   *
   * @param convert called under the interpreter's lock
   */
  public TaskStage(
      HostValues host, Function<Object, T> convert, Function<PyBaseException, Throwable> failure) {
    this.host = host;
    this.convert = convert;
    this.failure = failure;
    host.thread.track(this, true);
    whenComplete(
        (value, thrown) -> {
          host.thread.track(this, false);
          if (!finished) {
            cancelTask();
          }
        });
  }

  boolean isOf(HostValues other) {
    return host == other && task != null;
  }

  PyFuture task() {
    return Objects.requireNonNull(task);
  }

  /** Follows a task of the loop. Under the interpreter's lock. */
  public void follow(PyFuture future) {
    task = future;
    if (isDone()) {
      future.cancel(null);
      future.whenDone(new Follower<>(this, host.r.budget)); // takes its exception, if it has one
    } else if (future.isDone()) {
      took(future);
    } else {
      future.whenDone(new Follower<>(this, host.r.budget));
    }
  }

  private void cancelTask() {
    host.thread.post(
        () -> {
          PyFuture t = task;
          if (t != null && !t.isDone()) {
            t.cancel(null);
          }
        });
  }

  /** Ends it with a script's value. Under the interpreter's lock. */
  public void give(Object value) {
    T java;
    try {
      java = convert.apply(value);
    } catch (PyException e) {
      fail(e.value());
      return;
    } catch (Breach e) {
      fail(e);
      throw e;
    } catch (RuntimeException | Error e) {
      fail(e); // of the host's conversion
      return;
    }
    finished = true;
    host.thread.outside(() -> complete(java));
  }

  /** Ends it with a script's exception. Under the interpreter's lock. */
  public void fail(PyBaseException e) {
    Throwable t;
    try {
      t = failure.apply(e); // which may ask the exception for its text
    } catch (Breach b) {
      fail(b);
      throw b;
    } catch (RuntimeException | Error other) {
      t = other;
    }
    fail(t);
  }

  /** Ends it with a limit that was passed. */
  public void fail(Breach e) {
    fail(Objects.requireNonNull(host.r.part(ScriptErrors.class)).toJava(e));
  }

  /** Ends it with what the host is to see. Any thread. */
  public void fail(Throwable t) {
    finished = true;
    host.thread.outside(() -> completeExceptionally(t));
  }

  private void took(PyFuture future) {
    if (future.isCancelled()) {
      Budget payer = future instanceof Task t ? t.budget() : null;
      Breach breach = payer == null ? null : payer.breach();
      if (breach != null) {
        fail(breach); // of the call that it was a part of
        return;
      }
      fail(new CancellationException("the task was cancelled"));
      return;
    }
    PyBaseException e = future.exception();
    if (e == null) {
      give(future.result());
    } else {
      fail(e);
    }
  }

  /** Whether its task has ended, or never was; not whether the future is done. */
  public boolean isFinished() {
    return finished;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private void mayBlock() {
    if (!isDone() && host.thread.isInside()) {
      throw new IllegalStateException(
          "a blocking wait on the interpreter's own thread, which is the one that would end it");
    }
  }

  @Override
  public T join() {
    mayBlock();
    host.thread.driveUntil(this, Long.MAX_VALUE);
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    mayBlock();
    host.thread.driveUntil(this, Long.MAX_VALUE);
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    mayBlock();
    long nanos = unit.toNanos(timeout);
    long begun = System.nanoTime();
    host.thread.driveUntil(this, nanos);
    return super.get(Math.max(0, nanos - (System.nanoTime() - begun)), TimeUnit.NANOSECONDS);
  }

  /** Hears of the task's end; what the conversion costs is its call's. */
  private record Follower<T>(TaskStage<T> stage, @Nullable Budget payer) implements DoneCallback {
    @Override
    public void done(Realm r, PyFuture future) {
      if (!stage.isDone()) {
        Budget outer = r.budget;
        r.charge(payer);
        try {
          stage.host.thread.flush(); // what it has written is there before its result is
          stage.took(future);
        } finally {
          r.charge(outer);
        }
      } else if (!future.isCancelled()) {
        future.taken();
      }
    }

    @Override
    public String label() {
      return "Java";
    }
  }
}
