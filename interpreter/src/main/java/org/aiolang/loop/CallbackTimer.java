package org.aiolang.loop;

/** A timer that runs a callback given to it. */
final class CallbackTimer extends Timer {
  private final Callback callback;

  CallbackTimer(Callback callback) {
    this.callback = callback;
  }

  @Override
  protected void fire() {
    callback.run();
  }
}
