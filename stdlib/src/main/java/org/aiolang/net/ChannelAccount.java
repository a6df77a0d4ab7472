package org.aiolang.net;

import java.nio.channels.Channel;

/** At whose expense channels are open, and who may end them. On the loop's thread. */
public interface ChannelAccount {
  /**
   * Asked before a channel is opened. Throws an {@link Error} of its own, which ends whoever has
   * too many, where there must be no more.
   */
  void opening();

  /**
   * A channel is open; one that is closed again is not reported.
   *
   * @param end closes it
   */
  void opened(Channel channel, Runnable end);

  /** Nobody uses a channel for now; it can be anybody's. */
  void resting(Channel channel, Runnable end);

  /** A channel that rested is used at its expense. */
  void taken(Channel channel, Runnable end);
}
