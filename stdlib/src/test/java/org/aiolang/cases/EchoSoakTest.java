package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Echo connections to servers of both kinds, from peers that are polite, stall, reset, half-close
 * or send single bytes, by a seed: every byte comes back in order, and descriptors, threads and
 * heap are where they were. The program says how; it runs under CPython too.
 */
@Isolated("counts threads, descriptors and memory of the whole JVM")
final class EchoSoakTest {
  private static final Path PROGRAM = Path.of("src/test/resources/soak/echo.aio").toAbsolutePath();
  private static final String ALL_WELL =
      """
      every byte came back in order: True
      all manners were seen: True
      nothing is left open: 0 0
      nothing is left to do: True
      nothing went wrong unseen: []
      """;

  /** Bytes that caches of the JVM and of the interpreter may grow by. */
  private static final long SLACK = 16 << 20;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void leavesNothing() throws Exception {
    soak(200, 2_000, 1, 3);
  }

  /** Two thousand connections and two hundred thousand messages, three times: some two minutes. */
  @Test
  @Tag("long")
  @Timeout(1200)
  void manyConnections() throws Exception {
    soak(2_000, 200_000, 11, 13);
  }

  private void soak(int connections, int messages, int firstSeed, int lastSeed) throws Exception {
    run(connections, messages, 0); // opens and keeps what a JVM keeps
    int descriptors = descriptors();
    int threads = Thread.activeCount();
    long heap = heap();
    for (int seed = firstSeed; seed <= lastSeed; seed++) {
      run(connections, messages, seed);
    }
    for (int i = 0; i < 100 && Thread.activeCount() > threads; i++) {
      Thread.sleep(20);
    }
    assertTrue(Thread.activeCount() <= threads, "threads");
    assertTrue(descriptors() <= descriptors, "descriptors");
    long grown = heap() - heap;
    assertTrue(grown < SLACK, () -> "the heap has grown by " + grown + " bytes");
  }

  private void run(int connections, int messages, int seed) throws IOException {
    TestWorld world = new TestWorld(folder);
    List<String> argv =
        List.of(
            PROGRAM.toString(),
            String.valueOf(connections),
            String.valueOf(messages),
            String.valueOf(seed));
    int exit = ProgramRun.runFile(world, PROGRAM, argv);
    assertEquals("", world.err().toString(UTF_8), "seed " + seed);
    assertEquals(ALL_WELL, world.out().toString(UTF_8), "seed " + seed);
    assertEquals(0, exit);
  }

  private static int descriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }

  private static long heap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
