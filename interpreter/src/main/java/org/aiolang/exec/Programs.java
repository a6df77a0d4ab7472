package org.aiolang.exec;

import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;

/** Running code of files and texts. */
public final class Programs {
  private Programs() {}

  /**
   * Runs module code with these globals. Gives None (the value, for an expression), or the
   * coroutine that code with top-level await is.
   */
  public static Object run(Realm r, Code code, PyDict globals) {
    return run(r, code, globals, globals);
  }

  /** Runs code that looks its names up in {@code locals} first; those are any mapping. */
  public static Object run(Realm r, Code code, PyDict globals, Object locals) {
    PyFunction fn =
        new PyFunction(
            code,
            new PyFunction.BodyCell(code),
            globals,
            PyFunction.NO_CELLS,
            Calls.NO_ARGS,
            new Object[0]);
    return fn.run(r, code.hasNamespace() ? locals : null);
  }
}
