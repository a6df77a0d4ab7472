package org.aiolang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules in a folder. */
record FolderModules(Path folder) implements ModuleResolver {
  static final List<String> SUFFIXES = List.of(".aio", ".py");

  @Override
  public @Nullable Found find(String name) throws IOException {
    String path = name.replace('.', '/');
    for (String suffix : SUFFIXES) {
      Found found = at(path + "/__init__" + suffix, true);
      if (found == null) {
        found = at(path + suffix, false);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found at(String relative, boolean isPackage) throws IOException {
    Path file = folder.resolve(relative);
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
      return null;
    }
    return new Found(Files.readString(file, UTF_8), file.toString(), isPackage);
  }
}
