package org.aiolang.net;

import java.nio.channels.Channel;

/** Channels that nobody counts. */
public final class FreeChannels implements ChannelAccount {
  @Override
  public void opening() {}

  @Override
  public void opened(Channel channel, Runnable end) {}

  @Override
  public void resting(Channel channel, Runnable end) {}

  @Override
  public void taken(Channel channel, Runnable end) {}
}
