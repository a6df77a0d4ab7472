package org.aiolang.net;

import java.io.IOException;

/** Hears how a connection attempt ended: one of the two, once, on the loop's thread. */
public interface ConnectListener {
  /** The connection stands and its protocol has been told. */
  void connected(Transport transport);

  /**
   * No connection: a {@link ResolveException} for a name without addresses, else a {@link
   * ConnectException} with what each address answered.
   */
  void failed(IOException error);
}
