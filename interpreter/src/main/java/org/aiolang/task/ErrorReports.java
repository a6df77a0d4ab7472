package org.aiolang.task;

import java.util.Arrays;
import java.util.Objects;
import org.aiolang.diag.Tracebacks;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Where the exceptions go that no caller is there for: the script's handler, or a text on {@code
 * sys.stderr}.
 */
final class ErrorReports {
  private ErrorReports() {}

  /** {@code loop.call_exception_handler(context)}. */
  static void call(AsyncLoop loop, PyDict context) {
    Object handler = loop.exceptionHandler;
    try {
      if (handler == null) {
        byDefault(loop.realm, context);
      } else {
        Calls.call2(loop.realm, handler, loop, context);
      }
    } catch (PyException e) {
      if (leaves(e)) {
        throw e;
      }
      if (handler == null) {
        print(loop.realm, "Exception in default exception handler", e.value());
      } else {
        handlerRaised(loop, context, e);
      }
    }
  }

  private static void handlerRaised(AsyncLoop loop, PyDict context, PyException e) {
    PyDict instead = new PyDict();
    instead.putStr("message", "Unhandled error in exception handler");
    instead.putStr("exception", e.value());
    instead.putStr("context", context);
    try {
      byDefault(loop.realm, instead);
    } catch (PyException again) {
      if (leaves(again)) {
        throw again;
      }
      print(
          loop.realm,
          "Exception in default exception handler while handling an unexpected error in custom"
              + " exception handler",
          again.value());
    }
  }

  private static boolean leaves(PyException e) {
    return e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT);
  }

  /** {@code loop.default_exception_handler(context)}. */
  static void byDefault(Realm r, PyDict context) {
    Object message = context.getStr("message");
    StringBuilder text =
        new StringBuilder(
            message == null || !Truth.of(r, message)
                ? "Unhandled exception in event loop"
                : Text.str(r, message));
    String[] keys = new String[context.size()];
    int n = 0;
    for (int i = context.first(); i < context.limit(); i++) {
      if (context.keyAt(i) instanceof String key
          && !key.equals("message")
          && !key.equals("exception")) {
        keys[n++] = key;
      }
    }
    Arrays.sort(keys, 0, n);
    for (int i = 0; i < n; i++) {
      Object value = Objects.requireNonNull(context.getStr(keys[i]));
      text.append('\n').append(keys[i]).append(": ").append(Text.repr(r, value));
    }
    Object exception = context.getStr("exception");
    print(r, text.toString(), exception instanceof PyBaseException e ? e : null);
  }

  private static void print(Realm r, String message, @Nullable PyBaseException exception) {
    String text = message + "\n" + (exception == null ? "" : Tracebacks.format(r, exception));
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
