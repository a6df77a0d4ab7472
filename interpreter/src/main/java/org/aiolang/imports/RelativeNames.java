package org.aiolang.imports;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/** {@code from ..x import y}: the package that the dots mean. */
final class RelativeNames {
  private RelativeNames() {}

  static String resolve(Realm r, String name, PyDict globals, int level) {
    String base = base(globals);
    if (base.isEmpty()) {
      throw ImportErrors.of(r, "attempted relative import with no known parent package");
    }
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw ImportErrors.of(r, "attempted relative import beyond top-level package");
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  private static String base(PyDict globals) {
    Object pkg = globals.getStr("__package__");
    if (pkg instanceof String s) {
      return s;
    }
    if (pkg != null && pkg != PyNone.NONE) {
      throw Errors.typeError("package must be a string");
    }
    Object name = globals.getStr("__name__");
    if (name == null) {
      throw Errors.of(Exceptions.KEY_ERROR, "'__name__' not in globals");
    }
    if (!(name instanceof String s)) {
      throw Errors.typeError("__name__ must be a string");
    }
    return globals.getStr("__path__") != null ? s : s.substring(0, Math.max(0, s.lastIndexOf('.')));
  }
}
