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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Child processes that end, are killed, time out, or whose {@code communicate()} is cancelled, by a
 * seed: descriptors and threads are back where they were, and no process is left. The program says
 * how; it runs under CPython too.
 */
@Isolated("counts threads and descriptors of the whole JVM")
@EnabledOnOs(OS.LINUX)
final class ChildrenSoakTest {
  private static final Path PROGRAM =
      Path.of("src/test/resources/soak/children.aio").toAbsolutePath();
  private static final String ALL_WELL =
      """
      all manners were seen: True
      ended otherwise than it should: []
      processes that are left: 0
      tasks that are left: 0
      """;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void leavesNothing() throws Exception {
    soak(60, 1, 3);
  }

  /** Two thousand processes: some two minutes. */
  @Test
  @Tag("long")
  @Timeout(1200)
  void manyChildren() throws Exception {
    soak(200, 11, 20);
  }

  private void soak(int count, int firstSeed, int lastSeed) throws Exception {
    run(count, 0); // opens and keeps what a JVM keeps
    int descriptors = descriptors();
    int threads = Thread.activeCount();
    for (int seed = firstSeed; seed <= lastSeed; seed++) {
      run(count, seed);
    }
    for (int i = 0; i < 200; i++) {
      if (Thread.activeCount() <= threads && descriptors() <= descriptors) {
        return;
      }
      System.gc();
      Thread.sleep(20);
    }
    assertTrue(Thread.activeCount() <= threads, "threads");
    assertTrue(descriptors() <= descriptors, "descriptors");
  }

  private void run(int count, int seed) throws IOException {
    TestWorld world = new TestWorld(folder);
    List<String> argv = List.of(PROGRAM.toString(), String.valueOf(count), String.valueOf(seed));
    int exit = ProgramRun.runFile(world, PROGRAM, argv);
    assertEquals("", world.err().toString(UTF_8), "seed " + seed);
    assertEquals(ALL_WELL, world.out().toString(UTF_8), "seed " + seed);
    assertEquals(0, exit);
  }

  private static int descriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }
}
