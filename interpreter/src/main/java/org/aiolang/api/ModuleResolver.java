package org.aiolang.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a script's imports come from, besides aio's library. Asked by the interpreter's thread,
 * once for each name that is imported; a module that was imported stays.
 */
@FunctionalInterface
public interface ModuleResolver {
  /**
   * A module's text.
   *
   * @param file the name that {@code __file__} and tracebacks show
   * @param isPackage whether it has modules of its own, which are asked for as {@code name.part}
   */
  record Found(String text, String file, boolean isPackage) {}

  /**
   * Looks for a module.
   *
   * @param name its full name, such as {@code shop.prices}; every part is an identifier
   * @return null where there is none of that name
   * @throws IOException which the script sees as OSError
   */
  @Nullable Found find(String name) throws IOException;

  /** This one, then another. */
  default ModuleResolver or(ModuleResolver other) {
    return name -> {
      Found found = find(name);
      return found == null ? other.find(name) : found;
    };
  }

  /**
   * Files {@code name.aio}, {@code name.py} and packages {@code name/__init__.aio} below a
   * directory. Reading them needs no permission; links that lead out of the directory are not
   * followed.
   */
  static ModuleResolver directory(Path directory) {
    return new FolderModules(directory);
  }

  /** The same among the resources of a class loader, below a folder such as {@code scripts}. */
  static ModuleResolver resources(ClassLoader loader, String folder) {
    return new ResourceModules(loader, folder);
  }

  /**
   * Texts by full name. A name that others continue, as {@code a} does {@code a.b}, is a package.
   */
  static ModuleResolver map(Map<String, String> texts) {
    Map<String, String> all = Map.copyOf(texts);
    return name -> {
      String text = all.get(name);
      boolean isPackage = all.keySet().stream().anyMatch(n -> n.startsWith(name + "."));
      return text == null && !isPackage
          ? null
          : new Found(text == null ? "" : text, name.replace('.', '/') + ".aio", isPackage);
    };
  }

  /** Texts that a callback gives, or null; no packages. */
  static ModuleResolver callback(Function<String, @Nullable String> texts) {
    return name -> {
      String text = texts.apply(name);
      return text == null ? null : new Found(text, name + ".aio", false);
    };
  }
}
