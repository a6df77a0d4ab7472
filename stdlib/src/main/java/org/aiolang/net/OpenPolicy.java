package org.aiolang.net;

import java.net.InetSocketAddress;

/** Allows everything, as often as one likes. */
public final class OpenPolicy implements NetworkPolicy {
  @Override
  public void checkConnect(String host, InetSocketAddress address) {}

  @Override
  public void checkListen(InetSocketAddress address) {}

  @Override
  public ChannelAccount account() {
    return new FreeChannels();
  }
}
