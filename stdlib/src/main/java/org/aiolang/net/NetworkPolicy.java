package org.aiolang.net;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Asked before a connection is tried and before a port is opened. */
public interface NetworkPolicy {
  /**
   * May this address be connected to? Asked after the name was resolved, once for each address.
   *
   * @throws IOException if not
   */
  void checkConnect(String host, InetSocketAddress address) throws IOException;

  /**
   * May this address be listened on?
   *
   * @throws IOException if not
   */
  void checkListen(InetSocketAddress address) throws IOException;

  /** At whose expense what is done now opens channels. */
  ChannelAccount account();
}
