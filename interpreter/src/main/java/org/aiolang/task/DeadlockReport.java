package org.aiolang.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text about a program that waits for ever: each task, what it waits for, and the cycle. */
final class DeadlockReport {
  private final StringBuilder out = new StringBuilder();

  private DeadlockReport() {}

  /** For a loop in which nothing is ready, no timer is set and nothing from outside is awaited. */
  static String of(AsyncLoop loop) {
    DeadlockReport report = new DeadlockReport();
    report.out.append(
        "Deadlock: nothing is ready, no timer is set, and nothing from outside is awaited\n");
    Task[] tasks = loop.tasks();
    for (Task t : tasks) {
      report.task(t);
    }
    report.cycle(tasks);
    return report.out.toString();
  }

  private void task(Task t) {
    out.append("Task '").append(t.name()).append("' waits for ").append(Waits.what(t));
    List<Task> blockers = Waits.blockers(t);
    Object waiter = t.waiter();
    if (!blockers.isEmpty() && !(waiter instanceof Task)) {
      out.append(" (");
      for (int i = 0; i < blockers.size(); i++) {
        out.append(i == 0 ? "'" : ", '").append(blockers.get(i).name()).append('\'');
      }
      out.append(')');
    }
    out.append('\n');
    Waits.frames(t, "  ", out);
    String maker = t.maker();
    if (maker != null) {
      out.append("  spawned by ").append(maker).append('\n');
    }
  }

  private void cycle(Task[] tasks) {
    Map<Task, Integer> seen = new HashMap<>();
    for (Task t : tasks) {
      List<Task> path = new ArrayList<>();
      Task closing = walk(t, path, seen);
      if (closing != null) {
        out.append("Cycle: ");
        for (int i = path.indexOf(closing); i < path.size(); i++) {
          out.append('\'').append(path.get(i).name()).append("' -> ");
        }
        out.append('\'').append(closing.name()).append("'\n");
        return;
      }
    }
  }

  /** Depth first, without recursion on long chains of one blocker: gives the task met twice. */
  private static @Nullable Task walk(Task start, List<Task> path, Map<Task, Integer> seen) {
    List<List<Task>> left = new ArrayList<>();
    if (seen.containsKey(start)) {
      return null;
    }
    path.add(start);
    seen.put(start, 1);
    left.add(new ArrayList<>(Waits.blockers(start)));
    while (!path.isEmpty()) {
      List<Task> next = left.get(left.size() - 1);
      if (next.isEmpty()) {
        seen.put(path.remove(path.size() - 1), 2);
        left.remove(left.size() - 1);
        continue;
      }
      Task t = next.remove(0);
      Integer state = seen.get(t);
      if (state == null) {
        path.add(t);
        seen.put(t, 1);
        left.add(new ArrayList<>(Waits.blockers(t)));
      } else if (state == 1) {
        return t;
      }
    }
    return null;
  }
}
