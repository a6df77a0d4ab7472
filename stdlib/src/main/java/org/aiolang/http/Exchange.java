package org.aiolang.http;

/** A request on its way. */
public interface Exchange {
  /**
   * Gives up: the connection is closed, the listener is not called. Once there is a response,
   * {@link HttpResponse#close} does this.
   */
  void cancel();
}
