package org.aiolang.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/**
 * A poller that goes with a {@link VirtualClock}: a wait for nothing but the next deadline moves
 * the clock there at once. While a channel is watched or an answer from outside is awaited, waiting
 * takes the time it takes, and the clock goes on by that.
 */
public final class VirtualPoller implements Poller {
  private final VirtualClock clock;
  private final SystemPoller machine = new SystemPoller();
  private boolean outside;

  /** Moves this clock. */
  public VirtualPoller(VirtualClock clock) {
    this.clock = clock;
  }

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) throws IOException {
    if (timeoutNanos > 0 && timeoutNanos != FOREVER && !outside && machine.watched() == 0) {
      machine.poll(0, ready);
      clock.advance(timeoutNanos);
      return;
    }
    long begun = System.nanoTime();
    machine.poll(timeoutNanos, ready);
    if (timeoutNanos > 0) {
      clock.advance(Math.min(System.nanoTime() - begun, timeoutNanos));
    }
  }

  @Override
  public void expectOutside(boolean expected) {
    outside = expected;
  }

  @Override
  public void wakeup() {
    machine.wakeup();
  }

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    return machine.register(channel, ops, handler);
  }

  @Override
  public int watched() {
    return machine.watched();
  }

  @Override
  public void release() throws IOException {
    machine.release();
  }

  @Override
  public void close() throws IOException {
    machine.close();
  }
}
