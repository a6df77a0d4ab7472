package org.aiolang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.aiolang.imports.ModuleFinder;
import org.jspecify.annotations.Nullable;

/** A host's resolver as the importer asks it. */
record HostModules(ModuleResolver resolver) implements ModuleFinder {
  @Override
  public @Nullable Found find(String name) throws IOException {
    if (!isDotted(name)) {
      return null;
    }
    ModuleResolver.Found found = resolver.find(name);
    return found == null
        ? null
        : new Found(found.file(), found.text().getBytes(UTF_8), found.isPackage());
  }

  /** Whether every part is an identifier: a name is not a way to other folders. */
  private static boolean isDotted(String name) {
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (start
          ? !Character.isUnicodeIdentifierStart(c) && c != '_'
          : c != '.' && !Character.isUnicodeIdentifierPart(c)) {
        return false;
      }
      start = c == '.';
    }
    return !start;
  }
}
