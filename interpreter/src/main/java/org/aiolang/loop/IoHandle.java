package org.aiolang.loop;

/** One watched channel. To be used on the loop's thread only. */
public interface IoHandle {
  /** The operations that are watched for; 0 when none are or the handle is cancelled. */
  int interest();

  /**
   * Replaces the operations that are watched for. Readiness already seen but not yet delivered is
   * masked by it. Without effect once the handle is cancelled or the channel closed.
   */
  void interest(int ops);

  /** Replaces the handler, as when a connection that was being made becomes one to read from. */
  void handler(IoHandler handler);

  /**
   * Whether somebody waits for this channel; a background one leaves the loop with nothing to do.
   */
  void background(boolean background);

  /** Stops watching; the handler is not called again. Cancel before the channel is closed. */
  void cancel();
}
