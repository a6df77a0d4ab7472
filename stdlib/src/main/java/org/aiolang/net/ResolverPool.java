package org.aiolang.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aiolang.loop.Callback;
import org.aiolang.loop.EventLoop;
import org.jspecify.annotations.Nullable;

/** A few daemon threads that wait for name servers. They go when there is nothing to ask. */
final class ResolverPool implements ThreadFactory {
  private static final int THREADS = 8;

  private final EventLoop loop;
  private final Resolver resolver;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this);

  ResolverPool(EventLoop loop, Resolver resolver) {
    this.loop = loop;
    this.resolver = resolver;
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "aio-resolver");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks on another thread; the query runs again, on the loop, when it is answered. */
  void ask(Query query) {
    query.pool = this;
    loop.externalBegun();
    threads.execute(query);
  }

  void close() {
    threads.shutdownNow();
  }

  /** One question. {@link #answered} is called on the loop's thread. */
  abstract static class Query implements Runnable {
    final String host;
    final int port;
    private @Nullable ResolverPool pool;

    Query(String host, int port) {
      this.host = host;
      this.port = port;
    }

    abstract void answered(List<InetSocketAddress> addresses, @Nullable IOException error);

    @Override
    public void run() {
      ResolverPool home = pool;
      if (home == null) {
        throw new IllegalStateException("asked nobody");
      }
      List<InetSocketAddress> addresses = List.of();
      IOException failure = null;
      try {
        addresses = home.resolver.resolve(host, port);
      } catch (IOException error) {
        failure = error;
      } catch (RuntimeException error) {
        failure = new IOException(String.valueOf(error.getMessage()), error);
      }
      Answer answer = new Answer(home.loop, this, addresses, failure);
      if (!home.loop.isClosed()) {
        try {
          home.loop.callSoonThreadsafe(answer);
        } catch (IllegalStateException closedMeanwhile) {
          // The loop closed between the question and its use: nobody is left to tell.
          return;
        }
      }
    }
  }

  private record Answer(
      EventLoop loop, Query query, List<InetSocketAddress> addresses, @Nullable IOException failure)
      implements Callback {
    @Override
    public void run() {
      loop.externalEnded();
      query.answered(addresses, failure);
    }
  }
}
