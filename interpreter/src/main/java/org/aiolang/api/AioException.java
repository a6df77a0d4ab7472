package org.aiolang.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiolang.diag.Tracebacks;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * A script's exception that nobody in the script caught. Its stack trace begins with the script's
 * frames. Given back to the script, by a Java function that lets it pass, it is the same exception
 * there.
 */
public class AioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String typeName;
  private final String scriptMessage;
  private final @Nullable String file;
  private final int line;
  private final String scriptTraceback;
  private final transient @Nullable Realm realm;
  private final transient @Nullable PyBaseException exception;

  AioException(
      String typeName,
      String scriptMessage,
      @Nullable String file,
      int line,
      String scriptTraceback,
      @Nullable Realm realm,
      @Nullable PyBaseException exception) {
    super(
        (scriptMessage.isEmpty() ? typeName : typeName + ": " + scriptMessage)
            + (file == null ? "" : " (" + file + ", line " + line + ")"));
    this.typeName = typeName;
    this.scriptMessage = scriptMessage;
    this.file = file;
    this.line = line;
    this.scriptTraceback = scriptTraceback;
    this.realm = realm;
    this.exception = exception;
  }

  /** Under the interpreter's lock. */
  static AioException of(Realm r, PyBaseException e) {
    String message;
    try {
      message = Text.str(r, e);
    } catch (PyException failed) {
      message = "<exception str() failed>";
    }
    PyTraceback at = e.traceback;
    while (at != null && at.next != null) {
      at = at.next;
    }
    AioException made =
        new AioException(
            e.type().name(),
            message,
            at == null ? null : at.frame.code().filename(),
            at == null ? 0 : at.line(),
            Tracebacks.format(r, e),
            r,
            e);
    if (e.cause != null && e.cause.thrown != null) {
      made.initCause(e.cause.thrown);
    } else if (e.context != null && e.context.thrown != null) {
      made.initCause(e.context.thrown);
    }
    made.prepend(e.traceback);
    return made;
  }

  static AioException of(SyntaxError e) {
    String type =
        switch (e.kind()) {
          case INDENTATION -> "IndentationError";
          case TAB -> "TabError";
          case COMPLEX -> "MemoryError";
          default -> "SyntaxError";
        };
    String message = String.valueOf(e.getMessage());
    String name = e.source().name();
    String text = e.line() > 0 ? e.source().lineText(e.line()) : "";
    String trace =
        "  File \""
            + name
            + "\", line "
            + e.line()
            + "\n    "
            + text.strip()
            + "\n"
            + type
            + ": "
            + message
            + "\n";
    return new AioException(type, message, name, e.line(), trace, null, null);
  }

  /** Nested too deep to compile on this thread's stack. */
  static AioException tooDeep(String file) {
    String message = "maximum recursion depth exceeded during compilation";
    return new AioException(
        "RecursionError", message, file, 0, "RecursionError: " + message + "\n", null, null);
  }

  private void prepend(@Nullable PyTraceback traceback) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (PyTraceback t = traceback; t != null; t = t.next) {
      CodeInfo code = t.frame.code();
      frames.add(new StackTraceElement("script", code.qualname(), code.filename(), t.line()));
    }
    Collections.reverse(frames);
    frames.addAll(List.of(getStackTrace()));
    setStackTrace(frames.toArray(new StackTraceElement[0]));
  }

  /** The name of the script's exception class, such as {@code ValueError}. */
  public String typeName() {
    return typeName;
  }

  /** {@code str()} of the script's exception. */
  public String scriptMessage() {
    return scriptMessage;
  }

  /** The file where it was raised, as the script's name was given; null where that is not known. */
  public @Nullable String file() {
    return file;
  }

  /** The line where it was raised, from 1; 0 where that is not known. */
  public int line() {
    return line;
  }

  /**
   * What the {@code aio} command would print for it: several lines, the last ends with a newline.
   */
  public String scriptTraceback() {
    return scriptTraceback;
  }

  @Nullable PyException raised(Realm r) {
    return exception != null && realm == r ? new PyException(exception) : null;
  }
}
