package org.aiolang.limits;

import java.io.IOException;
import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sockets and pipes that are open at somebody's expense. Nobody gives one back: those that were
 * closed, by whomever, are forgotten when it matters how many are left.
 */
final class OpenChannels {
  private static final int FEW = 16;

  /** With what closes each, telling nobody whose code must not run. */
  private final Map<Channel, Runnable> noted = new IdentityHashMap<>(0);

  /** So many noted are worth a look at which of them were closed. */
  private int due = FEW;

  /** How many are open. */
  int count() {
    noted.keySet().removeIf(channel -> !channel.isOpen());
    due = Math.max(FEW, noted.size() << 1);
    return noted.size();
  }

  /** Whether fewer are open than so many; counts no more often than it must. */
  boolean isBelow(long limit) {
    return noted.size() < limit || count() < limit;
  }

  /** Notes one that has been opened, or was noted here with another end. */
  void add(Channel channel, Runnable end) {
    noted.put(channel, end);
    if (noted.size() > due) {
      count();
    }
  }

  void remove(Channel channel) {
    noted.remove(channel);
  }

  /** Closes all. */
  void end() {
    List<Map.Entry<Channel, Runnable>> all = new ArrayList<>(noted.entrySet());
    noted.clear();
    for (Map.Entry<Channel, Runnable> open : all) {
      if (open.getKey().isOpen()) {
        open.getValue().run();
      }
    }
  }

  /** What ends a channel that nothing is to be told about. */
  static Runnable closing(Channel channel) {
    return () -> {
      try {
        channel.close();
      } catch (IOException e) {
        System.getLogger("org.aiolang").log(System.Logger.Level.WARNING, "a socket's end", e);
      }
    };
  }
}
