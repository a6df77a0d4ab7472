package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiolang.api.ProgramRun;

/** Runs each script in a fresh interpreter of this JVM. */
final class InterpreterRunner implements ScriptRunner {
  @Override
  public Outcome run(Path script, List<String> arguments, Path folder, Map<String, Integer> hosts)
      throws IOException {
    TestWorld world = new TestWorld(folder, hosts);
    List<String> argv = new ArrayList<>();
    argv.add(script.toString());
    argv.addAll(arguments);
    int exit = ProgramRun.runFile(world, script, argv);
    return new Outcome(world.out().toString(UTF_8), world.err().toString(UTF_8), exit);
  }
}
