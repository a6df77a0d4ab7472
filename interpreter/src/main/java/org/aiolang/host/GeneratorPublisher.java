package org.aiolang.host;

import java.lang.reflect.Type;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.aiolang.coroutine.AsyncIteration;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.Futures;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * A script's asynchronous iterable as a Java publisher. The next item is asked for only when one
 * was requested. A generator runs once: its second subscriber is told so. Cancelling closes it.
 */
final class GeneratorPublisher implements Flow.Publisher<Object> {
  private static final System.Logger LOG = System.getLogger("org.aiolang");

  private final HostValues host;
  private final Object iterable;
  private final Type item;

  /** Whether something iterates over it. The loop's. */
  private boolean taken;

  GeneratorPublisher(HostValues host, Object iterable, Type item) {
    this.host = host;
    this.iterable = iterable;
    this.item = item;
  }

  boolean isOf(HostValues other) {
    return host == other;
  }

  Object iterable() {
    return iterable;
  }

  /** The subscriber hears on the loop's thread, after its {@code onSubscribe} has returned. */
  @Override
  public void subscribe(Flow.Subscriber<? super Object> subscriber) {
    Delivery d = new Delivery(Objects.requireNonNull(subscriber));
    subscriber.onSubscribe(d);
    d.post(d::begin);
  }

  /**
   * One subscription. What it asks the generator for, and what it says, is the loop's; that it is
   * over may be said anywhere, and once: {@link #over}.
   */
  private final class Delivery implements Flow.Subscription, DoneCallback {
    private final Flow.Subscriber<? super Object> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    /** Done with the subscription; fails where the interpreter ends before. */
    private final TaskStage<Object> life =
        new TaskStage<>(host, v -> v, e -> ScriptErrors.toJava(host, e));

    /** A subscription is paid for as a call is. */
    private final HostThread.Account account = host.thread.account(life);

    private @Nullable Object iterator;
    private @Nullable PyFuture pending;

    Delivery(Flow.Subscriber<? super Object> subscriber) {
      this.subscriber = subscriber;
      life.whenComplete(
          (value, thrown) -> {
            if (thrown != null) {
              end(thrown);
            }
          });
    }

    void post(Runnable what) {
      if (!over.get() && !account.post(what)) {
        end(new IllegalStateException("the interpreter is closed"));
      }
    }

    @Override
    public void request(long n) {
      if (n <= 0) {
        post(() -> stop(new IllegalArgumentException("request of " + n + " items")));
        return;
      }
      wanted.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
      post(this::ask);
    }

    private void begin() {
      if (over.get()) {
        return;
      }
      try {
        Object it = AsyncIteration.iter(host.r, iterable);
        if (it == iterable && taken) {
          end(new IllegalStateException("an asynchronous generator has one subscriber"));
          return;
        }
        taken = true;
        iterator = it;
      } catch (PyException e) {
        end(ScriptErrors.toJava(host, e.value()));
        return;
      }
      ask();
    }

    private void ask() {
      Object it = iterator;
      if (over.get() || it == null || pending != null || wanted.get() == 0) {
        return;
      }
      try {
        PyFuture next = Futures.ensure(host.r, AsyncIteration.next(host.r, it), host.loop());
        pending = next;
        next.whenDone(this);
      } catch (PyException e) {
        end(ScriptErrors.toJava(host, e.value()));
      }
    }

    @Override
    public void done(Realm r, PyFuture future) {
      account.run(() -> arrived(future));
    }

    private void arrived(PyFuture future) {
      pending = null;
      if (over.get()) {
        if (!future.isCancelled()) {
          future.taken();
        }
        close();
        return;
      }
      Object value;
      try {
        PyBaseException e = future.exception();
        if (e != null) {
          end(
              e.type().isSubtype(Exceptions.STOP_ASYNC_ITERATION)
                  ? null
                  : ScriptErrors.toJava(host, e));
          return;
        }
        value = host.toJava(future.result(), item);
      } catch (PyException e) {
        stop(ScriptErrors.toJava(host, e.value()));
        return;
      } catch (IllegalArgumentException | IllegalStateException e) {
        stop(e); // of the host's conversion
        return;
      }
      if (value == null) {
        stop(new NullPointerException("a publisher cannot publish None"));
        return;
      }
      wanted.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
      if (tell(() -> subscriber.onNext(value))) {
        ask();
      } else {
        cancel(); // a subscriber that throws has cancelled: Reactive Streams, rule 2.13
      }
    }

    /** Says how it ended, unless that was said or the subscriber wants to hear no more. */
    private void end(@Nullable Throwable failure) {
      if (!over.compareAndSet(false, true)) {
        return;
      }
      life.cancel(false);
      if (failure == null) {
        tell(subscriber::onComplete);
      } else {
        tell(() -> subscriber.onError(failure));
      }
    }

    /** The same where the generator has more to give. */
    private void stop(Throwable failure) {
      end(failure);
      close();
    }

    /** Whether the subscriber took it as it should: what it throws is not the loop's. */
    private boolean tell(Runnable what) {
      boolean[] took = {false};
      host.thread.outside(
          () -> {
            try {
              what.run();
              took[0] = true;
            } catch (RuntimeException | Error e) {
              LOG.log(System.Logger.Level.WARNING, "a subscriber threw", e);
            }
          });
      return took[0];
    }

    @Override
    public void cancel() {
      if (over.compareAndSet(false, true)) {
        life.cancel(false);
        account.post(this::close);
      }
    }

    /** Closes the generator; one that is running is cancelled before: {@link #done} is next. */
    private void close() {
      PyFuture running = pending;
      Object it = iterator;
      if (running != null) {
        running.cancel(null);
        return;
      }
      iterator = null;
      if (it == null) {
        return;
      }
      try {
        Object aclose = Attributes.getOrNull(host.r, it, "aclose");
        if (aclose != null) {
          Futures.ensure(host.r, Calls.call0(host.r, aclose), host.loop());
        }
      } catch (PyException e) {
        LOG.log(System.Logger.Level.DEBUG, "aclose() failed", e);
      }
    }

    @Override
    public String label() {
      return "Java";
    }
  }
}
