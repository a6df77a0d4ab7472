package org.aiolang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.diag.LibraryNames;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Importer;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.SyntaxErrors;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * The importer of a realm: {@code importlib._bootstrap} without hooks. Keeps no cache but {@code
 * sys.modules}.
 */
public final class Modules extends Importer {
  private final Library library = new Library();
  private final ModuleBody body;
  private @Nullable ModuleFinder finder;

  public Modules(ModuleBody body) {
    this.body = body;
  }

  /** Gives the interpreter a host's modules. */
  public void setFinder(ModuleFinder finder) {
    this.finder = finder;
  }

  /** Module {@code sys} of a new realm; an empty one where there is no library. */
  public PyModule systemModule(Realm r) {
    PyModule sys = library.load(r, "sys");
    return sys == null ? new PyModule("sys") : sys;
  }

  @Override
  public Object importModule(Realm r, String name, PyDict globals, Object fromList, int level) {
    String full = level > 0 ? RelativeNames.resolve(r, name, globals, level) : name;
    if (full.isEmpty()) {
      throw Errors.valueError("Empty module name");
    }
    Object module = importPath(r, full);
    if (fromList != PyNone.NONE) {
      FromImports.loadNamed(r, this, module, fromList);
      return module;
    }
    if (level == 0) {
      int dot = full.indexOf('.');
      return dot < 0 ? module : importPath(r, full.substring(0, dot));
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? module
        : importPath(r, full.substring(0, full.length() - (name.length() - dot)));
  }

  @Override
  public Object importPath(Realm r, String name) {
    Object module = r.modules().getStr(name);
    if (module == null) {
      return load(r, name);
    }
    if (module == PyNone.NONE) {
      throw ImportErrors.notFound(r, "import of " + name + " halted; None in sys.modules", name);
    }
    return module;
  }

  @Override
  public Object importFrom(Realm r, Object module, String name) {
    return FromImports.take(r, module, name);
  }

  @Override
  public void importStar(Realm r, Object module, PyDict into) {
    FromImports.star(r, module, into);
  }

  @Override
  public String noAttribute(Realm r, PyModule module, String name) {
    return ModuleAttributeErrors.message(r, module, name);
  }

  private Object load(Realm r, String name) {
    Object parent = null;
    Object folders = null;
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      String parentName = name.substring(0, dot);
      parent = importPath(r, parentName);
      Object already = r.modules().getStr(name);
      if (already != null) {
        return already;
      }
      folders = Attributes.getOrNull(r, parent, "__path__");
      if (folders == null) {
        throw ImportErrors.notFound(
            r, "No module named '" + name + "'; '" + parentName + "' is not a package", name);
      }
    }
    Object module = find(r, name, dot < 0 ? name : name.substring(dot + 1), folders);
    if (parent != null) {
      Attributes.set(r, parent, name.substring(dot + 1), module);
    }
    return module;
  }

  private Object find(Realm r, String name, String tail, @Nullable Object folders) {
    Located found = locate(r, name, tail, folders);
    if (found == null) {
      throw ImportErrors.notFound(r, "No module named '" + name + "'", name);
    }
    return found.java() == null ? run(r, name, found) : add(r, name, found.java());
  }

  /** The top-level modules of the library that are there, for completion. */
  public List<String> libraryNames(Realm r) {
    List<String> names = new ArrayList<>();
    for (String name : LibraryNames.all().strip().split(" ")) {
      if (!name.startsWith("_") && library.find(r, name) != null) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Where the module of that full name is, or null.
   *
   * @param tail the last part of the name
   * @param folders {@code __path__} of its package; null at the top level
   */
  @Nullable Located locate(Realm r, String name, String tail, @Nullable Object folders) {
    if (Frozen.contains(name)) {
      Located found = library.find(r, name);
      if (found != null) {
        return found;
      }
    }
    Located hosts = finder == null ? null : hosts(r, finder, name);
    if (hosts != null) {
      return hosts;
    }
    Object path = folders == null ? r.sys().find(r, "path") : folders;
    Located namespace = null;
    if (path != null && path != PyNone.NONE) {
      Located found = PathFinder.find(r, tail, path);
      if (found != null && found.file() != null) {
        return found;
      }
      namespace = found;
    }
    Located found = library.find(r, name);
    return found == null ? namespace : found;
  }

  private static @Nullable Located hosts(Realm r, ModuleFinder finder, String name) {
    try {
      ModuleFinder.Found found = finder.find(name);
      return found == null
          ? null
          : new Located(found.file(), found.text(), null, found.isPackage() ? new PyList() : null);
    } catch (IOException e) {
      throw OsErrors.of(r, e, name);
    }
  }

  private static PyModule add(Realm r, String name, PyModule module) {
    PyDict dict = module.dict();
    if (dict.getStr("__package__") == null) {
      dict.putStr("__package__", "");
    }
    r.modules().putStr(name, module);
    return module;
  }

  private Object run(Realm r, String name, Located found) {
    PyModule module = new PyModule(name);
    PyDict dict = module.dict();
    dict.putStr("__doc__", PyNone.NONE);
    ModuleSpec spec = new ModuleSpec(name, found.file(), found.searchPath());
    dict.putStr("__package__", spec.parent());
    dict.putStr("__loader__", PyNone.NONE);
    dict.putStr("__spec__", spec);
    if (found.searchPath() != null) {
      dict.putStr("__path__", found.searchPath());
    }
    r.modules().putStr(name, module);
    if (found.file() == null) {
      return module;
    }
    dict.putStr("__file__", found.file());
    dict.putStr("__builtins__", r.builtins());
    module.initializing = true;
    boolean done = false;
    try {
      body.execute(r, source(r, found), found.form(), dict);
      done = true;
    } finally {
      module.initializing = false;
      if (!done) {
        r.modules().removeStr(name);
      }
    }
    Object loaded = r.modules().getStr(name); // a module may replace itself
    if (loaded == null) {
      throw Errors.of(Exceptions.KEY_ERROR, name);
    }
    return loaded;
  }

  /** The module's text; raises what goes wrong in reading it. */
  static Source source(Realm r, Located found) {
    String file = Objects.requireNonNull(found.file());
    try {
      byte[] bytes = found.text();
      if (bytes == null) {
        try (InputStream in =
            Channels.newInputStream(r.world().openSource(Objects.requireNonNull(found.path())))) {
          bytes = in.readAllBytes();
        }
      }
      return SourceBytes.decode(file, bytes);
    } catch (IOException e) {
      throw OsErrors.of(r, e, file);
    } catch (SyntaxError e) {
      throw SyntaxErrors.of(r, e);
    }
  }
}
