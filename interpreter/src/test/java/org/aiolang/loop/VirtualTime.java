package org.aiolang.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** A clock and a poller in which waiting takes no time: the clock jumps to the end of the wait. */
final class VirtualTime implements Clock, Poller {
  long now = 1_000;
  int waits;
  int looks;
  long slack;

  /** What the next poll finds ready. */
  final ReadyQueue channels = new ReadyQueue();

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) {
    if (channels.size() > 0) {
      channels.drainTo(ready);
    } else if (timeoutNanos == FOREVER) {
      throw new IllegalStateException("deadlock");
    } else if (timeoutNanos > 0) {
      waits++;
      now += timeoutNanos;
    } else {
      looks++;
    }
  }

  @Override
  public long slack() {
    return slack;
  }

  @Override
  public void wakeup() {}

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    throw new IOException("virtual time has no channels");
  }

  @Override
  public int watched() {
    return channels.size();
  }

  @Override
  public void release() {}

  @Override
  public void close() {}
}
