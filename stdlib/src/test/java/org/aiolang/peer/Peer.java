package org.aiolang.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CPython 3.13, where there is one: {@code $AIO_PYTHON}, pyenv's newest 3.13, or {@code python3.13}
 * on the path.
 */
final class Peer {
  private Peer() {}

  /** The command, or null. */
  static @Nullable String python() throws IOException {
    String named = System.getenv("AIO_PYTHON");
    if (named != null) {
      return named;
    }
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> all = Files.list(versions)) {
        String newest =
            all.filter(v -> v.getFileName().toString().startsWith("3.13."))
                .map(v -> v.resolve("bin/python3").toString())
                .filter(p -> Files.isExecutable(Path.of(p)))
                .max(String::compareTo)
                .orElse(null);
        if (newest != null) {
          return newest;
        }
      }
    }
    for (String entry : String.valueOf(System.getenv("PATH")).split(":")) {
      Path candidate = Path.of(entry, "python3.13");
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    return null;
  }
}
