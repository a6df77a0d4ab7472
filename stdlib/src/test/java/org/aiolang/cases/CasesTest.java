package org.aiolang.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each script of the cases folder prints what its README says it must. {@code -Dcases=str/} takes
 * only those whose area and name begin so.
 */
@Execution(ExecutionMode.CONCURRENT)
final class CasesTest {
  private static final Path ROOT = Path.of("src/test/resources/cases").toAbsolutePath();

  private final Snapshots snapshots = new Snapshots();
  private final String wanted = System.getProperty("cases", "");

  @TestFactory
  List<DynamicContainer> cases() throws IOException {
    List<DynamicContainer> areas = new ArrayList<>();
    for (Path area : sorted(ROOT)) {
      if (Files.isDirectory(area)) {
        areas.add(DynamicContainer.dynamicContainer(area.getFileName().toString(), tests(area)));
      }
    }
    return areas;
  }

  private List<DynamicTest> tests(Path area) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path entry : sorted(area)) {
      Path script = Files.isDirectory(entry) ? entry.resolve("main.aio") : entry;
      if (script.toString().endsWith(".aio")) {
        String name = entry.getFileName().toString();
        if (!(area.getFileName() + "/" + name).startsWith(wanted)) {
          continue;
        }
        tests.add(
            DynamicTest.dynamicTest(
                name, script.toUri(), () -> snapshots.check(script, script.getParent())));
      }
    }
    return tests;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
