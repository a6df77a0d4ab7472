package org.aiolang.task;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * Since when each task of a loop has waited: kept only where somebody looks at tasks all the time,
 * as at a prompt. Nanoseconds of the loop's clock.
 */
final class WaitTimes {
  private final Map<Task, Long> begun = new WeakHashMap<>();

  /** A task begins to wait. */
  void began(Task task) {
    begun.put(task, task.loop().events.time());
  }

  /** How long a task has waited, or a negative number where that is not known. */
  long waited(Task task) {
    Long since = begun.get(task);
    return since == null ? -1 : task.loop().events.time() - since;
  }
}
