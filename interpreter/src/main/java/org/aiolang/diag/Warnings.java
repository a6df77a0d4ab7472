package org.aiolang.diag;

import java.util.List;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.CodeInfo;
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
    warn(r, category, message, stacklevel, source, List.of());
  }

  /**
   * The same.
   *
   * @param skip frames of files whose names begin with one of these do not count as steps
   */
  public static void warn(
      Realm r, PyType category, Object message, int stacklevel, Object source, List<String> skip) {
    Activation frame = r.top;
    for (int i = 1; i < stacklevel && frame != null; i++) {
      do {
        frame = frame.caller();
      } while (frame != null && begins(frame.code().filename(), skip));
    }
    warn(r, category, message, frame == null ? Place.ofSys(r) : Place.of(frame), source);
  }

  private static boolean begins(String file, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (file.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static void warn(Realm r, PyType category, Object message, Place place, Object source) {
    explicit(
        r,
        category,
        message,
        place.file,
        place.line,
        place.module,
        place.registry,
        source,
        place.sourceLine);
  }

  /** Whether warnings of this category come to nothing, whatever they say. */
  public static boolean ignores(Realm r, PyType category) {
    return WarningFilters.of(r).action(r, "", category, "", 0).equals("ignore");
  }

  /**
   * Warns where nobody could catch: what a filter makes an error is shown as ignored, as CPython
   * does with an exception in a destructor.
   */
  public static void warnIgnoring(
      Realm r, PyType category, Object message, Place place, Object source) {
    try {
      warn(r, category, message, place, source);
    } catch (PyException e) {
      write(
          r,
          "Exception ignored in: "
              + Text.repr(r, source == PyNone.NONE ? message : source)
              + "\n"
              + Tracebacks.formatOnly(r, e.value()));
    }
  }

  /** A place in code that a warning may come to name; cheap to keep. */
  public record Site(CodeInfo code, int at, PyDict globals) {
    public Place place() {
      return Place.of(code, at, globals);
    }
  }

  /**
   * What a warning blames.
   *
   * @param module the name of the module, for filters
   * @param registry where its module remembers what was shown; null to remember nothing
   * @param sourceLine its text without white space around it; null where there is none to show
   */
  public record Place(
      String file,
      int line,
      String module,
      @Nullable PyDict registry,
      @Nullable String sourceLine) {
    /** No code: what CPython shows while it takes the modules of a program apart. */
    public static final Place NOWHERE = new Place("<sys>", 0, "sys", null, null);

    static Place ofSys(Realm r) {
      PyDict globals = r.sys().dict();
      return new Place("<sys>", 0, name(globals), registryOf(globals), null);
    }

    /** Where a frame is; of no place where there is none. */
    public static Place of(@Nullable Activation frame) {
      return frame == null ? NOWHERE : of(frame.code(), frame.at, frame.globals());
    }

    static Place of(CodeInfo code, int at, PyDict globals) {
      Source source = code.positions().source();
      int found = code.positions().line(at);
      int line = found == 0 ? code.firstLine() : found;
      String text =
          line < 1 || line > source.lines() || code.filename().startsWith("<")
              ? null
              : source.lineText(line).strip();
      return new Place(code.filename(), line, name(globals), registryOf(globals), text);
    }

    private static String name(PyDict globals) {
      return globals.getStr("__name__") instanceof String s ? s : "<string>";
    }

    private static PyDict registryOf(PyDict globals) {
      if (globals.getStr("__warningregistry__") instanceof PyDict d) {
        return d;
      }
      PyDict made = new PyDict();
      globals.putStr("__warningregistry__", made);
      return made;
    }
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
    String shown = file + ":" + line + ": " + category.name() + ": " + text + "\n";
    if (sourceLine != null && !sourceLine.isEmpty()) {
      shown += "  " + sourceLine + "\n";
    }
    if (source != PyNone.NONE) {
      shown += category.name() + ": Enable tracemalloc to get the object allocation traceback\n";
    }
    write(r, shown);
  }

  private static void write(Realm r, String shown) {
    Object err = r.sys().find(r, "stderr");
    if (err == null || err == PyNone.NONE) {
      return;
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
            + (category instanceof PyType t ? t.name() : r.typeOf(category).shown())
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
