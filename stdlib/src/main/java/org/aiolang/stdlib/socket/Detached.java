package org.aiolang.stdlib.socket;

import java.nio.channels.SelectableChannel;
import org.aiolang.object.Descriptors;

/**
 * What {@code detach()} leaves behind a descriptor: a socket that no object has, until one is made
 * of the number.
 */
record Detached(PySocket former, SelectableChannel channel, Shares shares)
    implements Descriptors.Entry {
  @Override
  public int ops(boolean writing) {
    return PySocket.ops(channel, writing);
  }
}
