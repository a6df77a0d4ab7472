package org.aiolang.exec;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;

/** The protocols of {@code with} and {@code async with}. */
public final class ContextManagers {
  private ContextManagers() {}

  /** {@code type(m).__enter__}, unbound. */
  public static Object enter(Realm r, Object m) {
    return method(r, m, Special.ENTER, "context manager");
  }

  /** {@code type(m).__exit__}, unbound. */
  public static Object exit(Realm r, Object m) {
    PyType type = r.typeOf(m);
    Object exit = type.special(Special.EXIT);
    if (exit == null) {
      throw Errors.typeError(
          "'"
              + type.shown()
              + "' object does not support the context manager protocol (missed __exit__ method)");
    }
    return exit;
  }

  /** {@code type(m).__aenter__}, unbound. */
  public static Object asyncEnter(Realm r, Object m) {
    return method(r, m, Special.AENTER, "asynchronous context manager");
  }

  /** {@code type(m).__aexit__}, unbound. */
  public static Object asyncExit(Realm r, Object m) {
    PyType type = r.typeOf(m);
    Object exit = type.special(Special.AEXIT);
    if (exit == null) {
      throw Errors.typeError(
          "'"
              + type.shown()
              + "' object does not support the asynchronous context manager protocol"
              + " (missed __aexit__ method)");
    }
    return exit;
  }

  private static Object method(Realm r, Object m, int special, String protocol) {
    PyType type = r.typeOf(m);
    Object method = type.special(special);
    if (method == null) {
      throw Errors.typeError(
          "'" + type.shown() + "' object does not support the " + protocol + " protocol");
    }
    return method;
  }

  /** Calls {@code __exit__} with an exception; whether it swallows it. */
  public static boolean suppresses(Realm r, Object exit, Object m, PyBaseException e) {
    return Truth.of(r, Calls.callMethod3(r, exit, m, e.type(), e, traceback(e)));
  }

  /** {@code e.__traceback__}. */
  public static Object traceback(PyBaseException e) {
    return e.traceback == null ? PyNone.NONE : e.traceback;
  }
}
