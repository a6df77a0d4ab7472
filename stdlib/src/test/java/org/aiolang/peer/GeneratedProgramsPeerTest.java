package org.aiolang.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random valid programs print what CPython 3.13 makes of them. {@code src/test/python/generate.py}
 * and {@code generate_async.py} write them by a seed; the long form is {@code
 * -Dgenerated.programs=100000 -Dgenerated.async=100000 -Dgenerated.seed=7}, and {@code python3.13
 * generate.py SEED NUMBER 1} writes the one that differs.
 */
@Tag("peer")
final class GeneratedProgramsPeerTest {
  private static final int BATCH = 250;
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{8,}");

  @TempDir private Path folder;

  @Test
  void printWhatCPythonPrints() throws Exception {
    compare("generate.py", Integer.getInteger("generated.programs", 3000), world -> world);
  }

  /** Programs of asyncio, on clocks that jump: every step of every task in CPython's order. */
  @Test
  void runInCPythonsOrder() throws Exception {
    compare("generate_async.py", Integer.getInteger("generated.async", 1000), VirtualTime::new);
  }

  private void compare(String generator, int count, UnaryOperator<OutsideWorld> clock)
      throws Exception {
    String python = Peer.python();
    assumeTrue(python != null, "no python3.13: set AIO_PYTHON");
    String seed = System.getProperty("generated.seed", "20261126");
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (int first = 0; first < count && differences.size() < 20; first += BATCH) {
      Path batch = folder.resolve("batch.py");
      String n = Integer.toString(Math.min(BATCH, count - first));
      run(batch, python, "src/test/python/" + generator, seed, Integer.toString(first), n);
      Path theirs = folder.resolve("theirs");
      run(theirs, python, "-W", "ignore", batch.toString());
      Map<String, String> expected = outputs(Files.readString(theirs));
      Map<String, String> actual = outputs(ours(batch, clock));
      compared += expected.size();
      for (Map.Entry<String, String> e : expected.entrySet()) {
        String was = actual.getOrDefault(e.getKey(), "nothing");
        if (!was.equals(e.getValue())) {
          differences.add(
              "program " + e.getKey() + ": " + first(e.getValue().lines(), was.lines()));
        }
      }
    }
    assertEquals(List.of(), differences, generator + " seed " + seed);
    assertEquals(count, compared);
  }

  private String ours(Path batch, UnaryOperator<OutsideWorld> clock) throws IOException {
    TestWorld world = new TestWorld(folder);
    ProgramRun.runFile(clock.apply(world), batch, List.of(batch.toString()));
    return world.out().toString(UTF_8);
  }

  /** What each program printed, by its number. */
  private static Map<String, String> outputs(String all) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (String part : all.split("(?m)^=== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        String text = ADDRESS.matcher(part.substring(end + 1)).replaceAll("0x");
        outputs.put(part.substring(0, end), text);
      }
    }
    return outputs;
  }

  private static String first(Stream<String> theirs, Stream<String> ours) {
    List<String> a = theirs.toList();
    List<String> b = ours.toList();
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    return (i < a.size() ? a.get(i) : "end") + " became " + (i < b.size() ? b.get(i) : "end");
  }

  private static void run(Path output, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PYTHONHASHSEED", "0");
    builder.environment().put("PYTHONIOENCODING", "utf-8:surrogatepass");
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), String.join(" ", command));
      assertEquals(0, process.exitValue(), String.join(" ", command));
    } finally {
      process.destroyForcibly();
    }
  }
}
