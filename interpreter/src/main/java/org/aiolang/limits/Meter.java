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

  private static com.sun.management.@Nullable ThreadMXBean bean() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    return bean instanceof com.sun.management.ThreadMXBean b
            && b.isThreadAllocatedMemorySupported()
            && b.isThreadAllocatedMemoryEnabled()
        ? b
        : null;
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
    long found = Retained.of(r, limit);
    retained = Math.min(found, limit - limit / 4); // so that a walk is not due at once
    charge = 0;
    seen = threads.getThreadAllocatedBytes(self);
    return found;
  }
}
