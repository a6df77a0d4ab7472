package org.aiolang.cases;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a script that hold what it prints: {@code .out}, {@code .err}, {@code .exit}.
 */
final class Expectation {
  private final Path folder;
  private final String name;

  Expectation(Path folder, Path script) {
    this.folder = folder;
    String file = script.getFileName().toString();
    name = file.substring(0, file.lastIndexOf('.'));
  }

  /** Fails if the outcome is another one; a missing {@code .out} is a failure too. */
  void assertMatches(Outcome outcome) throws IOException {
    String out = read(".out");
    String err = read(".err");
    String exit = read(".exit");
    if (out == null) {
      throw new AssertionError("never recorded: " + file(".out"));
    }
    assertAll(
        () -> assertEquals(out, outcome.stdout(), "standard output"),
        () -> assertEquals(err == null ? "" : err, outcome.stderr(), "standard error"),
        () -> assertEquals(exit == null ? "0" : exit.strip(), "" + outcome.exit(), "exit code"));
  }

  /** Makes the outcome the expectation. */
  void record(Outcome outcome) throws IOException {
    Files.writeString(file(".out"), outcome.stdout());
    write(".err", outcome.stderr());
    write(".exit", outcome.exit() == 0 ? "" : outcome.exit() + "\n");
  }

  private void write(String suffix, String content) throws IOException {
    if (content.isEmpty()) {
      Files.deleteIfExists(file(suffix));
    } else {
      Files.writeString(file(suffix), content);
    }
  }

  private @Nullable String read(String suffix) throws IOException {
    return Files.exists(file(suffix)) ? Files.readString(file(suffix)) : null;
  }

  private Path file(String suffix) {
    return folder.resolve(name + suffix);
  }
}
