package org.aiolang.task;

import org.jspecify.annotations.Nullable;

/** A coroutine that waits for what one task holds, such as a lock. */
public interface Blocked {
  /** The task that must go on first, or null where that is not known. */
  @Nullable Task blocker();
}
