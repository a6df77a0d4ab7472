package org.aiolang.net.tls;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aiolang.loop.EventLoop;
import org.aiolang.net.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * TLS on one event loop: makes the protocols that go between a connection and the protocol of the
 * application. A few daemon threads do the arithmetic of handshakes, so that the loop does not wait
 * for it; they go when there is none.
 */
public final class TlsLayer implements AutoCloseable, ThreadFactory {
  private static final int THREADS = 2;

  private final EventLoop loop;
  private @Nullable TlsBuffers buffers;
  private @Nullable ThreadPoolExecutor threads;

  /** For connections of a loop. */
  public TlsLayer(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * The client's side on a connection that is to be made: hand what this gives to {@code
   * Network.connect}. The application's protocol hears {@code connected} when the handshake is
   * over.
   *
   * @param host whom it talks to, for the server to know and its certificate to say; or null
   */
  public TlsTransport client(
      TlsEngines engines,
      @Nullable String host,
      TlsOptions options,
      Protocol application,
      HandshakeListener listener)
      throws TlsException {
    return new TlsTransport(this, engines.client(host, buffers()), options, application, listener);
  }

  /** The server's side on a connection that was accepted. */
  public TlsTransport server(
      TlsEngines engines, TlsOptions options, Protocol application, HandshakeListener listener)
      throws TlsException {
    return new TlsTransport(this, engines.server(buffers()), options, application, listener);
  }

  private TlsBuffers buffers() {
    TlsBuffers present = buffers;
    if (present == null) {
      present = new TlsBuffers();
      buffers = present;
    }
    return present;
  }

  EventLoop loop() {
    return loop;
  }

  /** Works on another thread, then calls back on the loop. */
  void work(Runnable task, Runnable done) {
    ThreadPoolExecutor pool = threads;
    if (pool == null) {
      pool =
          new ThreadPoolExecutor(
              THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this);
      pool.allowCoreThreadTimeOut(true);
      threads = pool;
    }
    loop.externalBegun();
    pool.execute(
        () -> {
          try {
            task.run();
          } finally {
            answer(done);
          }
        });
  }

  private void answer(Runnable done) {
    if (loop.isClosed()) {
      return;
    }
    try {
      loop.callSoonThreadsafe(
          () -> {
            loop.externalEnded();
            done.run();
          });
    } catch (IllegalStateException closedMeanwhile) {
      // The loop closed while the work was done: nobody is left to tell.
      return;
    }
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "aio-tls");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets the threads go. */
  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
      threads = null;
    }
  }
}
