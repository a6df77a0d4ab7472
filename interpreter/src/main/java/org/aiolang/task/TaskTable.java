package org.aiolang.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.aiolang.coroutine.Resumable;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.Activation;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a prompt's loop as its user sees them: each with a number that it keeps, under those
 * that wait for it. Script's thread only.
 */
public final class TaskTable {
  /** The indent at which a chain of waiting tasks is cut off. */
  private static final int DEEPEST = 60;

  private final AsyncLoop loop;
  private final WaitTimes times;
  private final Map<Task, Integer> numbers = new WeakHashMap<>();
  private int last;

  TaskTable(AsyncLoop loop, WaitTimes times) {
    this.loop = loop;
    this.times = times;
  }

  /** The live tree; it ends with a newline. */
  public String tree() {
    Task[] tasks = loop.tasks();
    if (tasks.length == 0) {
      return "no tasks\n";
    }
    Set<Task> awaited = new HashSet<>();
    for (Task t : tasks) {
      number(t);
      awaited.addAll(Waits.blockers(t));
    }
    StringBuilder out = new StringBuilder();
    Set<Task> shown = new HashSet<>();
    for (Task t : tasks) {
      if (!awaited.contains(t)) {
        add(t, "", shown, out);
      }
    }
    for (Task t : tasks) {
      if (!shown.contains(t)) {
        add(t, "", shown, out); // those of a cycle wait for each other
      }
    }
    return out.toString();
  }

  private void add(Task t, String indent, Set<Task> shown, StringBuilder out) {
    out.append(String.format(Locale.ROOT, "%3d  ", number(t))).append(indent);
    out.append(t.name()).append(": ");
    if (!shown.add(t)) {
      out.append("see above\n");
      return;
    }
    state(t, out);
    origin(t, "     " + indent + "  ", out);
    if (indent.length() < DEEPEST) {
      for (Task blocker : Waits.blockers(t)) {
        add(blocker, indent + "  ", shown, out);
      }
    }
  }

  private void state(Task t, StringBuilder out) {
    if (loop.current == t) {
      out.append("runs");
    } else {
      out.append("waits for ").append(Waits.what(t));
    }
    long nanos = times.waited(t);
    if (nanos >= 0) {
      out.append(", for ").append(seconds(nanos));
    }
    out.append('\n');
  }

  private static void origin(Task t, String indent, StringBuilder out) {
    String place = place(t);
    String maker = t.maker();
    if (place != null) {
      out.append(indent).append("in ").append(place).append('\n');
    }
    if (maker != null) {
      out.append(indent).append("spawned by ").append(maker).append('\n');
    }
  }

  /** Where a task stands: the innermost frame that is the program's own. */
  private static @Nullable String place(Task t) {
    String place = null;
    for (Resumable c : Waits.chain(t)) {
      Activation frame = c.frame();
      if (frame != null && !OwnFrames.isLibrary(frame.code())) {
        place = Waits.place(frame.code(), c.isFresh() ? 0 : frame.at);
      }
    }
    return place;
  }

  private static String seconds(long nanos) {
    double s = nanos / 1e9;
    if (s < 60) {
      return String.format(Locale.ROOT, "%.1f s", s);
    }
    long minutes = (long) (s / 60);
    return minutes < 60
        ? String.format(Locale.ROOT, "%d min %d s", minutes, (long) s % 60)
        : String.format(Locale.ROOT, "%d h %d min", minutes / 60, minutes % 60);
  }

  private int number(Task t) {
    Integer known = numbers.get(t);
    if (known == null) {
      known = ++last;
      numbers.put(t, known);
    }
    return known;
  }

  /** The tasks of that number or that name. */
  public List<Task> find(String which) {
    List<Task> found = new ArrayList<>();
    for (Task t : loop.tasks()) {
      if (which.equals(Integer.toString(number(t)))) {
        return List.of(t);
      }
      if (which.equals(t.name())) {
        found.add(t);
      }
    }
    return found;
  }

  /** What {@link #tree} says of one task, and its frames, outermost first. */
  public String stack(Task t) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%3d  %s: ", number(t), t.name()));
    state(t, out);
    Waits.frames(t, "  ", out);
    return out.toString();
  }
}
