package org.aiolang.loop;

import org.jspecify.annotations.Nullable;

/**
 * A first-in, first-out ring of callbacks. It grows and does not allocate otherwise. Not
 * thread-safe: it belongs to the loop's thread.
 */
public final class ReadyQueue {
  private @Nullable Callback[] ring = new @Nullable Callback[64];
  private int head;
  private int size;

  /** Appends a callback; the same one may be queued several times. */
  public void add(Callback callback) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = callback;
    size++;
  }

  /** The number of queued callbacks. */
  public int size() {
    return size;
  }

  /** Removes the oldest callback, or gives null when there is none. */
  @Nullable Callback poll() {
    if (size == 0) {
      return null;
    }
    Callback callback = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return callback;
  }

  /** Moves everything to the end of another queue. */
  void drainTo(ReadyQueue other) {
    for (Callback callback = poll(); callback != null; callback = poll()) {
      other.add(callback);
    }
  }

  void clear() {
    for (Callback callback = poll(); callback != null; callback = poll()) {
      if (callback instanceof Timer timer) {
        timer.unscheduled();
      }
    }
  }

  private void grow() {
    @Nullable Callback[] bigger = new @Nullable Callback[ring.length * 2];
    int tail = ring.length - head;
    System.arraycopy(ring, head, bigger, 0, tail);
    System.arraycopy(ring, 0, bigger, tail, head);
    ring = bigger;
    head = 0;
  }
}
