package org.aiolang.loop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Callbacks from other threads on their way to the loop, in the order of their arrival. */
final class Inbox {
  private final Object lock = new Object();
  private @Nullable Callback[] items = new @Nullable Callback[16];
  private int size;
  private boolean closed;

  /** Written under the lock; read without it by the loop, which only needs to see it soon. */
  private volatile boolean filled;

  /** Whether the callback was taken; false once the inbox is closed. */
  boolean add(Callback callback) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, size * 2);
      }
      items[size++] = callback;
      filled = true;
      return true;
    }
  }

  boolean isFilled() {
    return filled;
  }

  void drainTo(ReadyQueue ready) {
    synchronized (lock) {
      for (int i = 0; i < size; i++) {
        Callback callback = items[i];
        items[i] = null;
        assert callback != null;
        ready.add(callback);
      }
      size = 0;
      filled = false;
    }
  }

  void close() {
    synchronized (lock) {
      closed = true;
      size = 0;
      filled = false;
      items = new @Nullable Callback[0];
    }
  }
}
