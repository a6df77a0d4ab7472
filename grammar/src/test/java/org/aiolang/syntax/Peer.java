package org.aiolang.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * CPython 3.13, where there is one: {@code $AIO_PYTHON}, pyenv's newest 3.13, or {@code python3.13}
 * on the path.
 */
final class Peer {
  private Peer() {}

  /** The command, or null. */
  static String python() throws Exception {
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

  /** The files of its standard library that are UTF-8: decoding is not the grammar's task. */
  static List<Path> library(String python) throws Exception {
    Path library = Path.of(run(python, "-c", "import os; print(os.__file__)")).getParent();
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

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.trim();
  }
}
