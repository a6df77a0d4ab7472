package org.aiolang.imports;

import org.aiolang.diag.LibraryNames;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** Why a module may lack an attribute: it hides another, or is not ready. */
final class ModuleAttributeErrors {
  private ModuleAttributeErrors() {}

  static String message(Realm r, PyModule module, String name) {
    String shown = "module '" + module.name() + "'";
    String lacks = " has no attribute '" + name + "'";
    if (module.dict().getStr("__file__") instanceof String file && hides(r, file)) {
      if (LibraryNames.contains(module.name())) {
        return shown
            + lacks
            + " (consider renaming '"
            + file
            + "' since it has the same name as the standard library module named '"
            + module.name()
            + "' and the import system gives it precedence)";
      }
      if (module.initializing) {
        return shown
            + lacks
            + " (consider renaming '"
            + file
            + "' if it has the same name as a third-party module you intended to import)";
      }
    }
    if (module.initializing) {
      String from =
          module.dict().getStr("__file__") instanceof String file ? " from '" + file + "'" : "";
      return "partially initialized "
          + shown
          + from
          + lacks
          + " (most likely due to a circular import)";
    }
    if (r.modules().getStr(module.name() + "." + name) instanceof PyModule m && m.initializing) {
      return "cannot access submodule '"
          + name
          + "' of "
          + shown
          + " (most likely due to a circular import)";
    }
    return shown + lacks;
  }

  /**
   * Whether the file lies in the script's folder, where it comes before other modules of its name.
   */
  private static boolean hides(Realm r, String file) {
    if (!(r.sys().find(r, "path") instanceof PyList path)
        || path.size() == 0
        || !(path.get(0) instanceof String first)) {
      return false;
    }
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    if (file.startsWith("__init__.", file.lastIndexOf('/') + 1)) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return folder.equals(first.isEmpty() ? r.world().workingDirectory().toString() : first);
  }
}
