package org.aiolang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.syntax.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs whose lines say, after {@code #!}, which rules find something there. */
class CheckerTest {
  private static final Path FOLDER = Path.of("src/test/resources/check");

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsWhatIsMarkedAndNothingElse(Path program) throws IOException {
    Source source = new Source(program.getFileName().toString(), Files.readString(program));
    List<String> marked = new ArrayList<>();
    for (int line = 1; line <= source.lines(); line++) {
      String text = source.lineText(line);
      int mark = text.indexOf("#!");
      if (mark >= 0) {
        marked.add(line + " " + text.substring(mark + 2).strip());
      }
    }
    List<String> found = new ArrayList<>();
    for (Finding f : Checker.check(source, true)) {
      found.add(f.line() + " " + f.rule());
    }
    assertEquals(String.join("\n", marked), String.join("\n", found));
  }

  @Test
  void findsNothingInTheExamples() throws IOException {
    assertEquals(List.of(), findings(Path.of("../examples")));
  }

  @Test
  void findsNothingInTheLibrary() throws IOException {
    assertEquals(List.of(), findings(Path.of("../stdlib/src/main/resources/aio")));
  }

  private static List<String> findings(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> programs = files.filter(f -> f.toString().endsWith(".aio")).sorted().toList();
      assertFalse(programs.isEmpty());
      for (Path program : programs) {
        Source source = new Source(program.toString(), Files.readString(program));
        for (Finding f : Checker.check(source, true)) {
          found.add(program + ":" + f.line() + " " + f.rule() + " " + f.message());
        }
      }
    }
    return found;
  }

  @Test
  void saysWhereAndWhat() {
    Finding f = Checker.check(new Source("x.aio", "x = 1\nprint(y)\n"), true).get(0);
    assertEquals(new Finding(2, 7, "undefined-name", "undefined name 'y'"), f);
  }

  @Test
  void topLevelAwaitIsForMainFilesOnly() {
    Source source = new Source("x.py", "await sleep(1)\n");
    assertEquals(List.of(), Checker.check(source, true));
    assertFalse(Checker.check(source, false).isEmpty());
  }
}
