package org.aiolang.task;

import java.util.Arrays;
import java.util.Objects;
import org.aiolang.context.PyContext;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
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
        byDefault(loop, context);
      } else {
        PyContext in = contextOf(context);
        if (in == null || in == loop.realm.context) {
          Calls.call2(loop.realm, handler, loop, context);
        } else {
          Calls.invoke(loop.realm, in, "run", handler, loop, context);
        }
      }
    } catch (PyException e) {
      if (leaves(e)) {
        throw e;
      }
      if (handler == null) {
        Logger.error(loop.realm, "Exception in default exception handler", e.value());
      } else {
        handlerRaised(loop, context, e);
      }
    }
  }

  /** The context of what the report is about: the handler runs in it. */
  private static @Nullable PyContext contextOf(PyDict report) {
    Object thing = report.getStr("task");
    if (thing == null) {
      thing = report.getStr("future");
    }
    if (thing == null) {
      thing = report.getStr("handle");
    }
    return thing instanceof Task t ? t.context() : thing instanceof Handle h ? h.context() : null;
  }

  private static void handlerRaised(AsyncLoop loop, PyDict context, PyException e) {
    PyDict instead = new PyDict();
    instead.putStr("message", "Unhandled error in exception handler");
    instead.putStr("exception", e.value());
    instead.putStr("context", context);
    try {
      byDefault(loop, instead);
    } catch (PyException again) {
      if (leaves(again)) {
        throw again;
      }
      Logger.error(
          loop.realm,
          "Exception in default exception handler while handling an unexpected error in custom"
              + " exception handler",
          again.value());
    }
  }

  private static boolean leaves(PyException e) {
    return e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT);
  }

  /** That of the program's own kind of loop, if it has one. */
  private static void byDefault(AsyncLoop loop, PyDict context) {
    if (loop.script == null
        && Attributes.getOwn(loop.realm, loop, "default_exception_handler") == null) {
      byDefault(loop.realm, context);
    } else {
      Calls.invoke(loop.realm, loop, "default_exception_handler", context);
    }
  }

  /** {@code BaseEventLoop.default_exception_handler(context)}. */
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
      text.append('\n').append(keys[i]).append(": ").append(shown(r, keys[i], value));
      if (value instanceof Task t && t.maker() != null && t.loop().createdAt(t).isEmpty()) {
        text.append("\nspawned by ").append(t.maker());
      }
    }
    Object exception = context.getStr("exception");
    Logger.error(r, text.toString(), exception instanceof PyBaseException e ? e : null);
  }

  private static String shown(Realm r, String key, Object value) {
    if (value instanceof PyList stack) {
      if (key.equals("source_traceback")) {
        return "Object created at (most recent call last):\n" + Origins.text(stack);
      }
      if (key.equals("handle_traceback")) {
        return "Handle created at (most recent call last):\n" + Origins.text(stack);
      }
    }
    return Text.repr(r, value);
  }
}
