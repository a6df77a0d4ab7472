package org.aiolang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each deliberate difference from CPython is as its script says, and says why. */
final class DifferencesTest {
  private static final Path ROOT = Path.of("src/test/resources/differences").toAbsolutePath();

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> differences() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".aio"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)))
          .toList();
    }
  }

  private void check(Path script) throws IOException {
    assertTrue(Files.readString(script).startsWith("# "), "the reason comes first");
    Outcome outcome =
        new InterpreterRunner().run(script, List.of(), folder, Map.of()).relativeTo(script);
    assertEquals(new Outcome(recorded(script, ".out"), recorded(script, ".err"), 0), outcome);
  }

  private static String recorded(Path script, String suffix) throws IOException {
    Path file = script.resolveSibling(script.getFileName().toString().replace(".aio", suffix));
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
