package org.aiolang.api;

import org.aiolang.diag.Tracebacks;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.TextSink;

/** What the interpreter itself says on {@code sys.stderr}. */
final class StandardError {
  private StandardError() {}

  static void print(Realm r, PyBaseException e) {
    write(r, Tracebacks.format(r, e));
  }

  static void write(Realm r, String text) {
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
