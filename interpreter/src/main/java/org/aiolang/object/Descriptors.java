package org.aiolang.object;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a script knows its open sockets, pipes and files, lowest free number first
 * as a system gives them. Those of the standard streams, 0 to 2, are here once somebody asked for
 * them.
 */
public final class Descriptors {
  /** What has a number. */
  public interface Entry {
    /** The channel as it is now, in non-blocking mode; null for what nobody can wait for. */
    @Nullable SelectableChannel channel();

    /** The operations of {@link java.nio.channels.SelectionKey} that mean readable, or writable. */
    int ops(boolean writing);

    /** Whether the program's reads and writes wait until they can do something. */
    default boolean isBlocking() {
      return true;
    }

    /** The script's object that has the number; null where none has. */
    default @Nullable Object owner() {
      return null;
    }

    /** Closes what the program left open. */
    default void abandon() throws IOException {
      SelectableChannel channel = channel();
      if (channel != null) {
        channel.close();
      }
    }
  }

  /** The lowest number that is not a standard stream's. */
  public static final int FIRST = 3;

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();

  private int closedStandard;

  private Descriptors() {}

  public static Descriptors of(Realm r) {
    Descriptors all = r.part(Descriptors.class);
    if (all == null) {
      all = new Descriptors();
      r.setPart(Descriptors.class, all);
    }
    return all;
  }

  /** Gives a number. */
  public int add(Entry entry) {
    int number = FIRST;
    while (entries.containsKey(number)) {
      number++;
    }
    entries.put(number, entry);
    return number;
  }

  /** Gives that number to another, whatever had it. */
  public void replace(int number, Entry entry) {
    entries.put(number, entry);
    closedStandard &= ~(number < FIRST ? 1 << number : 0);
  }

  public void remove(int number) {
    entries.remove(number);
    closedStandard |= number >= 0 && number < FIRST ? 1 << number : 0;
  }

  public @Nullable Entry find(long number) {
    return number < 0 || number > Integer.MAX_VALUE ? null : entries.get((int) number);
  }

  /** Whether the program closed that standard stream. */
  public boolean isClosedStandard(int number) {
    return (closedStandard & 1 << number) != 0;
  }

  /** All that are open now. */
  public Entry[] all() {
    return entries.values().toArray(new Entry[0]);
  }
}
