package org.aiolang.limits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * How much memory an interpreter takes. What its thread allocates is charged, all of it, by the
 * JVM's own count; when the charge passes the limit, what is really retained is measured by a walk
 * from the interpreter's roots, and the charge begins anew from there.
 */
public final class Meter {
  private final com.sun.management.@Nullable ThreadMXBean threads = bean();
  private long seen = -1;
  private long thread;

  /** Bytes charged since the last walk, upon what that found. */
  private long charge;

  private long retained;

  /** Bytes charged since the machine's heap was last collected for this, retained or not. */
  private long unseen;

  /** What the heap held after that; -1 before the first time. */
  private long collected = -1;

  private static com.sun.management.@Nullable ThreadMXBean bean() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    return bean instanceof com.sun.management.ThreadMXBean b
            && b.isThreadAllocatedMemorySupported()
            && b.isThreadAllocatedMemoryEnabled()
        ? b
        : null;
  }

  /**
   * What the walk does not find is garbage, or held by operands and builtins that are under way.
   * The machine's heap tells which: where more than half of it stays taken after a collection, and
   * that has grown by more than the limit since the one before, it is held. Gives the growth, or 0.
   */
  private long held(long limit) {
    Runtime machine = Runtime.getRuntime();
    if (machine.totalMemory() - machine.freeMemory() < machine.maxMemory() >> 1) {
      return 0;
    }
    unseen = 0;
    System.gc();
    long taken = machine.totalMemory() - machine.freeMemory();
    long grown = collected < 0 ? 0 : taken - collected;
    collected = taken;
    return grown > limit && taken > machine.maxMemory() >> 1 ? grown : 0;
  }

  /**
   * What this thread has allocated since it began, in bytes; 0 where the machine does not count.
   */
  long allocated() {
    return threads == null ? 0 : threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  /** What the last walk found, in bytes. */
  public long lastRetained() {
    return retained;
  }

  /** Bytes retained, where that may be more than the limit; a lower number otherwise. */
  long retained(Realm r, long limit) {
    if (threads == null) {
      return 0;
    }
    long self = Thread.currentThread().getId();
    long now = threads.getThreadAllocatedBytes(self);
    if (seen >= 0 && thread == self) {
      charge += now - seen;
    }
    seen = now;
    thread = self;
    if (retained + charge <= limit) {
      return 0;
    }
    unseen += charge;
    long found = Retained.of(r, limit);
    if (found <= limit && unseen > Math.max(limit, Runtime.getRuntime().maxMemory() >> 3)) {
      found = Math.max(found, held(limit));
    }
    retained = Math.min(found, limit - limit / 4); // so that a walk is not due at once
    charge = 0;
    seen = threads.getThreadAllocatedBytes(self);
    return found;
  }
}
