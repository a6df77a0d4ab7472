package org.aiolang.loop;

/**
 * Something that the loop runs once for each time it is queued. Long-lived objects (a task, a
 * handle) implement it themselves, so that queueing them allocates nothing. A callback that may be
 * cancelled while it is queued keeps that flag itself and does nothing when it is set.
 */
public interface Callback {
  /** Runs on the loop's thread. What it throws goes to {@link LoopHooks#callbackFailed}. */
  void run();
}
