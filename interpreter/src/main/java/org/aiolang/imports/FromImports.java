package org.aiolang.imports;

import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The {@code from} half of imports: loading submodules, taking names, stars. */
final class FromImports {
  private FromImports() {}

  /** Loads those submodules of a package that a {@code from} import names. */
  static void loadNamed(Realm r, Modules importer, Object module, Object names) {
    if (module instanceof PyModule m && m.find(r, "__path__") == null
        || Attributes.getOrNull(r, module, "__path__") == null) {
      return;
    }
    loadNamed(r, importer, module, names, false);
  }

  private static void loadNamed(
      Realm r, Modules importer, Object module, Object names, boolean inAll) {
    PyIterator it = Iteration.of(r, names);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      String name = Text.asString(o);
      if (name == null) {
        throw Errors.typeError(
            "Item in "
                + (inAll ? moduleName(r, module) + ".__all__" : "``from list''")
                + " must be str, not "
                + r.typeOf(o).shown());
      }
      if (name.equals("*")) {
        Object all = inAll ? null : Attributes.getOrNull(r, module, "__all__");
        if (all != null) {
          loadNamed(r, importer, module, all, true);
        }
      } else if (Attributes.getOrNull(r, module, name) == null) {
        loadSubmodule(r, importer, moduleName(r, module) + "." + name);
      }
    }
  }

  private static void loadSubmodule(Realm r, Modules importer, String full) {
    try {
      importer.importPath(r, full);
    } catch (PyException e) {
      // That there is no such submodule is for the taking of the name to say.
      if (!e.is(Exceptions.MODULE_NOT_FOUND_ERROR)
          || !full.equals(Attributes.getOrNull(r, e.value(), "name"))
          || r.modules().getStr(full) == PyNone.NONE) {
        throw e;
      }
    }
  }

  private static @Nullable String moduleName(Realm r, Object module) {
    return Attributes.getOrNull(r, module, "__name__") instanceof String s ? s : null;
  }

  static Object take(Realm r, Object module, String name) {
    Object value = Attributes.getOrNull(r, module, name);
    if (value != null) {
      return value;
    }
    String owner = moduleName(r, module);
    if (owner != null) {
      value = r.modules().getStr(owner + "." + name);
      if (value != null) {
        return value;
      }
    }
    String file = Attributes.getOrNull(r, module, "__file__") instanceof String s ? s : null;
    String shown = owner == null ? "'<unknown module name>'" : Text.repr(r, owner);
    String message = "cannot import name " + Text.repr(r, name) + " from ";
    boolean initializing = module instanceof PyModule m && m.initializing;
    if (initializing) {
      message +=
          "partially initialized module "
              + shown
              + " (most likely due to a circular import)"
              + (file == null ? "" : " (" + file + ")");
    } else {
      message += shown + " (" + (file == null ? "unknown location" : file) + ")";
    }
    throw ImportErrors.noName(r, message, owner, file, name);
  }

  static void star(Realm r, Object module, PyDict into) {
    Object all = Attributes.getOrNull(r, module, "__all__");
    if (all != null) {
      PyIterator it = Iteration.of(r, all);
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        String name = Text.asString(o);
        if (name == null) {
          throw Errors.typeError(
              "Item in "
                  + moduleName(r, module)
                  + ".__all__ must be str, not "
                  + r.typeOf(o).shown());
        }
        into.putStr(name, Attributes.get(r, module, name));
      }
      return;
    }
    PyDict dict = namespace(r, module);
    for (int i = 0; i < dict.limit(); i++) {
      Object key = dict.keyAt(i);
      if (key instanceof String s) {
        if (!s.startsWith("_")) {
          into.putStr(s, dict.valueAt(i));
        }
      } else if (key != null) {
        throw Errors.typeError(
            "Key in "
                + moduleName(r, module)
                + ".__dict__ must be str, not "
                + r.typeOf(key).shown());
      }
    }
  }

  private static PyDict namespace(Realm r, Object module) {
    if (module instanceof PyModule m) {
      return m.fullDict(r);
    }
    if (module instanceof PyObject
        && Attributes.getOrNull(r, module, "__dict__") instanceof PyDict d) {
      return d;
    }
    throw ImportErrors.of(r, "from-import-* object has no __dict__ and no __all__");
  }
}
