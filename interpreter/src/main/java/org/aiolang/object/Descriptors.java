package org.aiolang.object;

import java.nio.channels.SelectableChannel;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a script knows its open channels, lowest free number first as a system gives
 * them. Those of the standard streams are not here.
 */
public final class Descriptors {
  /** What has a number. */
  public interface Entry {
    /** The channel as it is now, in non-blocking mode. */
    SelectableChannel channel();

    /** The operations of {@link java.nio.channels.SelectionKey} that mean readable, or writable. */
    int ops(boolean writing);
  }

  private static final int FIRST = 3;

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();

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

  /** Gives a number that is in use to another. */
  public void replace(int number, Entry entry) {
    entries.put(number, entry);
  }

  public void remove(int number) {
    entries.remove(number);
  }

  public @Nullable Entry find(long number) {
    return number < FIRST || number > Integer.MAX_VALUE ? null : entries.get((int) number);
  }

  /** All that are open now. */
  public Entry[] all() {
    return entries.values().toArray(new Entry[0]);
  }
}
