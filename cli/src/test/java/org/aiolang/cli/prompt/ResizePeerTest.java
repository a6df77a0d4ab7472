package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.cli.Main;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The prompt in tmux, a terminal that joins and breaks its rows anew when its width changes, as
 * most do.
 */
@Tag("peer")
class ResizePeerTest {
  private static final int ROWS = 40;
  private static final int FILLERS = 45;

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(p -> Files.isExecutable(Path.of(p, "tmux"))),
        "tmux is not installed");
    Path program =
        Files.writeString(
            folder.resolve("filler.aio"), "for i in range(" + FILLERS + "): print('filler', i)\n");
    tmux(
        "new-session",
        "-d",
        "-x",
        "100",
        "-y",
        Integer.toString(ROWS),
        "exec env AIO_HISTORY="
            + folder.resolve("history")
            + " '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName()
            + " -qi "
            + program);
    awaitText(List.of(">>>"));
  }

  @AfterEach
  void close() throws Exception {
    tmux("kill-server");
  }

  @Test
  void redrawsABlockWhoseLinesAreWrapped() throws Exception {
    String first = "def describe(name):";
    String second = "    text = '日本語のとても長い文字列です、四十桁には収まりませんから折り返されます 😀😀 and more'";
    String third =
        "    return name + text if name == 'a line that wraps in forty columns' else 'é語'";
    tmux("set-buffer", first + "\n" + second + "\n" + third);
    tmux("paste-buffer", "-p");
    List<String> lines = List.of(">>> " + first, "... " + second, "... " + third);
    awaitText(rows(lines, 100));
    for (int columns : new int[] {40, 100, 40, 57, 41, 100, 39, 100, 40}) {
      tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(ROWS));
      awaitText(rows(lines, columns));
    }
    tmux("send-keys", "Up", "Home", "Home", "End", "End", "!");
    List<String> changed = List.of(lines.get(0), lines.get(1) + "!", lines.get(2));
    awaitText(rows(changed, 40));
    tmux("resize-window", "-x", "100", "-y", Integer.toString(ROWS));
    awaitText(rows(changed, 100));
    tmux("send-keys", "BSpace", "Down", "End", "Enter", "Enter");
    List<String> after = new ArrayList<>(lines);
    after.add("...");
    after.add(">>>");
    awaitText(rows(after, 100));
  }

  /** A row that is full, with the cursor behind it, in the middle, or at a character's half. */
  @Test
  void findsTheCursorAtTheMargin() throws Exception {
    String text = "'" + "x".repeat(24) + "語".repeat(5) + "'";
    tmux("send-keys", "-l", text);
    List<String> lines = List.of(">>> " + text);
    awaitText(rows(lines, 100));
    for (int left = 0; left < 8; left++) {
      for (int columns : new int[] {40, 80, 39, 38, 90, 100}) {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(ROWS));
        awaitText(rows(lines, columns));
      }
      tmux("send-keys", "Left");
    }
  }

  /** How lines break at the margin. */
  private static List<String> rows(List<String> lines, int columns) {
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      StringBuilder row = new StringBuilder();
      int width = 0;
      for (int c : line.codePoints().toArray()) {
        if (width + WCWidth.wcwidth(c) > columns) {
          rows.add(row.toString().stripTrailing());
          row.setLength(0);
          width = 0;
        }
        row.appendCodePoint(c);
        width += WCWidth.wcwidth(c);
      }
      rows.add(row.toString().stripTrailing());
    }
    return rows;
  }

  /** Waits until that stands below what the program printed, and stays there. */
  private void awaitText(List<String> rows) throws Exception {
    List<String> shown = List.of();
    for (int tries = 0; tries < 200; tries++) {
      Thread.sleep(100);
      shown = shown();
      if (shown.equals(rows)) {
        Thread.sleep(200);
        shown = shown();
        break;
      }
    }
    assertEquals(String.join("\n", rows), String.join("\n", shown));
  }

  private List<String> shown() throws Exception {
    List<String> lines = new ArrayList<>(tmux("capture-pane", "-p").lines().toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    lines.replaceAll(String::stripTrailing);
    int last = lines.lastIndexOf("filler " + (FILLERS - 1));
    return lines.subList(last + 1, lines.size());
  }

  private String tmux(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("tmux", "-u", "-S", folder.resolve("socket").toString(), "-f", "/dev/null"));
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
