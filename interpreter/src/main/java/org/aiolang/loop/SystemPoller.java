package org.aiolang.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The poller of a real machine. Until the first channel is registered it only sleeps: opening a
 * selector costs more than the rest of a start-up together, and a program without I/O never does.
 */
public final class SystemPoller implements Poller {
  /** What a wait of CPython's lasts longer on average: it counts in whole milliseconds. */
  private static final long SLACK = 500_000;

  private volatile @Nullable SelectorPoller selector;
  private volatile @Nullable Thread sleeper;
  private volatile boolean woken;

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) throws IOException {
    SelectorPoller open = selector;
    if (open != null) {
      open.poll(timeoutNanos, ready);
    } else if (timeoutNanos > 0) {
      sleep(timeoutNanos);
    }
    if (woken) {
      woken = false;
    }
  }

  @Override
  public long slack() {
    return SLACK;
  }

  /**
   * A wakeup that misses a selector opened meanwhile is no loss: whoever wakes has left its message
   * before, and the loop looks for messages between registering and waiting.
   */
  @Override
  public void wakeup() {
    woken = true;
    SelectorPoller open = selector;
    if (open != null) {
      open.wakeup();
    } else {
      LockSupport.unpark(sleeper);
    }
  }

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    SelectorPoller open = selector;
    if (open == null) {
      open = new SelectorPoller();
      selector = open;
    }
    return open.register(channel, ops, handler);
  }

  @Override
  public int watched() {
    SelectorPoller open = selector;
    return open == null ? 0 : open.watched();
  }

  @Override
  public void release() throws IOException {
    SelectorPoller open = selector;
    if (open != null) {
      open.release();
    }
  }

  @Override
  public void close() throws IOException {
    SelectorPoller open = selector;
    if (open != null) {
      open.close();
    }
  }

  /** Parks until woken, interrupted or over; parking may end for no reason, hence the loop. */
  private void sleep(long timeoutNanos) {
    Thread thread = Thread.currentThread();
    sleeper = thread;
    long start = System.nanoTime();
    while (!woken && !thread.isInterrupted()) {
      if (timeoutNanos == FOREVER) {
        LockSupport.park(this);
        continue;
      }
      long left = timeoutNanos - (System.nanoTime() - start);
      if (left <= 0) {
        break;
      }
      LockSupport.parkNanos(this, left);
    }
    sleeper = null;
  }
}
