package org.aiolang.task;

import org.aiolang.diag.Tracebacks;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.frames.FrameObject;
import org.aiolang.types.list.PyList;

/** {@code Task.print_stack}: the frames of {@code get_stack} as {@code traceback} lists them. */
final class TaskStack {
  private TaskStack() {}

  static void print(Realm r, Task task, PyList frames, Object file) {
    PyBaseException e = task.failure();
    String head = frames.size() == 0 ? "No stack" : e != null ? "Traceback" : "Stack";
    StringBuilder out = new StringBuilder(head).append(" for ").append(Text.repr(r, task));
    out.append(frames.size() == 0 ? "\n" : " (most recent call last):\n");
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i) instanceof FrameObject f) {
        entry(r, f, out);
      }
    }
    if (e != null) {
      out.append(Tracebacks.formatOnly(r, e));
    }
    Object to = file == PyNone.NONE ? r.sys().find(r, "stderr") : file;
    if (to != null && to != PyNone.NONE) {
      Calls.invoke(r, to, "write", out.toString());
    }
  }

  private static void entry(Realm r, FrameObject frame, StringBuilder out) {
    Activation activation = frame.activation();
    CodeInfo code = activation.code();
    Object line = Attributes.get(r, frame, "f_lineno");
    out.append("  File \"").append(code.filename()).append("\", line ").append(line);
    out.append(", in ").append(code.name()).append('\n');
    String text = line instanceof Long l ? code.positions().lineText((int) (long) l).strip() : "";
    if (!text.isEmpty()) {
      out.append("    ").append(text).append('\n');
    }
  }
}
