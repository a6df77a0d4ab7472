package org.aiolang.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one script to its end. Any thread may call it, and several at once. */
interface ScriptRunner {
  /**
   * Runs a script with an empty standard input.
   *
   * @param script its absolute path
   * @param arguments what follows it on the command line
   * @param folder the working directory
   * @param hosts for a host name that the script asks on port 80, the port of loopback that answers
   */
  Outcome run(Path script, List<String> arguments, Path folder, Map<String, Integer> hosts)
      throws IOException, InterruptedException;
}
