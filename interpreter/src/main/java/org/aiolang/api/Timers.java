package org.aiolang.api;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What one interpreter wants done later where its own loop may be stuck. The thread begins with a
 * timer and ends when there is none, or with the interpreter: the JDK's shared delay thread would
 * live on, and with it the class loader of whoever started it. Any thread.
 */
final class Timers {
  /** The thread ends when nothing has been due for so long. */
  private static final int IDLE_SECONDS = 1;

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, Timers::thread, new ThreadPoolExecutor.DiscardPolicy()); // after the end: never

  Timers() {
    executor.setRemoveOnCancelPolicy(true);
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread t = new Thread(null, work, "aio-timer", 0, false);
    t.setContextClassLoader(null);
    t.setDaemon(true);
    return t;
  }

  /** Runs something short, unless the future is cancelled or the interpreter ends before. */
  Future<?> after(long nanos, Runnable what) {
    return executor.schedule(what, nanos, TimeUnit.NANOSECONDS);
  }

  void end() {
    executor.shutdownNow();
  }

  /** Waits for the thread, after {@link #end}. */
  void awaitEnd() throws InterruptedException {
    executor.awaitTermination(1, TimeUnit.SECONDS);
  }
}
