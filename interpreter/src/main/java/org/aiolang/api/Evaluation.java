package org.aiolang.api;

import org.aiolang.coroutine.Resumable;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.Coroutines;
import org.aiolang.task.JavaCoroutine;
import org.jspecify.annotations.Nullable;

/** Runs a script with top-level await, and gives the value of its last expression. */
final class Evaluation extends JavaCoroutine {
  private final Resumable main;
  private final PyDict globals;

  Evaluation(Resumable main, PyDict globals) {
    this.main = main;
    this.globals = globals;
  }

  /** The value of a script's last expression, taken out of the globals. */
  static Object value(PyDict globals) {
    Object value = globals.removeStr(Script.VALUE);
    return value == null ? PyNone.NONE : value;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      at = 1;
      return awaitAny(r, main);
    }
    Object result = awaited(r, sent, thrown);
    if (at == 2) {
      return done(result);
    }
    Object value = value(globals);
    if (Coroutines.isCoroutine(r, value)) {
      at = 2;
      return awaitAny(r, value);
    }
    return done(value);
  }

  @Override
  public String qualname() {
    return "<module>";
  }
}
