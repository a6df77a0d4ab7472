package org.aiolang.host;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.aiolang.limits.Budget;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Java {@code CompletionStage} as a future of a loop: resumes who awaits it on that loop, and
 * cancels the stage where the script cancels it.
 */
final class StageFuture extends PyFuture {
  private final CompletionStage<?> stage;

  /** Who pays for the script's copy of what it gives; null where nobody counts. */
  private final @Nullable Budget payer;

  private StageFuture(AsyncLoop loop, CompletionStage<?> stage, @Nullable Budget payer) {
    super(loop);
    this.stage = stage;
    this.payer = payer;
  }

  static PyFuture of(HostValues host, CompletionStage<?> stage) {
    if (stage instanceof TaskStage<?> t && t.isOf(host)) {
      return t.task();
    }
    AsyncLoop loop = host.loop();
    StageFuture future = new StageFuture(loop, stage, host.r.budget);
    loop.events().externalBegun();
    stage.whenComplete(
        (value, thrown) -> {
          try {
            loop.events().callSoonThreadsafe(() -> future.arrived(host, value, thrown));
          } catch (IllegalStateException e) {
            return; // the loop is closed: nobody waits any more
          }
        });
    return future;
  }

  private void arrived(HostValues host, @Nullable Object value, @Nullable Throwable thrown) {
    loop().events().externalEnded();
    if (isDone()) {
      return;
    }
    Throwable t =
        thrown instanceof CompletionException c && c.getCause() != null ? c.getCause() : thrown;
    if (t instanceof CancellationException) {
      super.cancel(null);
    } else if (t != null) {
      fail(host.raised(t).value());
    } else {
      HostCall.take(host, payer, value, this::setResult, e -> fail(e.value()));
    }
  }

  @Override
  public boolean cancel(@Nullable Object message) {
    boolean cancelled = super.cancel(message);
    if (cancelled) {
      try {
        stage.toCompletableFuture().cancel(true);
      } catch (UnsupportedOperationException e) {
        return true; // a stage that nobody but its maker can end: the script waits no more
      }
    }
    return cancelled;
  }
}
