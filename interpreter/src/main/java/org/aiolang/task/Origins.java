package org.aiolang.task;

import java.util.Map;
import java.util.WeakHashMap;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.Activation;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Where the program made its tasks, futures and handles: what debug mode remembers of them. The
 * program's own frames only.
 */
final class Origins {
  /** How many frames are kept, as CPython's DEBUG_STACK_DEPTH. */
  static final int DEPTH = 10;

  private final Map<PyObject, PyList> sites = new WeakHashMap<>();

  /** Remembers the running frames for an object made now. */
  void made(Realm r, PyObject object) {
    PyList stack = new PyList();
    int n = 0;
    for (Activation a = r.top; a != null && n < DEPTH; a = a.back) {
      if (!OwnFrames.isLibrary(a.code())) {
        stack.insert(r, 0, entry(a.code(), a.at));
        n++;
      }
    }
    sites.put(object, stack);
  }

  private static PyTuple entry(CodeInfo code, int at) {
    int line = at == 0 ? code.firstLine() : code.positions().line(at);
    return new PyTuple(
        code.filename(), (long) line, code.name(), code.positions().lineText(line).strip());
  }

  /** Entries {@code (file, line, function, text)}, innermost last; null where none are known. */
  @Nullable PyList of(PyObject object) {
    return sites.get(object);
  }

  /** {@code created at file:line}, or nothing. */
  String createdAt(PyObject object) {
    PyList stack = sites.get(object);
    if (stack == null || stack.size() == 0) {
      return "";
    }
    PyTuple last = (PyTuple) stack.get(stack.size() - 1);
    return " created at " + last.get(0) + ":" + last.get(1);
  }

  /** The lines of {@code traceback.format_list}, without the last line's end. */
  static String text(PyList stack) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < stack.size(); i++) {
      if (stack.get(i) instanceof PyTuple t && t.size() == 4) {
        out.append(i == 0 ? "" : "\n");
        out.append("  File \"").append(t.get(0)).append("\", line ").append(t.get(1));
        out.append(", in ").append(t.get(2));
        if (!"".equals(t.get(3))) {
          out.append("\n    ").append(t.get(3));
        }
      }
    }
    return out.toString();
  }
}
