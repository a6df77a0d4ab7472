package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every file of CPython 3.13's standard library has the tree that CPython builds, or both refuse
 * it. The peer is {@link Peer}'s.
 */
@Tag("peer")
class StandardLibraryPeerTest {
  @Test
  void sameTrees() throws Exception {
    String python = Peer.python();
    assumeTrue(python != null, "no python3.13: set AIO_PYTHON");
    List<Path> files = Peer.library(python);
    Process peer =
        new ProcessBuilder(python, "src/test/python/dump_ast.py")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer in = peer.outputWriter(StandardCharsets.UTF_8)) {
      for (Path file : files) {
        in.write(file + "\n");
      }
    }
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (BufferedReader out = peer.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null) {
        Path file = Path.of(line.substring(3));
        StringBuilder dump = new StringBuilder();
        for (line = out.readLine(); line != null && !line.startsWith("== "); ) {
          dump.append(line).append('\n');
          line = out.readLine();
        }
        compared++;
        compare(file, dump.toString(), differences);
      }
    }
    assertTrue(peer.waitFor(1, TimeUnit.MINUTES));
    assertEquals(files.size(), compared);
    assertEquals(List.of(), differences);
  }

  private static void compare(Path file, String theirs, List<String> differences)
      throws IOException {
    String ours;
    Source source = new Source(file.toString(), Files.readString(file));
    try {
      ours = AstDump.dump(source, Parser.parse(source, Parser.Mode.EXEC));
    } catch (SyntaxError e) {
      ours = "!! " + e.getMessage();
    }
    boolean bothRefuse = theirs.startsWith("!!") && ours.startsWith("!!");
    if (!ours.equals(theirs) && !bothRefuse) {
      differences.add(file + ": " + firstDifference(theirs.split("\n"), ours.split("\n")));
    }
  }

  private static String firstDifference(String[] theirs, String[] ours) {
    int i = 0;
    while (i < theirs.length && i < ours.length && theirs[i].equals(ours[i])) {
      i++;
    }
    return (i < theirs.length ? theirs[i].trim() : "end")
        + " became "
        + (i < ours.length ? ours[i].trim() : "end");
  }
}
