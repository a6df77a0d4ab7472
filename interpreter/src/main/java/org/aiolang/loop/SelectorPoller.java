package org.aiolang.loop;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Watches channels with a {@link Selector}. Deadlines are rounded up to whole milliseconds. */
final class SelectorPoller implements Poller, Consumer<SelectionKey> {
  /** The longest wait; the loop simply comes again. It keeps far deadlines within an int. */
  private static final long LONGEST_MILLIS = 24L * 3600 * 1000;

  private final Selector selector = Selector.open();

  /** Where {@link #accept} puts the handles; set for the time of one poll. */
  private @Nullable ReadyQueue target;

  private int watched;

  SelectorPoller() throws IOException {}

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) throws IOException {
    if (timeoutNanos == 0 && selector.keys().isEmpty()) {
      return;
    }
    target = ready;
    try {
      if (timeoutNanos == 0) {
        selector.selectNow(this);
      } else if (timeoutNanos == FOREVER) {
        selector.select(this, 0);
      } else {
        selector.select(this, Math.min(roundUp(timeoutNanos), LONGEST_MILLIS));
      }
    } finally {
      target = null;
    }
  }

  @Override
  public void accept(SelectionKey key) {
    ReadyQueue ready = target;
    if (ready == null) {
      throw new IllegalStateException("readiness outside a poll");
    }
    try {
      ((Watch) key.attachment()).arrived(key.readyOps(), ready);
    } catch (CancelledKeyException closedMeanwhile) {
      // Another thread closed the channel between the poll and this look: nobody is left to tell.
      return;
    }
  }

  @Override
  public void wakeup() {
    selector.wakeup();
  }

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    SelectionKey old = channel.keyFor(selector);
    if (old != null && old.isValid()) {
      throw new IllegalStateException("The channel is watched already");
    }
    if (old != null) {
      release();
    }
    Watch watch = new Watch(handler);
    watch.key = channel.register(selector, ops, watch);
    watched++;
    return watch;
  }

  @Override
  public int watched() {
    return watched;
  }

  /** A cancelled key holds its channel until the next selection. */
  @Override
  public void release() throws IOException {
    if (!selector.keys().isEmpty()) {
      selector.selectNow(new Discard());
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    watched = 0;
  }

  private static long roundUp(long nanos) {
    long millis = nanos / 1_000_000;
    return millis * 1_000_000 < nanos ? millis + 1 : millis;
  }

  /** Lets readiness pass: it is level-triggered and comes again. */
  private static final class Discard implements Consumer<SelectionKey> {
    @Override
    public void accept(SelectionKey key) {}
  }

  /** A registered channel; queued at most once at a time. */
  private final class Watch implements IoHandle, Callback {
    private IoHandler handler;
    private @Nullable SelectionKey key;
    private int arrived;
    private boolean background;

    Watch(IoHandler handler) {
      this.handler = handler;
    }

    void arrived(int ops, ReadyQueue ready) {
      if (arrived == 0 && ops != 0) {
        ready.add(this);
      }
      arrived |= ops;
    }

    @Override
    public void run() {
      int ops = arrived & interest();
      arrived = 0;
      if (ops != 0) {
        handler.ready(this, ops);
      }
    }

    @Override
    public int interest() {
      try {
        return key != null && key.isValid() ? key.interestOps() : 0;
      } catch (CancelledKeyException closedMeanwhile) {
        return 0;
      }
    }

    @Override
    public void interest(int ops) {
      try {
        if (key != null && key.isValid()) {
          key.interestOps(ops);
        }
      } catch (CancelledKeyException closedMeanwhile) {
        // Documented: without effect on a channel that another thread closed.
        return;
      }
    }

    @Override
    public void handler(IoHandler handler) {
      this.handler = handler;
    }

    @Override
    public void background(boolean background) {
      if (key != null && this.background != background) {
        this.background = background;
        watched += background ? -1 : 1;
      }
    }

    @Override
    public void cancel() {
      if (key != null) {
        key.cancel();
        key = null;
        if (!background) {
          watched--;
        }
      }
    }
  }
}
