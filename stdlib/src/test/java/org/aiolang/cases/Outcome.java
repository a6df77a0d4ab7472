package org.aiolang.cases;

import java.io.File;
import java.nio.file.Path;

/** What a run printed, as UTF-8 text, and its exit code. */
record Outcome(String stdout, String stderr, int exit) {
  /** The same with the path of the script's folder, and the separator after it, taken out. */
  Outcome relativeTo(Path script) {
    String folder = script.getParent() + File.separator;
    return new Outcome(stdout.replace(folder, ""), stderr.replace(folder, ""), exit);
  }
}
