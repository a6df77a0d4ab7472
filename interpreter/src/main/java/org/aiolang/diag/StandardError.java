package org.aiolang.diag;

import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.TextSink;

/** What the interpreter itself says on {@code sys.stderr}. Script's thread only. */
public final class StandardError {
  private StandardError() {}

  /** Shows an exception that nobody caught, by {@code sys.excepthook} where a program set one. */
  public static void report(Realm r, PyBaseException e) {
    Object hook = r.sys().dict().getStr("excepthook");
    if (hook != null && !(hook instanceof NativeFunction)) {
      try {
        Calls.call3(r, hook, e.type(), e, e.traceback == null ? PyNone.NONE : e.traceback);
        return;
      } catch (PyException failed) {
        write(r, "Error in sys.excepthook:\n");
        print(r, failed.value());
        write(r, "\nOriginal exception was:\n");
      }
    }
    print(r, e);
  }

  /** Writes an exception with its traceback. */
  public static void print(Realm r, PyBaseException e) {
    write(r, Tracebacks.shown(r, e));
  }

  /** Writes a text; without effect where there is no such stream, or it fails. */
  public static void write(Realm r, String text) {
    Object err = r.sys().find(r, "stderr");
    if (err == null || err == PyNone.NONE) {
      return;
    }
    try {
      if (err instanceof TextSink sink) {
        sink.write(r, text);
        sink.flush(r);
      } else {
        Calls.invoke(r, err, "write", text);
      }
    } catch (PyException e) {
      return; // there is nowhere left to say it
    }
  }
}
