package org.aiolang.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.Activation;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What a running program is doing, for a person who asks it by a signal: the frames that run, and
 * the tasks as a tree, each under those that wait for it. Script's thread only.
 */
public final class TaskTree {
  /** The indent at which a chain of waiting tasks is cut off. */
  private static final int DEEPEST = 400;

  private final StringBuilder out = new StringBuilder();
  private final Set<Task> shown = new HashSet<>();

  private TaskTree() {}

  /** The text; ends with a newline. */
  public static String of(Realm r) {
    TaskTree tree = new TaskTree();
    AsyncLoop loop = LoopState.of(r).running();
    tree.running(r, loop);
    if (loop == null) {
      tree.out.append("no event loop is running\n");
      return tree.out.toString();
    }
    Task[] tasks = loop.tasks();
    tree.out.append(tasks.length).append(tasks.length == 1 ? " task\n" : " tasks\n");
    Set<Task> awaited = new HashSet<>();
    for (Task t : tasks) {
      awaited.addAll(Waits.blockers(t));
    }
    for (Task t : tasks) {
      if (!awaited.contains(t)) {
        tree.task(t, "");
      }
    }
    for (Task t : tasks) {
      if (!tree.shown.contains(t)) {
        tree.task(t, ""); // those of a cycle wait for each other
      }
    }
    return tree.out.toString();
  }

  private void running(Realm r, @Nullable AsyncLoop loop) {
    if (r.top == null || loop != null && loop.current == null) {
      return;
    }
    out.append("running now");
    if (loop != null) {
      if (loop.current != null) {
        out.append(": task '").append(loop.current.name()).append('\'');
      }
      long blocked = LoopState.of(r).watchdog(r).blockedNanos(loop.events());
      if (blocked > 0) {
        out.append(String.format(Locale.ROOT, ", blocking the loop for %.1f s", blocked / 1e9));
      }
    }
    out.append('\n');
    List<Activation> frames = new ArrayList<>();
    for (Activation a = r.top; a != null; a = a.back) {
      if (!OwnFrames.isLibrary(a.code())) {
        frames.add(a);
      }
    }
    for (int i = frames.size() - 1; i >= 0; i--) {
      Waits.frame(frames.get(i).code(), frames.get(i).at, "  ", out);
    }
  }

  private void task(Task t, String indent) {
    out.append(indent).append("task '").append(t.name()).append("' ");
    if (!shown.add(t)) {
      out.append("(see above)\n");
      return;
    }
    out.append(t.loop().current == t ? "runs" : "waits for " + Waits.what(t));
    String maker = t.maker();
    out.append(maker == null ? "\n" : ", spawned by " + maker + "\n");
    Waits.frames(t, indent + "  ", out);
    if (indent.length() < DEEPEST) {
      for (Task blocker : Waits.blockers(t)) {
        task(blocker, indent + "    ");
      }
    }
  }
}
