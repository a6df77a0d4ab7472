package org.aiolang.stdlib.streams;

import java.nio.channels.SelectableChannel;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Descriptors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.Realm;

/** Script's socket objects. */
final class Sockets {
  private static final int EBADF = 9;

  private Sockets() {}

  /** The channel of a socket object; EBADF where it is closed. */
  static SelectableChannel channel(Realm r, Object socket) {
    long number = Convert.longValue(r, Calls.invoke(r, socket, "fileno"));
    Descriptors.Entry entry = Descriptors.of(r).find(number);
    SelectableChannel channel = entry == null ? null : entry.channel();
    if (channel == null) {
      throw OsErrors.of(r, EBADF, null);
    }
    return channel;
  }
}
