package org.aiolang.net;

/** A connection that is being made. */
public interface Connecting {
  /** Gives up; the listener is not called. Without effect once it was. */
  void cancel();
}
