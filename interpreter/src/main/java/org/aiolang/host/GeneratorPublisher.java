package org.aiolang.host;

import java.lang.reflect.Type;
import java.util.concurrent.Flow;
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
  private final HostValues host;
  private final Object iterable;
  private final Type item;

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

  @Override
  public void subscribe(Flow.Subscriber<? super Object> subscriber) {
    Delivery d = new Delivery(subscriber);
    subscriber.onSubscribe(d);
  }

  /** One subscription. Its fields but {@link #wanted} are the loop's. */
  private final class Delivery implements Flow.Subscription, DoneCallback {
    private final Flow.Subscriber<? super Object> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private @Nullable Object iterator;
    private boolean asking;
    private boolean ended;

    Delivery(Flow.Subscriber<? super Object> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long n) {
      if (n <= 0) {
        host.thread.post(() -> end(new IllegalArgumentException("request of " + n + " items")));
        return;
      }
      wanted.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
      if (!host.thread.post(this::ask)) {
        subscriber.onError(new IllegalStateException("the interpreter is closed"));
      }
    }

    private void ask() {
      if (ended || asking || wanted.get() == 0) {
        return;
      }
      Realm r = host.r;
      try {
        Object it = iterator;
        if (it == null) {
          it = AsyncIteration.iter(r, iterable);
          iterator = it;
        }
        asking = true;
        PyFuture next = Futures.ensure(r, AsyncIteration.next(r, it), host.loop());
        next.whenDone(this);
      } catch (PyException e) {
        end(ScriptErrors.toJava(host, e.value()));
      }
    }

    @Override
    public void done(Realm r, PyFuture future) {
      asking = false;
      if (ended) {
        if (!future.isCancelled()) {
          future.taken();
        }
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
        end(ScriptErrors.toJava(host, e.value()));
        return;
      }
      if (value == null) {
        end(new NullPointerException("a publisher cannot publish None"));
        return;
      }
      wanted.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
      subscriber.onNext(value);
      ask();
    }

    private void end(@Nullable Throwable failure) {
      if (ended) {
        return;
      }
      ended = true;
      if (failure == null) {
        subscriber.onComplete();
      } else {
        subscriber.onError(failure);
      }
    }

    @Override
    public void cancel() {
      host.thread.post(this::close);
    }

    private void close() {
      Object it = iterator;
      if (ended || it == null) {
        ended = true;
        return;
      }
      ended = true;
      try {
        Object aclose = Attributes.getOrNull(host.r, it, "aclose");
        if (aclose != null) {
          Futures.ensure(host.r, Calls.call0(host.r, aclose), host.loop());
        }
      } catch (PyException e) {
        System.getLogger("org.aiolang").log(System.Logger.Level.DEBUG, "aclose() failed", e);
      }
    }

    @Override
    public String label() {
      return "Java";
    }
  }
}
