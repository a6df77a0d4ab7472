package org.aiolang.cases;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs scripts against their expectations: the interpreter by default; CPython with {@code
 * -Doracle=true}, which says whether the expectations still hold; CPython with {@code
 * -Drecord=true}, which rewrites them, and then fails, so that no recording run passes for a test.
 */
final class Snapshots {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final boolean recording = Boolean.getBoolean("record");
  private final ScriptRunner runner =
      recording
          ? new CPythonRunner("1")
          : Boolean.getBoolean("oracle") ? new CPythonRunner("2") : new InterpreterRunner();

  /** Runs a script in a folder of its own, and compares or records. */
  void check(Path script, Path expectations) {
    Outcome outcome = inFreshFolder(script, Map.of()).relativeTo(script);
    Expectation expectation = new Expectation(expectations, script);
    try {
      if (recording) {
        expectation.record(outcome);
      } else {
        expectation.assertMatches(outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (recording) {
      fail("recorded; read what changed, then run without -Drecord");
    }
  }

  /** Runs a script in an empty folder, which is thrown away, within a limit of time. */
  Outcome inFreshFolder(Path script, Map<String, Integer> hosts) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Path folder = Files.createTempDirectory("case");
          try {
            return runner.run(script, List.of(), folder, hosts);
          } finally {
            delete(folder);
          }
        });
  }

  /** Runs a script in a given folder, within a limit of time. */
  Outcome in(Path folder, Path script, Map<String, Integer> hosts) {
    return assertTimeoutPreemptively(LIMIT, () -> runner.run(script, List.of(), folder, hosts));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
