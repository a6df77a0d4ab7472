package org.aiolang.diag;

import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.object.Truth;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/**
 * Warnings, as CPython's {@code _warnings}: filters, once-per-place registries, and where they are
 * shown. Module {@code warnings} works on the same filters; while it is loaded, what a program puts
 * in its place there shows them.
 */
public final class Warnings {
  private Warnings() {}

  /**
   * Warns about what the program does at the frame {@code stacklevel - 1} steps above the running
   * one.
   *
   * @throws PyException where a filter makes it an error
   */
  public static void warn(Realm r, PyType category, String message, int stacklevel) {
    warn(r, category, message, stacklevel, PyNone.NONE);
  }

  /** The same; the message is a str or a Warning, and {@code source} the object that was lost. */
  public static void warn(Realm r, PyType category, Object message, int stacklevel, Object source) {
    Activation frame = r.top;
    for (int i = 1; i < stacklevel && frame != null; i++) {
      frame = frame.back;
    }
    PyDict globals = frame == null ? r.sys().dict() : frame.globals();
    String file = frame == null ? "<sys>" : frame.code().filename();
    int line = frame == null ? 0 : frame.code().positions().line(frame.at);
    if (frame != null && line == 0) {
      line = frame.code().firstLine();
    }
    Object module = globals.getStr("__name__");
    Object registry = globals.getStr("__warningregistry__");
    if (!(registry instanceof PyDict)) {
      registry = new PyDict();
      globals.putStr("__warningregistry__", registry);
    }
    explicit(
        r,
        category,
        message,
        file,
        line,
        module instanceof String s ? s : "<string>",
        (PyDict) registry,
        source,
        frame == null ? null : sourceLine(frame, line));
  }

  private static @Nullable String sourceLine(Activation frame, int line) {
    Source source = frame.code().positions().source();
    return line < 1 || line > source.lines() || frame.code().filename().startsWith("<")
        ? null
        : source.lineText(line).strip();
  }

  /** {@code warnings.warn_explicit}. */
  public static void explicit(
      Realm r,
      PyType category,
      Object message,
      String file,
      int line,
      String module,
      @Nullable PyDict registry,
      Object source,
      @Nullable String sourceLine) {
    WarningFilters filters = WarningFilters.of(r);
    String text = Text.str(r, message);
    Object warning = message instanceof PyBaseException ? message : category.call1(r, message);
    PyTuple key = new PyTuple(text, category, (long) line);
    if (registry != null && filters.alreadyWarned(r, registry, key)) {
      return;
    }
    String action = filters.action(r, text, category, module, line);
    switch (action) {
      case "ignore":
        return;
      case "error":
        throw new PyException((PyBaseException) warning);
      case "once":
        if (filters.seenOnce(r, new PyTuple(text, category))) {
          return;
        }
        break;
      case "module":
        if (registry != null
            && filters.alreadyWarned(r, registry, new PyTuple(text, category, 0L))) {
          return;
        }
        filters.remember(r, registry, new PyTuple(text, category, 0L));
        break;
      case "default":
        filters.remember(r, registry, key);
        break;
      default: // always
        break;
    }
    show(r, warning, category, text, file, line, source, sourceLine);
  }

  private static void show(
      Realm r,
      Object warning,
      PyType category,
      String text,
      String file,
      int line,
      Object source,
      @Nullable String sourceLine) {
    Object loaded = r.modules().getStr("warnings");
    Object hook = loaded == null ? null : Attributes.getOrNull(r, loaded, "_showwarnmsg");
    if (loaded != null && hook != null) {
      Object make = Attributes.get(r, loaded, "WarningMessage");
      Object[] args = {warning, category, file, (long) line, PyNone.NONE, PyNone.NONE, source};
      Calls.call1(r, hook, Calls.call(r, make, args, null));
      return;
    }
    Object err = r.sys().find(r, "stderr");
    if (err == null || err == PyNone.NONE) {
      return;
    }
    String shown = file + ":" + line + ": " + category.name() + ": " + text + "\n";
    if (sourceLine != null && !sourceLine.isEmpty()) {
      shown += "  " + sourceLine + "\n";
    }
    if (err instanceof TextSink sink) {
      sink.write(r, shown);
    } else {
      Calls.invoke(r, err, "write", shown);
    }
  }

  /** The class that {@code warn(message, category)} means; TypeError where it is none. */
  public static PyType category(Realm r, Object message, Object category) {
    if (message instanceof PyBaseException e && e.type().isSubtype(Exceptions.WARNING)) {
      return e.type();
    }
    if (category == PyNone.NONE) {
      return Exceptions.USER_WARNING;
    }
    if (category instanceof PyType t && t.isSubtype(Exceptions.WARNING)) {
      return t;
    }
    throw Errors.typeError(
        "category must be a Warning subclass, not '"
            + (category instanceof PyType t ? t.name() : r.typeOf(category).name())
            + "'");
  }

  /** Whether a filter's pattern (None, a str, or what has {@code match}) takes a text. */
  static boolean matches(Realm r, Object pattern, String text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    if (pattern instanceof String s) {
      return s.equals(text);
    }
    return Truth.of(r, Calls.invoke(r, pattern, "match", text));
  }
}
