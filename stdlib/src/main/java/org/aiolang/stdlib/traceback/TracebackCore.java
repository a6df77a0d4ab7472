package org.aiolang.stdlib.traceback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.diag.OwnFrames;
import org.aiolang.diag.SourceLines;
import org.aiolang.diag.Tracebacks;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Activation;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.Errors;
import org.aiolang.object.Positions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.types.frames.FrameObject;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code _traceback}. Frames of the library are left out everywhere. */
@Module("_traceback")
final class TracebackCore {
  private TracebackCore() {}

  /** The text of an exception with its traceback; with what it came from, if chain. */
  @Fn
  static String format(Realm r, PyBaseException e, boolean chain) {
    return Tracebacks.format(r, e, chain);
  }

  /** The text of an exception without its traceback. */
  @Fn
  static String formatOnly(Realm r, PyBaseException e) {
    return Tracebacks.formatOnly(r, e);
  }

  /** The frames of a traceback, outermost first, each as {@link #entry} has it. */
  @Fn
  static PyList ofTraceback(Realm r, Object traceback) {
    PyList list = new PyList();
    if (traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.attributeError("a traceback or None is required");
    }
    @Nullable PyTraceback tb = traceback instanceof PyTraceback t ? t : null;
    for (; tb != null; tb = tb.next) {
      if (!OwnFrames.isLibrary(tb.frame.code())) {
        list.add(entry(r, tb.frame, tb.at, tb.line(), true));
      }
    }
    return list;
  }

  /** The frames that lead to one, outermost first. */
  @Fn
  static PyList ofStack(Realm r, Object frame) {
    ArrayDeque<Object> found = new ArrayDeque<>();
    @Nullable Activation a = frame instanceof FrameObject f ? f.activation() : null;
    for (; a != null; a = a.caller()) {
      CodeInfo code = a.code();
      if (!OwnFrames.isLibrary(code)) {
        int line = a.at == 0 ? code.firstLine() : code.positions().line(a.at);
        found.addFirst(entry(r, a, a.at, line, false));
      }
    }
    List<Object> list = new ArrayList<>(found);
    return PyList.of(list.toArray());
  }

  /** The innermost frame that is the program's own, or None. */
  @Fn
  static Object caller(Realm r) {
    Activation a = r.top;
    while (a != null && OwnFrames.isLibrary(a.code())) {
      a = a.caller();
    }
    return a == null ? PyNone.NONE : FrameObject.of(a);
  }

  /**
   * (frame, file name, line, name, last line, column, last column, excerpt, source line); without
   * columns and excerpt for a stack, which CPython has lines of only.
   */
  private static PyTuple entry(Realm r, Activation a, int at, int line, boolean columns) {
    CodeInfo code = a.code();
    Positions positions = code.positions();
    Source source = positions.source();
    Object endLine = PyNone.NONE;
    Object column = PyNone.NONE;
    Object endColumn = PyNone.NONE;
    if (at != 0 && columns) {
      endLine = (long) source.line(positions.end(at));
      column = (long) source.column(positions.start(at));
      endColumn = (long) source.column(positions.end(at));
    }
    boolean hasText =
        SourceLines.areShown(r, code.filename()) && line >= 1 && line <= source.lines();
    return new PyTuple(
        FrameObject.of(a),
        code.filename(),
        (long) line,
        code.name(),
        endLine,
        column,
        endColumn,
        !columns ? PyNone.NONE : hasText ? Tracebacks.excerpt(r, code, at) : "",
        hasText ? source.lineText(line) : PyNone.NONE);
  }
}
