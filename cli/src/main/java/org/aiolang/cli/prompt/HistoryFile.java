package org.aiolang.cli.prompt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of the prompt lies: {@code $AIO_HISTORY}, else {@code aio/history} in {@code
 * $XDG_STATE_HOME}, which is {@code ~/.local/state} by default. Only its owner may read it.
 */
final class HistoryFile {
  private HistoryFile() {}

  /** The file, made where it was not there; null where there can be none. */
  static @Nullable Path of(Map<String, String> environment) {
    Path path = path(environment);
    if (path == null) {
      return null;
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      try {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } catch (FileAlreadyExistsException e) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      }
      return Files.isRegularFile(path) && Files.isWritable(path) ? path : null;
    } catch (IOException | UnsupportedOperationException e) {
      return null; // a prompt without a history is a prompt
    }
  }

  private static @Nullable Path path(Map<String, String> environment) {
    String own = environment.getOrDefault("AIO_HISTORY", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (!state.isEmpty()) {
      return Path.of(state, "aio", "history");
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home, ".local", "state", "aio", "history");
  }
}
