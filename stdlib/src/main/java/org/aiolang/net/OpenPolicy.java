package org.aiolang.net;

import java.net.InetSocketAddress;

/** Allows everything. */
public final class OpenPolicy implements NetworkPolicy {
  @Override
  public void checkConnect(String host, InetSocketAddress address) {}

  @Override
  public void checkListen(InetSocketAddress address) {}
}
