package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types the session that README.md shows, and finds on the screen what README.md says. */
class ReadmeSessionTest {
  private static final Path README = Path.of("../README.md");

  @TempDir Path folder;

  @Test
  void thePromptAnswersAsTheReadmeSays() throws Exception {
    List<String> session = session();
    assertTrue(session.size() > 10, "README.md has a session");
    try (PseudoTerminal t = new PseudoTerminal(folder, 130, 60, Map.of(), "-q")) {
      t.await(">>> ");
      for (int i = 0; i < session.size(); i++) {
        String line = session.get(i);
        List<String> seen = stable(session.subList(0, i + 1));
        if (line.startsWith(">>> ")) {
          t.type(line.substring(4));
          t.awaitThat(line, lines -> stable(lines).equals(seen));
          t.type("\r");
        } else if (line.startsWith("...")) {
          // the prompt indents by itself
          t.awaitThat("a continuation", lines -> lines.size() == seen.size());
          t.type(line.substring(3).strip());
          t.awaitThat(line, lines -> stable(lines).equals(seen));
          t.type("\r");
        }
        boolean answered = i + 1 < session.size() && session.get(i + 1).startsWith(">>> ");
        if (answered) {
          List<String> whole = new ArrayList<>(seen);
          whole.add(">>>");
          t.awaitThat(String.join("\n", whole), lines -> stable(lines).equals(whole));
        }
      }
      assertEquals(0, t.exitCode());
    }
  }

  /** The first block that starts with a prompt. */
  private static List<String> session() throws Exception {
    List<String> lines = Files.readAllLines(README);
    int from = lines.indexOf(">>> import asyncio");
    int to = from;
    while (!lines.get(to).equals("```")) {
      to++;
    }
    return lines.subList(from, to);
  }

  /** Without what differs from run to run: addresses and times. */
  private static List<String> stable(List<String> lines) {
    return lines.stream()
        .map(
            l -> l.replaceAll("0x[0-9a-f]+", "0xADDRESS").replaceAll("for [0-9.]+ m?s", "for TIME"))
        .toList();
  }
}
