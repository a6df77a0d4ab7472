package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations on tasks, by a seed: what started has ended, and nothing is left. The program
 * says how; it runs under CPython too.
 */
final class SoakTest {
  private static final Path PROGRAM = Path.of("src/test/resources/soak/tasks.aio").toAbsolutePath();
  private static final String ALL_WELL =
      """
      every task that started ended: True
      every task that was created started or was cancelled before: True
      nothing is left pending: True
      all ways to end were seen: True
      locks are free: True True
      """;

  @TempDir Path folder;

  @Test
  void onTheRealClock() throws IOException {
    TestWorld world = new TestWorld(folder);
    soak(world, world, 5_000, 1);
  }

  @Test
  void underVirtualTime() throws IOException {
    for (int seed = 1; seed <= 3; seed++) {
      TestWorld world = new TestWorld(folder);
      soak(new VirtualTime(world), world, 20_000, seed);
    }
  }

  /** Ten million steps: some five minutes. */
  @Test
  @Tag("long")
  void tenMillionSteps() throws IOException {
    for (int seed = 1; seed <= 10; seed++) {
      TestWorld world = new TestWorld(folder);
      soak(new VirtualTime(world), world, 1_000_000, seed);
    }
  }

  private static void soak(OutsideWorld world, TestWorld streams, int steps, int seed)
      throws IOException {
    List<String> argv = List.of(PROGRAM.toString(), String.valueOf(steps), String.valueOf(seed));
    int exit = ProgramRun.runFile(world, PROGRAM, argv);
    assertEquals("", streams.err().toString(UTF_8), "seed " + seed);
    assertEquals(ALL_WELL, streams.out().toString(UTF_8), "seed " + seed);
    assertEquals(0, exit);
  }
}
