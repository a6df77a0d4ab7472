package org.aiolang.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example prints what lies in the examples' folder {@code expected}. */
final class ExamplesTest {
  private static final Path ROOT = Path.of("../examples").toAbsolutePath().normalize();

  private final Snapshots snapshots = new Snapshots();

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".aio"))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      file.toUri(),
                      () -> snapshots.check(file, ROOT.resolve("expected"))))
          .toList();
    }
  }
}
