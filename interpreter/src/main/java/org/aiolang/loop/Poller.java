package org.aiolang.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** Waits for time to pass or for channels to become ready. One belongs to each loop. */
public interface Poller {
  /** A timeout that never comes. */
  long FOREVER = Long.MAX_VALUE;

  /**
   * Waits until a channel is ready, {@link #wakeup} is called or the time is over, and appends a
   * callback for each ready channel. It may return early with nothing. A wakeup that came before
   * the call counts.
   *
   * @param timeoutNanos 0 only looks; {@link #FOREVER} sets no limit
   */
  void poll(long timeoutNanos, ReadyQueue ready) throws IOException;

  /**
   * The nanoseconds that a wait for the earliest timer may go on so as to end for those right after
   * it too: how coarsely this poller tells time.
   */
  default long slack() {
    return 0;
  }

  /** Makes the present {@link #poll}, or else the next one, return. Any thread may call it. */
  void wakeup();

  /**
   * Watches a channel in non-blocking mode.
   *
   * @param ops {@link java.nio.channels.SelectionKey} operations, or 0 for none yet
   * @throws IOException if the channel is closed or the system is out of descriptors
   */
  IoHandle register(SelectableChannel channel, int ops, IoHandler handler) throws IOException;

  /** Tells whether answers are awaited that come neither from a channel nor from a timer. */
  default void expectOutside(boolean expected) {}

  /** How many channels are watched that somebody waits for ({@link IoHandle#background} is not). */
  int watched();

  /**
   * Lets go of the channels whose handles were cancelled. A closed channel's descriptor is given
   * back only then; every {@link #poll} does it too.
   */
  void release() throws IOException;

  /** Stops watching; channels stay open. */
  void close() throws IOException;
}
