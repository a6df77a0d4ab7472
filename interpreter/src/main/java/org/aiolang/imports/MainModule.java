package org.aiolang.imports;

import org.aiolang.diag.Warnings;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/**
 * The module that is to run as the main program, found by its name: the search of CPython's {@code
 * runpy}, with its messages.
 *
 * @param spec its {@code __spec__}
 * @param source its text
 */
public record MainModule(ModuleSpec spec, Source source) {
  /** There is no such module, or it has no text that could run. */
  public static final class NotRunnable extends Exception {
    NotRunnable(String message) {
      super(message, null, false, false);
    }
  }

  /** Its {@code __package__}. */
  public String parent() {
    return spec.parent();
  }

  /** Its {@code __file__}. */
  public String file() {
    return source.name();
  }

  /**
   * Finds the module of that name, or that package's {@code __main__}; imports the packages around
   * it, and raises what those raise.
   */
  public static MainModule find(Realm r, Modules modules, String name) throws NotRunnable {
    if (name.startsWith(".")) {
      throw new NotRunnable("Relative module names not supported");
    }
    int dot = name.lastIndexOf('.');
    String parent = dot <= 0 ? "" : name.substring(0, dot);
    if (!parent.isEmpty()) {
      importParent(r, modules, name, parent);
    }
    Located found = locate(r, modules, name, parent);
    if (found == null) {
      throw new NotRunnable("No module named " + name);
    }
    boolean isPackage =
        found.java() == null
            ? found.searchPath() != null
            : Attributes.getOrNull(r, found.java(), "__path__") != null;
    if (isPackage) {
      return ofPackage(r, modules, name);
    }
    if (found.java() != null) {
      throw new NotRunnable("No code object available for " + name);
    }
    return new MainModule(new ModuleSpec(name, found.file(), null), Modules.source(r, found));
  }

  private static MainModule ofPackage(Realm r, Modules modules, String name) throws NotRunnable {
    if (name.equals("__main__") || name.endsWith(".__main__")) {
      throw new NotRunnable("Cannot use package as __main__ module");
    }
    try {
      return find(r, modules, name + ".__main__");
    } catch (NotRunnable e) {
      if (r.modules().getStr(name) == null) {
        throw e;
      }
      throw new NotRunnable(
          e.getMessage()
              + "; "
              + Text.repr(r, name)
              + " is a package and cannot be directly executed");
    }
  }

  private static void importParent(Realm r, Modules modules, String name, String parent)
      throws NotRunnable {
    try {
      modules.importPath(r, parent);
    } catch (PyException e) {
      // That the package is missing is for the search to say; a failing import in it is not.
      if (!e.is(Exceptions.IMPORT_ERROR)
          || !(Attributes.getOrNull(r, e.value(), "name") instanceof String missing)
          || !(parent + ".").startsWith(missing + ".")) {
        throw e;
      }
      return;
    }
    Object existing = r.modules().getStr(name);
    if (existing != null && Attributes.getOrNull(r, existing, "__path__") == null) {
      Warnings.warn(
          r,
          Exceptions.RUNTIME_WARNING,
          Text.repr(r, name)
              + " found in sys.modules after import of package "
              + Text.repr(r, parent)
              + ", but prior to execution of "
              + Text.repr(r, name)
              + "; this may result in unpredictable behaviour",
          1);
    }
  }

  private static @Nullable Located locate(Realm r, Modules modules, String name, String parent)
      throws NotRunnable {
    try {
      if (r.modules().getStr(name) instanceof PyModule m) {
        Object spec = m.dict().getStr("__spec__");
        if (spec == PyNone.NONE) {
          throw Errors.valueError(name + ".__spec__ is None");
        }
        if (spec == null) {
          return new Located(m);
        }
      }
      if (parent.isEmpty()) {
        return modules.locate(r, name, name, null);
      }
      Object folders = Attributes.getOrNull(r, modules.importPath(r, parent), "__path__");
      if (folders == null) {
        throw ImportErrors.notFound(
            r,
            "__path__ attribute not found on "
                + Text.repr(r, parent)
                + " while trying to find "
                + Text.repr(r, name),
            name);
      }
      String tail = name.substring(parent.length() + 1);
      return tail.isEmpty() ? null : modules.locate(r, name, tail, folders);
    } catch (PyException e) {
      if (!e.is(Exceptions.IMPORT_ERROR)
          && !e.is(Exceptions.ATTRIBUTE_ERROR)
          && !e.is(Exceptions.TYPE_ERROR)
          && !e.is(Exceptions.VALUE_ERROR)) {
        throw e;
      }
      throw notFound(r, name, e);
    }
  }

  private static NotRunnable notFound(Realm r, String name, PyException e) {
    String message =
        "Error while finding module specification for "
            + Text.repr(r, name)
            + " ("
            + e.value().type().name()
            + ": "
            + Text.str(r, e.value())
            + ")";
    int stem = PathFinder.withoutSuffix(name);
    if (stem < name.length()) {
      message +=
          ". Try using '"
              + name.substring(0, stem)
              + "' instead of '"
              + name
              + "' as the module name.";
    }
    return new NotRunnable(message);
  }
}
