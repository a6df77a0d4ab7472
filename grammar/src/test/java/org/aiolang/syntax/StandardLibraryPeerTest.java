package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every file of CPython 3.13's standard library has the tree that CPython builds, or both refuse
 * it. The peer is {@code $AIO_PYTHON}, pyenv's newest 3.13, or {@code python3.13} on the path.
 */
@Tag("peer")
class StandardLibraryPeerTest {
  @Test
  void sameTrees() throws Exception {
    String python = python();
    assumeTrue(python != null, "no python3.13: set AIO_PYTHON");
    List<Path> files =
        files(Path.of(run(python, "-c", "import os; print(os.__file__)")).getParent());
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

  /** The files in UTF-8: decoding is not the grammar's task. */
  private static List<Path> files(Path library) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(library)) {
      all.filter(path -> path.toString().endsWith(".py")).forEach(files::add);
    }
    files.removeIf(path -> path.toString().contains("site-packages") || !isUtf8(path));
    Collections.sort(files);
    return files;
  }

  private static boolean isUtf8(Path path) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      int end = text.indexOf('\n', text.indexOf('\n') + 1);
      String head = end < 0 ? text : text.substring(0, end);
      return !head.contains("coding") || head.toLowerCase(Locale.ROOT).contains("utf-8");
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String python() throws Exception {
    List<String> candidates = new ArrayList<>();
    if (System.getenv("AIO_PYTHON") != null) {
      candidates.add(System.getenv("AIO_PYTHON"));
    }
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> all = Files.list(versions)) {
        all.filter(path -> path.getFileName().toString().startsWith("3.13."))
            .sorted(Collections.reverseOrder())
            .forEach(path -> candidates.add(path.resolve("bin/python3.13").toString()));
      }
    }
    candidates.add("python3.13");
    for (String candidate : candidates) {
      try {
        if (run(candidate, "--version").startsWith("Python 3.13.")) {
          return candidate;
        }
      } catch (IOException e) {
        continue;
      }
    }
    return null;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.trim();
  }
}
