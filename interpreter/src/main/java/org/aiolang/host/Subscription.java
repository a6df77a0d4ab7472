package org.aiolang.host;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiolang.limits.Budget;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * One iteration over a Java publisher. An item is requested when the script asks for it, so that a
 * script that is slow slows the publisher. What the publisher says arrives on the loop.
 */
final class Subscription extends PyObject implements Flow.Subscriber<Object> {
  private static final PyType TYPE =
      PyType.builtin("JavaSubscription").sealed().members(new SubscriptionMembersTable());

  private final HostValues host;
  private final AsyncLoop loop;

  /** Who pays for the script's copies of the items; null where nobody counts. */
  private final @Nullable Budget payer;

  private final AtomicBoolean subscribed = new AtomicBoolean();
  private Flow.@Nullable Subscription upstream;
  private int unrequested;
  private final ArrayDeque<PyFuture> waiting = new ArrayDeque<>();
  private final ArrayDeque<Object> arrived = new ArrayDeque<>();
  private boolean ended;
  private @Nullable Throwable failure;

  Subscription(HostValues host, Flow.Publisher<?> publisher) {
    super(TYPE.instanceShape());
    this.host = host;
    this.loop = host.loop();
    this.payer = host.r.budget;
    loop.events().externalBegun();
    boolean begun = false;
    try {
      HostCall.run(
          host,
          () -> {
            publisher.subscribe(this);
            return null;
          });
      begun = true;
    } finally {
      if (!begun) {
        end(null); // the loop waits for nothing of it
      }
    }
  }

  /** The future of the next item. */
  PyFuture next() {
    PyFuture future = loop.createFuture();
    if (!arrived.isEmpty()) {
      future.setResult(arrived.remove());
    } else if (ended) {
      fail(future);
    } else {
      waiting.add(future);
      unrequested++;
      request();
    }
    return future;
  }

  private void request() {
    Flow.Subscription s = upstream;
    int n = unrequested;
    if (s != null && n > 0) {
      unrequested = 0;
      HostCall.run(
          host,
          () -> {
            s.request(n);
            return null;
          });
    }
  }

  private void fail(PyFuture future) {
    Throwable t = failure;
    failure = null;
    future.fail(
        t == null ? Errors.of(Exceptions.STOP_ASYNC_ITERATION).value() : host.raised(t).value());
  }

  private void post(Runnable what) {
    try {
      loop.events().callSoonThreadsafe(what::run);
    } catch (IllegalStateException closed) {
      Flow.Subscription s = upstream;
      if (s != null) {
        s.cancel();
      }
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription s) {
    Objects.requireNonNull(s);
    if (!subscribed.compareAndSet(false, true)) {
      s.cancel(); // Reactive Streams, rule 2.5
      return;
    }
    post(
        () -> {
          upstream = s;
          if (ended) {
            s.cancel();
          } else {
            request();
          }
        });
  }

  @Override
  public void onNext(Object item) {
    post(
        () -> {
          PyFuture first = waiting.poll();
          while (first != null && first.isDone()) {
            first = waiting.poll();
          }
          take(item, first);
        });
  }

  private void take(@Nullable Object item, @Nullable PyFuture first) {
    HostCall.take(
        host,
        payer,
        item,
        first == null ? arrived::add : first::setResult,
        why -> broken(first, why));
  }

  /** An item that the script cannot have ends it. */
  private void broken(@Nullable PyFuture first, PyException why) {
    if (first != null) {
      first.fail(why.value());
    } else {
      failure = why;
    }
    close();
  }

  @Override
  public void onError(Throwable thrown) {
    post(() -> end(thrown));
  }

  @Override
  public void onComplete() {
    post(() -> end(null));
  }

  private void end(@Nullable Throwable thrown) {
    if (ended) {
      return;
    }
    ended = true;
    failure = thrown;
    loop.events().externalEnded();
    for (PyFuture f = waiting.poll(); f != null; f = waiting.poll()) {
      if (!f.isDone()) {
        fail(f);
      }
    }
  }

  /** Wants no more items. */
  Object close() {
    Flow.Subscription s = upstream;
    if (!ended) {
      end(failure);
      if (s != null) {
        HostCall.run(
            host,
            () -> {
              s.cancel();
              return null;
            });
      }
    }
    PyFuture done = loop.createFuture();
    done.setResult(PyNone.NONE);
    return done;
  }
}
