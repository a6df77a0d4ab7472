package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiolang.api.ProgramRun;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;

/**
 * Runs each script in a fresh interpreter of this JVM; those that {@code cases/virtual-time.txt}
 * names on a clock that jumps, so that a busy machine cannot change what they print.
 */
final class InterpreterRunner implements ScriptRunner {
  private static final Path VIRTUAL = Path.of("src/test/resources/cases/virtual-time.txt");

  @Override
  public Outcome run(Path script, List<String> arguments, Path folder, Map<String, Integer> hosts)
      throws IOException {
    TestWorld world = new TestWorld(folder, hosts);
    List<String> argv = new ArrayList<>();
    argv.add(script.toString());
    argv.addAll(arguments);
    OutsideWorld outside = isTimed(script) ? new VirtualTime(world) : world;
    int exit = ProgramRun.runFile(outside, script, argv);
    return new Outcome(world.out().toString(UTF_8), world.err().toString(UTF_8), exit);
  }

  private static boolean isTimed(Path script) throws IOException {
    String name = script.toString().replaceFirst("\\.aio$", "");
    for (String timed : Files.readAllLines(VIRTUAL)) {
      if (name.endsWith("/" + timed)) {
        return true;
      }
    }
    return false;
  }
}
