package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads wait for channels. A selector serves one wait at a time; idle ones are kept, since
 * to open one costs more than most waits.
 */
public final class Readiness implements Realm.Closing {
  /** A deadline that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int KEPT = 4;

  /** How long a signal's handler may have to wait, which comes without an interrupt. */
  private static final long LONGEST_MILLIS = 100;

  private final ArrayDeque<Selector> idle = new ArrayDeque<>();

  public static Readiness of(Realm r) {
    Readiness readiness = r.part(Readiness.class);
    if (readiness == null) {
      readiness = new Readiness();
      r.setPart(Readiness.class, readiness);
      r.atEnd(readiness);
    }
    return readiness;
  }

  /** The deadline that lies that many seconds ahead. */
  public static long deadline(double seconds) {
    return seconds < 0 || seconds > 1e9 ? NEVER : System.nanoTime() + (long) (seconds * 1e9);
  }

  /** Waits for one channel; false when the deadline came first. */
  public boolean await(Realm r, SelectableChannel channel, int ops, long deadline)
      throws IOException {
    return await(r, new SelectableChannel[] {channel}, new int[] {ops}, deadline) != null;
  }

  /**
   * Waits until at least one channel is ready, and gives the operations that each is ready for;
   * null when the deadline came first. A channel that was closed meanwhile counts as ready.
   */
  public int @Nullable [] await(Realm r, SelectableChannel[] channels, int[] ops, long deadline)
      throws IOException {
    Selector selector = idle.isEmpty() ? Selector.open() : idle.pop();
    SelectionKey[] keys = new SelectionKey[channels.length];
    try {
      for (int i = 0; i < keys.length; i++) {
        SelectionKey key = channels[i].keyFor(selector);
        if (key != null) {
          key.interestOps(key.interestOps() | ops[i]);
        } else {
          key = channels[i].register(selector, ops[i]);
        }
        keys[i] = key;
      }
      while (true) {
        int n = select(r, selector, deadline);
        boolean closed = false;
        for (SelectionKey key : keys) {
          closed |= !key.isValid();
        }
        if (n > 0 || closed) {
          return ready(keys, ops);
        }
        if (deadline != NEVER && deadline - System.nanoTime() <= 0) {
          return null;
        }
      }
    } finally {
      release(selector, keys);
    }
  }

  private static int[] ready(SelectionKey[] keys, int[] ops) {
    int[] ready = new int[keys.length];
    for (int i = 0; i < ready.length; i++) {
      ready[i] = keys[i].isValid() ? keys[i].readyOps() & ops[i] : ops[i];
    }
    return ready;
  }

  private static int select(Realm r, Selector selector, long deadline) throws IOException {
    long left = deadline == NEVER ? LONGEST_MILLIS : millis(deadline - System.nanoTime());
    int n = selector.selectNow();
    if (n > 0 || left <= 0) {
      return n;
    }
    ThreadState me = r.lock.release();
    try {
      n = selector.select(Math.min(left, LONGEST_MILLIS));
    } finally {
      r.lock.acquire(me);
    }
    Thread.interrupted();
    r.safepoint(); // raises KeyboardInterrupt, or what the handler of a signal does
    return n;
  }

  private static long millis(long nanos) {
    return nanos <= 0 ? 0 : (nanos + 999_999) / 1_000_000;
  }

  private void release(Selector selector, @Nullable SelectionKey[] keys) throws IOException {
    for (SelectionKey key : keys) {
      if (key != null) {
        key.cancel();
      }
    }
    selector.selectNow();
    selector.selectedKeys().clear();
    if (idle.size() < KEPT) {
      idle.push(selector);
    } else {
      selector.close();
    }
  }

  /** The program has ended: closes what it left open. */
  @Override
  public void close(Realm r) {
    try {
      for (Descriptors.Entry entry : Descriptors.of(r).all()) {
        entry.abandon();
      }
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    } catch (IOException lost) {
      return; // the process is about to end, and the system closes the rest
    }
  }
}
