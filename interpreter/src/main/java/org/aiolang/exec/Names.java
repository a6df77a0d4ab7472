package org.aiolang.exec;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Looking names up in mappings. */
public final class Names {
  private Names() {}

  /**
   * The builtins that code with these globals sees: {@code globals['__builtins__']} where it is
   * set, which may be anything.
   */
  public static Object builtins(Realm r, PyDict globals) {
    Object own = globals.getStr("__builtins__");
    if (own instanceof PyModule m) {
      return m == r.builtinsModule() ? m.dict() : m.fullDict(r);
    }
    return own == null ? r.builtins() : own;
  }

  /**
   * A builtin, or null where there is none of that name.
   *
   * @param builtins any mapping
   */
  public static @Nullable Object builtinOrNull(Realm r, Object builtins, String name) {
    return builtins == r.builtins()
        ? r.builtinsModule().find(r, name)
        : inNamespace(r, builtins, name);
  }

  /** A builtin. */
  public static Object builtin(Realm r, Object builtins, String name) {
    Object value = builtinOrNull(r, builtins, name);
    if (value == null) {
      throw Errors.nameError(name);
    }
    return value;
  }

  /** A global, else a builtin. */
  public static Object global(Realm r, PyDict globals, String name) {
    Object value = inNamespace(r, globals, name);
    return value != null ? value : builtin(r, builtins(r, globals), name);
  }

  /** A name in a mapping, which may be a program's own; null where absent. */
  public static @Nullable Object inNamespace(Realm r, Object namespace, String name) {
    if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
      return d.getStr(name);
    }
    try {
      return Items.get(r, namespace, name);
    } catch (PyException e) {
      if (e.is(Exceptions.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
