package org.aiolang.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the program, it ends in output or in an exception of the language, and a Ctrl-C stops
 * it: no Java exception gets out. Seeded; the long form is {@code -Dfuzz.programs=100000
 * -Dfuzz.seed=7}, and {@code -Dfuzz.keep=FOLDER} keeps the programs that fail.
 */
final class MutatedProgramsTest {
  private static final long PATIENCE_MILLIS = 1500;
  private static final long STUCK_MILLIS = 20_000;

  @TempDir private Path folder;

  @Test
  void noJavaExceptionGetsOut() throws IOException, InterruptedException {
    List<String> programs = programs(Path.of("src/test/resources/cases").toAbsolutePath());
    long seed = Long.getLong("fuzz.seed", 20_260_101L);
    Mutator mutator = new Mutator(seed, programs);
    List<String> failures = new ArrayList<>();
    int count = Integer.getInteger("fuzz.programs", 400);
    for (int i = 0; i < count && failures.size() < 20; i++) {
      String text = mutator.next();
      String failure = run(text);
      if (failure != null) {
        failures.add("program " + i + ": " + failure);
        keep(i, text, failure);
      }
    }
    assertEquals(List.of(), failures, "seed " + seed);
  }

  private @Nullable String run(String text) throws InterruptedException {
    TestWorld world = new TestWorld(folder);
    ProgramRun script =
        new ProgramRun(world, new Source("mutant.aio", text), null, List.of("mutant.aio"));
    Throwable[] failure = new Throwable[1];
    Thread runner =
        new Thread(
            () -> {
              try {
                script.run();
              } catch (Throwable e) {
                failure[0] = e;
              }
            });
    runner.setDaemon(true);
    runner.start();
    runner.join(PATIENCE_MILLIS);
    // A program may catch KeyboardInterrupt, even in a loop: it gets several.
    for (long waited = 0; runner.isAlive() && waited < STUCK_MILLIS; waited += 20) {
      script.interrupt();
      runner.join(20);
    }
    if (runner.isAlive()) {
      StringBuilder stacks = new StringBuilder("does not end\n");
      for (var entry : Thread.getAllStackTraces().entrySet()) {
        if (entry.getKey().getName().equals("main")) {
          StackTraceElement[] trace = entry.getValue();
          for (int i = 0; i < Math.min(15, trace.length); i++) {
            stacks.append("  ").append(trace[i]).append('\n');
          }
        }
      }
      return stacks.toString();
    }
    if (failure[0] == null) {
      return null;
    }
    StringWriter trace = new StringWriter();
    failure[0].printStackTrace(new PrintWriter(trace));
    String shown = trace.toString();
    int cause = shown.indexOf("Caused by");
    return shown.substring(Math.max(cause, 0), Math.min(shown.length(), Math.max(cause, 0) + 900));
  }

  private static void keep(int i, String text, String failure) throws IOException {
    String kept = System.getProperty("fuzz.keep");
    if (kept != null) {
      Files.writeString(Path.of(kept, i + ".aio"), text);
      Files.writeString(Path.of(kept, i + ".txt"), failure);
    }
  }

  private static List<String> programs(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".aio")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
