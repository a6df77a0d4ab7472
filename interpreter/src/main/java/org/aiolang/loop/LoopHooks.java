package org.aiolang.loop;

/**
 * What the owner of a loop wants to hear from it. All methods are called on the thread that runs
 * the loop.
 */
public interface LoopHooks {
  /** The loop is about to wait: a lock that guards the callbacks' world should be released. */
  void beforeWait();

  /** The wait is over; called even when waiting failed. */
  void afterWait();

  /**
   * A callback threw. Returning lets the loop go on with the next callback; throwing leaves {@link
   * EventLoop#runOnce} at once, and callbacks not run yet stay queued in their order.
   */
  void callbackFailed(Callback callback, Throwable error);

  /** A callback took so long; told only where {@link EventLoop#time} asks for it. */
  default void ran(Callback callback, long nanos) {}

  /**
   * The thread was interrupted while it waited; its interrupt status has been cleared. Throwing
   * leaves {@link EventLoop#runOnce}.
   */
  void interrupted();
}
