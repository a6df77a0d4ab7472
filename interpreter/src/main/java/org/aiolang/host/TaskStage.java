package org.aiolang.host;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.aiolang.limits.Breach;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.PyFuture;
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
      future.whenDone(new Follower<>(this)); // takes its exception, should it have one
    } else if (future.isDone()) {
      took(future);
    } else {
      future.whenDone(new Follower<>(this));
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
      fail(Objects.requireNonNull(host.r.part(ScriptErrors.class)).toJava(e));
      throw e;
    }
    finished = true;
    complete(java);
  }

  /** Ends it with a script's exception. Under the interpreter's lock. */
  public void fail(PyBaseException e) {
    fail(failure.apply(e));
  }

  /** Ends it with what the host is to see. Any thread. */
  public void fail(Throwable t) {
    finished = true;
    completeExceptionally(t);
  }

  private void took(PyFuture future) {
    if (future.isCancelled()) {
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
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    mayBlock();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    mayBlock();
    return super.get(timeout, unit);
  }

  /** Hears of the task's end. */
  private record Follower<T>(TaskStage<T> stage) implements DoneCallback {
    @Override
    public void done(Realm r, PyFuture future) {
      if (!stage.isDone()) {
        stage.took(future);
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
