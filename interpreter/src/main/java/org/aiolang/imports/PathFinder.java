package org.aiolang.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Refused;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the program's own modules: files and packages in the folders of {@code sys.path} or {@code
 * __path__}.
 */
final class PathFinder {
  private static final String[] SUFFIXES = {".aio", ".py"};

  private PathFinder() {}

  /** The module whose last name part is {@code tail}, in the first of these folders that has it. */
  static @Nullable Located find(Realm r, String tail, Object folders) {
    PyList namespace = null;
    PyIterator it = Iteration.of(r, folders);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      String entry = Text.asString(o);
      if (entry == null) {
        continue;
      }
      String base = entry.isEmpty() ? r.world().workingDirectory() + "/" + tail : join(entry, tail);
      try {
        Located found = at(r, base);
        if (found != null && found.file() != null) {
          return found;
        }
        if (found != null) {
          namespace = namespace == null ? new PyList() : namespace;
          namespace.add(base);
        }
      } catch (Refused e) {
        continue; // nothing to be found there
      } catch (IOException e) {
        throw OsErrors.of(r, e, base);
      } catch (InvalidPathException e) {
        continue; // no file can have that name
      }
    }
    return namespace == null ? null : new Located(null, null, namespace);
  }

  private static @Nullable Located at(Realm r, String base) throws IOException {
    OutsideWorld world = r.world();
    Path folder = world.path(base);
    world.checkSource(folder);
    boolean isFolder = Files.isDirectory(folder);
    if (isFolder) {
      for (String suffix : SUFFIXES) {
        Path init = world.path(base + "/__init__" + suffix);
        if (Files.isRegularFile(init)) {
          return new Located(base + "/__init__" + suffix, init, PyList.of(base));
        }
      }
    }
    for (String suffix : SUFFIXES) {
      Path file = world.path(base + suffix);
      if (Files.isRegularFile(file)) {
        return new Located(base + suffix, file, null);
      }
    }
    return isFolder ? new Located(null, null, PyList.of(base)) : null;
  }

  /** How long a file's name is without the suffix that makes it a module's. */
  static int withoutSuffix(String file) {
    for (String suffix : SUFFIXES) {
      if (file.endsWith(suffix)) {
        return file.length() - suffix.length();
      }
    }
    return file.length();
  }

  private static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }
}
