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

  private void check(Path script) throws IOException {
    TestWorld world = new TestWorld(folder);
    int exit =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> ProgramRun.runFile(new VirtualTime(world), script, List.of(script.toString())));
    Outcome outcome = new Outcome(world.out().toString(UTF_8), world.err().toString(UTF_8), exit);
    new Expectation(ROOT, script).assertMatches(outcome.relativeTo(script));
  }
}
