package org.aiolang.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tutorial's programs run as they stand; its host is mapped to loopback. */
final class TutorialTest {
  private static final Path ROOT = Path.of("src/test/resources/tutorial").toAbsolutePath();
  private static final String HOST = "www.irs.gov";

  private final Snapshots snapshots = new Snapshots();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1_coroutine_decorator",
        "2_async_def",
        "4_task",
        "5_yield_from",
        "6_future",
        "7_choose_loop"
      })
  void printsWhatTheTutorialSays(String name) throws IOException {
    Outcome outcome = snapshots.inFreshFolder(ROOT.resolve(name + ".aio"), Map.of());
    assertEquals(expected(name), outcome.stdout().lines().toList(), outcome.stderr());
    assertEnded(outcome);
  }

  @Test
  void downloadsWithUrllib(@TempDir Path folder) throws IOException {
    try (FiveFiles server = new FiveFiles(false)) {
      Outcome outcome =
          snapshots.in(folder, ROOT.resolve("3_download.aio"), Map.of(HOST, server.port()));
      assertEquals(
          expected("3_download"), outcome.stdout().lines().sorted().toList(), outcome.stderr());
      assertEnded(outcome);
      assertDownloaded(folder);
    }
  }

  /** The server answers none of the five before all have asked: the downloads overlap in time. */
  @Test
  void downloadsOverlap(@TempDir Path folder) throws IOException {
    try (FiveFiles server = new FiveFiles(true)) {
      Path script = ROOT.resolve("8_download_overlapping.aio");
      Outcome outcome = snapshots.in(folder, script, Map.of(HOST, server.port()));
      assertEquals(
          expected("8_download_overlapping"), outcome.stdout().lines().toList(), outcome.stderr());
      assertEnded(outcome);
      assertDownloaded(folder);
    }
  }

  private static List<String> expected(String name) throws IOException {
    return Files.readAllLines(ROOT.resolve(name + ".out"));
  }

  /** Ended well, with no complaint but about older forms: a warning is two lines, text and code. */
  private static void assertEnded(Outcome outcome) {
    assertEquals(0, outcome.exit(), outcome.stderr());
    List<String> complaints =
        outcome
            .stderr()
            .lines()
            .filter(line -> !line.contains(": DeprecationWarning: ") && !line.startsWith("  "))
            .toList();
    assertEquals(List.of(), complaints);
  }

  private static void assertDownloaded(Path folder) throws IOException {
    for (String name : FiveFiles.NAMES) {
      assertArrayEquals(FiveFiles.content(name), Files.readAllBytes(folder.resolve(name)), name);
    }
  }
}
