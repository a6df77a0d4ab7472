package org.aiolang.task;

import org.aiolang.diag.Tracebacks;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.TextSink;
import org.jspecify.annotations.Nullable;

/**
 * The logger {@code asyncio}. Where the program has not imported {@code logging}, what that would
 * do without handlers: the message on {@code sys.stderr}, from warnings on.
 */
final class Logger {
  private Logger() {}

  static void debug(Realm r, String message) {
    Object logger = logger(r);
    if (logger != null) {
      Calls.invoke(r, logger, "debug", "%s", message);
    }
  }

  static void warning(Realm r, String message) {
    Object logger = logger(r);
    if (logger != null) {
      Calls.invoke(r, logger, "warning", "%s", message);
    } else {
      print(r, message + "\n");
    }
  }

  static void error(Realm r, String message, @Nullable PyBaseException exception) {
    Object logger = logger(r);
    if (logger == null) {
      print(r, message + "\n" + (exception == null ? "" : Tracebacks.format(r, exception)));
      return;
    }
    Object info =
        exception == null
            ? (Object) false
            : new PyTuple(
                exception.type(),
                exception,
                exception.traceback == null ? PyNone.NONE : exception.traceback);
    Calls.call(
        r,
        Attributes.get(r, logger, "error"),
        new Object[] {message, info},
        new String[] {"exc_info"});
  }

  /** Null while nobody has imported {@code logging}, nor put a logger in its place. */
  private static @Nullable Object logger(Realm r) {
    if (r.modules().getStr("asyncio.base_events") instanceof PyModule base) {
      Object put = base.dict().getStr("logger");
      if (put != null) {
        return put;
      }
    }
    Object logging = r.modules().getStr("logging");
    Object get = logging instanceof PyModule m ? m.find(r, "getLogger") : null;
    return get == null ? null : Calls.call1(r, get, "asyncio");
  }

  private static void print(Realm r, String text) {
    Object stderr = r.sys().find(r, "stderr");
    if (stderr == null || stderr == PyNone.NONE) {
      return;
    }
    if (stderr instanceof TextSink sink) {
      sink.write(r, text);
      sink.flush(r);
    } else {
      Calls.invoke(r, stderr, "write", text);
      Object flush = Attributes.getOrNull(r, stderr, "flush");
      if (flush != null) {
        Calls.call0(r, flush);
      }
    }
  }
}
