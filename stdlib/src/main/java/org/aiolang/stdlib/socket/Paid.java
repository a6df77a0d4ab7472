package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.aiolang.limits.Budget;
import org.aiolang.net.Errno;
import org.aiolang.object.Realm;
import org.aiolang.task.ChannelLimit;
import org.aiolang.task.LoopState;

/** Opens channels at the expense of the call that runs: the limit is looked at before. */
final class Paid {
  private Paid() {}

  /** About to open some. */
  static void opening(Realm r) {
    ChannelLimit.opening(r, r.budget);
  }

  /** One is open. */
  static <T extends SelectableChannel> T opened(Realm r, T channel) {
    Budget payer = r.budget;
    if (payer != null) {
      payer.channelOpened(channel);
    }
    return channel;
  }

  private interface Opening<T extends SelectableChannel> {
    T open(ProtocolFamily family) throws IOException;
  }

  static SocketChannel stream(Realm r, ProtocolFamily family) throws IOException {
    return open(r, family, SocketChannel::open);
  }

  static DatagramChannel datagram(Realm r, ProtocolFamily family) throws IOException {
    return open(r, family, DatagramChannel::open);
  }

  private static <T extends SelectableChannel> T open(
      Realm r, ProtocolFamily family, Opening<T> opening) throws IOException {
    opening(r);
    while (true) {
      try {
        return opened(r, opening.open(family));
      } catch (IOException e) {
        if (!makesRoom(r, e)) {
          throw e;
        }
      }
    }
  }

  /** Whether too many files are open, and some were closed now that the script had lost. */
  static boolean makesRoom(Realm r, IOException e) {
    return Errno.of(e) == Errno.EMFILE && LoopState.closeLost(r) > 0;
  }

  /** One that takes the place of another of the same socket. */
  static ServerSocketChannel listening(Realm r, ProtocolFamily family) throws IOException {
    return opened(r, ServerSocketChannel.open(family));
  }

  /** A connection that has been accepted; it is closed where it is one too many. */
  static SocketChannel accepted(Realm r, SocketChannel channel) throws IOException {
    boolean paid = false;
    try {
      opening(r);
      opened(r, channel);
      paid = true;
    } finally {
      if (!paid) {
        channel.close();
      }
    }
    return channel;
  }
}
