package org.aiolang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Modules among the resources of a class loader. */
record ResourceModules(ClassLoader loader, String prefix) implements ModuleResolver {
  ResourceModules {
    if (!prefix.isEmpty() && !prefix.endsWith("/")) {
      prefix += "/";
    }
  }

  @Override
  public @Nullable Found find(String name) throws IOException {
    String path = prefix + name.replace('.', '/');
    for (String suffix : FolderModules.SUFFIXES) {
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

  private @Nullable Found at(String path, boolean isPackage) throws IOException {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? null : new Found(new String(in.readAllBytes(), UTF_8), path, isPackage);
    }
  }
}
