package org.aiolang.diag;

import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;

/**
 * The door of this package: exceptions to text. Script's thread only, since {@code __str__} may
 * run.
 */
public final class Tracebacks {
  private Tracebacks() {}

  /** What the interpreter prints for an exception that nobody caught: it ends with a newline. */
  public static String format(Realm r, PyBaseException e) {
    StringBuilder out = new StringBuilder();
    new ExceptionWriter(out).write(ExceptionView.of(r, e, true, Palette.PLAIN), true);
    return out.toString();
  }

  /** The same in colours, where {@code sys.stderr} and the environment want them. */
  public static String shown(Realm r, PyBaseException e) {
    StringBuilder out = new StringBuilder();
    Palette palette = Colors.wanted(r) ? Palette.COLORED : Palette.PLAIN;
    new ExceptionWriter(out).write(ExceptionView.of(r, e, true, palette), true);
    return out.toString();
  }

  /**
   * The same without causes and contexts when {@code chain} is false: {@code
   * traceback.format_exception}.
   */
  public static String format(Realm r, PyBaseException e, boolean chain) {
    StringBuilder out = new StringBuilder();
    new ExceptionWriter(out).write(ExceptionView.of(r, e, true, Palette.PLAIN), chain);
    return out.toString();
  }

  /** The last part, without the stack: {@code traceback.format_exception_only}. */
  public static String formatOnly(Realm r, PyBaseException e) {
    return ExceptionView.of(r, e, false, Palette.PLAIN).text();
  }

  /** The source lines of a position with carets, indented by four; empty where there are none. */
  public static String excerpt(Realm r, CodeInfo code, int at) {
    return at == 0 || !SourceLines.areShown(r, code.filename())
        ? ""
        : Excerpt.of(code.positions(), at, Palette.PLAIN);
  }
}
