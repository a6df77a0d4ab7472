package org.aiolang.net;

import java.io.IOException;

/** Told by a {@link Listener} on the loop's thread. */
public interface Acceptor {
  /** A peer has connected; gives the protocol that is to be told about it. */
  Protocol accepted();

  /**
   * A connection could not be accepted. The listener goes on; when the system is out of descriptors
   * ({@link Errno#isExhaustion}) it pauses for a second first.
   */
  void acceptFailed(IOException error);
}
