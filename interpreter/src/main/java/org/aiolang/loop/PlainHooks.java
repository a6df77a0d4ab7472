package org.aiolang.loop;

/** Hooks of a loop that guards nothing: what a callback throws leaves the loop. */
public final class PlainHooks implements LoopHooks {
  @Override
  public void beforeWait() {}

  @Override
  public void afterWait() {}

  @Override
  public void callbackFailed(Callback callback, Throwable error) {
    if (error instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (error instanceof Error serious) {
      throw serious;
    }
    throw new IllegalStateException(error);
  }

  /** Keeps the status for whoever runs the loop and leaves it. */
  @Override
  public void interrupted() {
    Thread.currentThread().interrupt();
    throw new IllegalStateException("interrupted while the event loop waited");
  }
}
