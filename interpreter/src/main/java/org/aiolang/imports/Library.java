package org.aiolang.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The modules that come with aio or with an application that embeds it. */
final class Library {
  private static final String STANDARD = "org.aiolang.stdlib.StandardModules";

  private final @Nullable ModuleProvider standard = standard();
  private @Nullable List<ModuleProvider> others;

  /** A new module in Java, or null. */
  @Nullable PyModule load(Realm r, String name) {
    PyModule module = standard == null ? null : standard.load(r, name);
    if (module != null) {
      return module;
    }
    for (ModuleProvider provider : others()) {
      module = provider.load(r, name);
      if (module != null) {
        return module;
      }
    }
    return null;
  }

  /** A module, in Java or in the language, or null. */
  @Nullable Located find(Realm r, String name) {
    PyModule module = load(r, name);
    if (module != null) {
      return new Located(module);
    }
    String path = name.replace('.', '/');
    byte[] text = text(path);
    if (text != null) {
      return new Located(OwnFrames.LIBRARY + name + ">", text, form(path), null);
    }
    text = text(path + "/__init__");
    return text == null
        ? null
        : new Located(OwnFrames.LIBRARY + name + ">", text, form(path + "/__init__"), new PyList());
  }

  private byte @Nullable [] form(String path) {
    return standard == null ? null : standard.form(path);
  }

  private byte @Nullable [] text(String path) {
    byte[] text = standard == null ? null : standard.text(path);
    if (text == null) {
      for (ModuleProvider provider : others()) {
        text = provider.text(path);
        if (text != null) {
          break;
        }
      }
    }
    return text;
  }

  /**
   * The other providers that ServiceLoader finds, looked up when the standard library has no such
   * module.
   */
  private List<ModuleProvider> others() {
    List<ModuleProvider> list = others;
    if (list == null) {
      list = new ArrayList<>();
      for (ModuleProvider provider :
          ServiceLoader.load(ModuleProvider.class, Library.class.getClassLoader())) {
        if (standard == null || provider.getClass() != standard.getClass()) {
          list.add(provider);
        }
      }
      others = list;
    }
    return list;
  }

  private static @Nullable ModuleProvider standard() {
    try {
      return (ModuleProvider) Class.forName(STANDARD).getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      return null; // the interpreter without its library, as in its own tests
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the standard library does not fit this interpreter", e);
    }
  }
}
