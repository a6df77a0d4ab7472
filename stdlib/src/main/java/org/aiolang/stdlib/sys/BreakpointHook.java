package org.aiolang.stdlib.sys;

import org.aiolang.diag.Warnings;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.breakpointhook}: calls what the environment's {@code PYTHONBREAKPOINT} names, {@code
 * pdb.set_trace} where it names nothing. Source: PEP 553.
 */
final class BreakpointHook {
  private static final String VARIABLE = "PYTHONBREAKPOINT";

  private BreakpointHook() {}

  static Object call(Realm r, Object[] args, @Nullable PyDict kwargs) {
    boolean ignored = RunSettings.of(r).ignoresEnvironment();
    String name = ignored ? null : r.world().environment().get(VARIABLE);
    if (name == null || name.isEmpty()) {
      name = "pdb.set_trace";
    }
    if (name.equals("0")) {
      return PyNone.NONE;
    }
    Object hook = find(r, name);
    if (hook == null) {
      Warnings.warn(
          r,
          Exceptions.RUNTIME_WARNING,
          "Ignoring unimportable $" + VARIABLE + ": \"" + name + "\"",
          1);
      return PyNone.NONE;
    }
    return Calls.callWith(r, hook, args, kwargs);
  }

  /** What a dotted name means, a builtin where it has no dot; null where it means nothing. */
  private static @Nullable Object find(Realm r, String name) {
    int dot = name.lastIndexOf('.');
    if (dot == 0) {
      return null;
    }
    String module = dot < 0 ? "builtins" : name.substring(0, dot);
    Object found;
    try {
      found = r.importer().importPath(r, module);
    } catch (PyException e) {
      if (!e.is(Exceptions.IMPORT_ERROR)) {
        throw e;
      }
      return null;
    }
    return Attributes.getOrNull(r, found, name.substring(dot + 1));
  }
}
