package org.aiolang.object;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** A run of the Java machine's collector that one waits for. */
public final class GarbageCycle {
  private static final int TRIES = 3;
  private static final long PATIENCE_MILLIS = 50;

  private GarbageCycle() {}

  /**
   * Collects, and waits until queues of references hold what the collector cleared. Another thread
   * fills them, in order: when the second cycle's own probe has come, all that the first one
   * cleared has.
   */
  public static void await() {
    once();
    once();
  }

  private static void once() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> probe = new WeakReference<>(new Object(), queue);
    try {
      for (int i = 0; i < TRIES; i++) {
        System.gc();
        if (queue.remove(PATIENCE_MILLIS) == probe) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
