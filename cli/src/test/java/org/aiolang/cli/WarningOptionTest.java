package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -W} and {@code -X}; what is expected was recorded from CPython 3.13. */
@Timeout(120)
final class WarningOptionTest {
  private static final Path FOLDER = Path.of("src/test/resources/warnings");

  static List<String> recorded() throws IOException {
    return List.of(Files.readString(FOLDER.resolve("expected.txt")).substring(4).split("\n--- "));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void doesWhatCPythonDoes(String chunk) throws Exception {
    int end = chunk.indexOf('\n');
    List<String> words = new ArrayList<>();
    for (String word : chunk.substring(0, end).split("\\|")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    words.add("program.py");
    Command.Ended ended = new Command(FOLDER, words.toArray(new String[0])).end();
    String printed =
        (ended.out() + ended.err()).replace(FOLDER.toAbsolutePath() + "/program.py", "program.py");
    assertEquals(chunk.substring(end + 1).strip(), printed.strip());
  }
}
