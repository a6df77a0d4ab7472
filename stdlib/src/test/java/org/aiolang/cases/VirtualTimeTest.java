package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs under virtual time, and programs that wait for ever: each takes no time and ends as the
 * files beside it say. CPython has neither, so these expectations are written by hand.
 */
final class VirtualTimeTest {
  private static final Path ROOT = Path.of("src/test/resources/virtual").toAbsolutePath();

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> programs() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".aio"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)))
          .toList();
    }
  }

  /** A deadlock is one on the real clock too. */
  @TestFactory
  List<DynamicTest> deadlocksOnTheRealClock() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .filter(f -> f.getFileName().toString().matches("deadlock_.*\\.aio"))
          .sorted()
          .map(
              f ->
                  DynamicTest.dynamicTest(
                      f.getFileName().toString(), () -> check(f, new TestWorld(folder))))
          .toList();
    }
  }

  private void check(Path script) throws IOException {
    TestWorld world = new TestWorld(folder);
    check(script, world, new VirtualTime(world));
  }

  private void check(Path script, TestWorld world) throws IOException {
    check(script, world, world);
  }

  private void check(Path script, TestWorld world, OutsideWorld clock) throws IOException {
    int exit =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> ProgramRun.runFile(clock, script, List.of(script.toString())));
    Outcome outcome = new Outcome(world.out().toString(UTF_8), world.err().toString(UTF_8), exit);
    new Expectation(ROOT, script).assertMatches(outcome.relativeTo(script));
  }
}
