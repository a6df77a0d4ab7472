package org.aiolang.task;

import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** How futures, tasks, handles and their callbacks show themselves. */
final class Describe {
  private Describe() {}

  /**
   * {@code name() at file:line}; with the arguments between the parentheses where they are given.
   */
  static String callback(Realm r, Object function, Object @Nullable [] args) {
    String name = called(r, function, args, null, args != null, "");
    Object code = code(r, function);
    if (code == null) {
      return name;
    }
    return name
        + " at "
        + Text.str(r, Attributes.get(r, code, "co_filename"))
        + ":"
        + Text.str(r, Attributes.get(r, code, "co_firstlineno"));
  }

  private static String called(
      Realm r,
      Object function,
      Object @Nullable [] args,
      @Nullable PyDict keywords,
      boolean all,
      String suffix) {
    String rest = (all ? arguments(r, args, keywords) : "()") + suffix;
    if (!isPartial(function)) {
      return name(r, function) + rest;
    }
    Object bound = Attributes.get(r, function, "args");
    Object named = Attributes.get(r, function, "keywords");
    return called(
        r,
        Attributes.get(r, function, "func"),
        bound instanceof PyTuple t ? t.items() : null,
        named instanceof PyDict d ? d : null,
        all,
        rest);
  }

  private static String arguments(Realm r, Object @Nullable [] args, @Nullable PyDict keywords) {
    StringBuilder out = new StringBuilder("(");
    String comma = "";
    for (int i = 0; args != null && i < args.length; i++) {
      out.append(comma).append(ShortRepr.of(r, args[i]));
      comma = ", ";
    }
    for (int i = 0; keywords != null && i < keywords.limit(); i++) {
      if (keywords.keyAt(i) instanceof String name) {
        out.append(comma).append(name).append('=').append(ShortRepr.of(r, keywords.valueAt(i)));
        comma = ", ";
      }
    }
    return out.append(')').toString();
  }

  private static String name(Realm r, Object function) {
    Object name = named(r, function, "__qualname__");
    if (name == null) {
      name = named(r, function, "__name__");
    }
    return name == null ? Text.repr(r, function) : Text.str(r, name);
  }

  private static @Nullable Object named(Realm r, Object o, String attribute) {
    Object name = Attributes.getOrNull(r, o, attribute);
    return name == null || name.equals("") ? null : name;
  }

  private static boolean isPartial(Object o) {
    return o instanceof PyObject p && p.type().name().equals("partial");
  }

  private static @Nullable Object code(Realm r, Object function) {
    Object f = function;
    for (Object w = wrapped(r, f); w != null; w = wrapped(r, f)) {
      f = w;
    }
    if (isPartial(f) || f instanceof PyObject m && m.type().name().equals("partialmethod")) {
      return code(r, Attributes.get(r, f, "func"));
    }
    return f instanceof PyObject p && p.type().name().equals("function")
        ? Attributes.getOrNull(r, f, "__code__")
        : null;
  }

  private static @Nullable Object wrapped(Realm r, Object f) {
    return f instanceof PyObject ? Attributes.getOrNull(r, f, "__wrapped__") : null;
  }

  /** {@code name() running at file:line}, of the coroutine of a task. */
  static String coroutine(Realm r, Object coroutine) {
    if (!(coroutine instanceof Resumable c)) {
      return name(r, coroutine) + "()";
    }
    Activation frame = c.frame();
    if (frame == null) {
      return c.qualname() + "()";
    }
    CodeInfo code = frame.code();
    return c.isFinished()
        ? c.qualname() + "() done, defined at " + code.filename() + ":" + code.firstLine()
        : c.qualname() + "() running at " + code.filename() + ":" + line(c, frame);
  }

  private static int line(Resumable c, Activation frame) {
    int line = c.isFresh() ? 0 : frame.code().positions().line(frame.at);
    return line == 0 ? frame.code().firstLine() : line;
  }

  /** {@code <Future finished result=…>}. */
  static String future(Realm r, PyFuture f) {
    StringBuilder out = new StringBuilder("<").append(f.type().name()).append(' ');
    out.append(f instanceof Task t && t.cancelling() > 0 && !t.isDone() ? "cancelling" : state(f));
    if (f instanceof Task t) {
      out.append(" name=").append(Text.repr(r, t.name()));
      if (t.coroutine() != null) {
        out.append(" coro=<").append(coroutine(r, t.coroutine())).append('>');
      }
      if (t.waiter() != null) {
        out.append(" wait_for=").append(Text.repr(r, t.waiter()));
      }
    }
    if (f.state == PyFuture.FINISHED) {
      out.append(" result=").append(ShortRepr.of(r, f.value == null ? PyNone.NONE : f.value));
    } else if (f.failure() != null) {
      out.append(" exception=").append(Text.repr(r, f.failure()));
    }
    callbacks(r, f, out);
    if (f.loop != null) {
      out.append(f.loop.createdAt(f));
    }
    return out.append('>').toString();
  }

  private static String state(PyFuture f) {
    return switch (f.state) {
      case PyFuture.PENDING -> "pending";
      case PyFuture.CANCELLED -> "cancelled";
      default -> "finished";
    };
  }

  private static void callbacks(Realm r, PyFuture f, StringBuilder out) {
    Object c = f.callbacks;
    if (c == null || (f.flags & PyFuture.QUEUED) != 0) {
      return;
    }
    out.append(" cb=[");
    if (c instanceof CallbackList list) {
      int n = list.size();
      out.append(label(r, list.get(0)));
      if (n > 1) {
        out.append(n > 2 ? ", <" + (n - 2) + " more>, " : ", ").append(label(r, list.get(n - 1)));
      }
    } else {
      out.append(label(r, c));
    }
    out.append(']');
  }

  private static String label(Realm r, Object callback) {
    if (callback instanceof Task || callback instanceof ForeignWakeup) {
      return "Task.task_wakeup()";
    }
    if (callback instanceof DoneCallback d) {
      return d.label();
    }
    return callback(r, callback instanceof ContextCallback c ? c.function() : callback, null);
  }
}
