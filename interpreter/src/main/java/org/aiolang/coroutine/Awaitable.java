package org.aiolang.coroutine;

import org.aiolang.object.Realm;

/**
 * What a coroutine can await without a coroutine of its own: a future. A coroutine that awaits one
 * which is not ready yields the awaitable itself to whoever drives it, and takes the result when it
 * is resumed.
 */
public interface Awaitable {
  /** Whether {@link #takeResult} has something to give. */
  boolean isReady();

  /** About to be yielded to the driver. */
  void awaited();

  /** What the driver is given while it is awaited. */
  default Object yielded() {
    return this;
  }

  /**
   * The value of the await expression; raises the failure, or RuntimeError when resumed too early.
   */
  Object takeResult(Realm r);

  /** The coroutine that awaited it was resumed with an exception. */
  default void abandoned() {}
}
