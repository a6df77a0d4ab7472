package org.aiolang.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aiolang.coroutine.Resumable;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/**
 * Who waits for whom, read off the parked coroutines and the callbacks of futures: nothing is kept
 * for it while a program runs.
 */
public final class Waits {
  private static final String GROUP_EXIT = "TaskGroup.__aexit__";

  private Waits() {}

  /** The coroutines of a task, outermost first, each awaiting the next. */
  static List<Resumable> chain(Task t) {
    List<Resumable> chain = new ArrayList<>();
    Object c = t.coroutine();
    while (c instanceof Resumable r && chain.size() < 100_000) {
      chain.add(r);
      c = r.delegate();
    }
    return chain;
  }

  /** {@code name() at file:line}. */
  static String place(CodeInfo code, int at) {
    return code.qualname() + "() at " + code.filename() + ":" + line(code, at);
  }

  private static int line(CodeInfo code, int at) {
    int line = at == 0 ? 0 : code.positions().line(at);
    return line == 0 ? code.firstLine() : line;
  }

  /** The frames of a task as a traceback shows them, outermost first; the program's own. */
  static void frames(Task t, String indent, StringBuilder out) {
    for (Resumable c : chain(t)) {
      Activation frame = c.frame();
      if (frame != null && !OwnFrames.isLibrary(frame.code())) {
        frame(frame.code(), c.isFresh() ? 0 : frame.at, indent, out);
      }
    }
  }

  static void frame(CodeInfo code, int at, String indent, StringBuilder out) {
    int line = line(code, at);
    out.append(indent).append("File \"").append(code.filename()).append("\", line ").append(line);
    out.append(", in ").append(code.qualname()).append('\n');
    String text = code.positions().lineText(line).strip();
    if (!text.isEmpty()) {
      out.append(indent).append("  ").append(text).append('\n');
    }
  }

  /** What a task waits for, in words. */
  static String what(Task t) {
    Object waiter = t.waiter();
    if (waiter == null) {
      return "its turn to run";
    }
    List<Resumable> chain = chain(t);
    Resumable inner = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    Activation frame = inner == null ? null : inner.frame();
    if (inner != null && (frame == null || OwnFrames.isLibrary(frame.code()))) {
      return inner.qualname() + "()";
    }
    if (waiter instanceof Task other) {
      return "task '" + other.name() + "'";
    }
    if (waiter instanceof SleepFuture) {
      return "sleep()";
    }
    if (waiter instanceof Gathering g) {
      return "gather() of " + g.children().length;
    }
    if (waiter instanceof PyFuture f && Shielding.innerOf(f) != null) {
      return "shield()";
    }
    return "a future";
  }

  /** The tasks of which one or all must go on before a task does, as far as that is known. */
  static List<Task> blockers(Task t) {
    List<Task> found = new ArrayList<>();
    Object waiter = t.waiter();
    if (waiter instanceof PyFuture f) {
      add(f, found);
    }
    List<Resumable> chain = chain(t);
    Resumable inner = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    if (inner instanceof Waiting w) {
      for (PyFuture f : w.futures()) {
        add(f, found);
      }
    } else if (inner instanceof Blocked b) {
      Task holder = b.blocker();
      if (holder != null && !holder.isDone()) {
        found.add(holder);
      }
    } else if (inner != null && inner.qualname().equals(GROUP_EXIT)) {
      members(t.loop(), inner, found);
    }
    return found;
  }

  private static void add(PyFuture f, List<Task> found) {
    if (f.isDone()) {
      return;
    }
    if (f instanceof Task t) {
      found.add(t);
    } else if (f instanceof Gathering g) {
      for (PyFuture child : g.children()) {
        add(child, found);
      }
    } else {
      PyFuture inner = Shielding.innerOf(f);
      if (inner != null) {
        add(inner, found);
      }
    }
  }

  private static void members(AsyncLoop exitLoop, Resumable exit, List<Task> found) {
    Realm r = exitLoop.realm;
    Activation frame = exit.frame();
    Object group = frame != null && frame.locals() instanceof PyDict d ? d.getStr("self") : null;
    Object tasks = group == null ? null : Attributes.getOrNull(r, group, "_tasks");
    if (tasks != null) {
      Set<Object> members = Collections.newSetFromMap(new IdentityHashMap<>());
      Collections.addAll(members, Iteration.toArray(r, tasks));
      for (Task t : exitLoop.tasks()) {
        if (members.contains(t)) {
          found.add(t);
        }
      }
    }
  }

  /** The futures that wait for this one: tasks, and the futures of {@code gather} and the like. */
  public static List<PyFuture> awaiters(PyFuture f) {
    List<PyFuture> found = new ArrayList<>();
    Object c = f.callbacks;
    if (c instanceof CallbackList list) {
      for (int i = 0; i < list.size(); i++) {
        awaiter(f, list.get(i), found);
      }
    } else if (c != null) {
      awaiter(f, c, found);
    }
    return found;
  }

  private static void awaiter(PyFuture f, Object registered, List<PyFuture> found) {
    Object callback = registered instanceof ContextCallback c ? c.function() : registered;
    if (callback instanceof ForeignWakeup w) {
      found.add(w.task());
    } else if (callback instanceof Task || callback instanceof Gathering) {
      found.add((PyFuture) callback);
    } else if (callback instanceof Waiting w) {
      PyFuture waiter = w.waiter();
      if (waiter != null) {
        found.addAll(awaiters(waiter));
      }
    } else if (callback instanceof Shielding s && s.inner() == f) {
      found.add(s.outer());
    } else if (callback instanceof BoundMethod m && m.self() instanceof PyObject group) {
      Object parent = Attributes.getOrNull(f.loop().realm, group, "_parent");
      if (parent instanceof Task t) {
        found.add(t);
      }
    }
  }
}
