package org.example.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JDK that is installed here, and its commands. */
record Jvm(Path home) {
  private static final Path SYSTEM = Path.of("/usr/lib/jvm");

  /** The one that runs the tests. */
  static Jvm own() {
    return new Jvm(Path.of(System.getProperty("java.home")));
  }

  /**
   * A JDK 25: that of {@code AIO_JDK25}, of {@code JAVA_HOME_25_X64}, the one that runs the tests,
   * or what the system keeps in its usual place; null where there is none.
   */
  static Jvm of25() throws IOException {
    Map<String, String> env = System.getenv();
    List<Path> candidates = new ArrayList<>();
    for (String name : List.of("AIO_JDK25", "JAVA_HOME_25_X64")) {
      if (env.containsKey(name)) {
        candidates.add(Path.of(env.get(name)));
      }
    }
    candidates.add(own().home);
    if (Files.isDirectory(SYSTEM)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(SYSTEM, "*25*")) {
        found.forEach(candidates::add);
      }
    }
    for (Path home : candidates) {
      Path release = home.resolve("release");
      if (Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"25")) {
        return new Jvm(home);
      }
    }
    return null;
  }

  /** Runs java; gives what it prints. It has to end well. */
  String java(Path folder, String... args) throws IOException, InterruptedException {
    return run(folder, "java", args);
  }

  String javac(Path folder, String... args) throws IOException, InterruptedException {
    return run(folder, "javac", args);
  }

  private String run(Path folder, String command, String... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(home.resolve("bin").resolve(command).toString());
    line.addAll(Arrays.asList(args));
    Path out = folder.resolve("output.txt");
    Process p =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = p.waitFor(120, TimeUnit.SECONDS);
    p.destroyForcibly();
    String text = Files.readString(out, UTF_8);
    assertTrue(ended, () -> "does not end: " + line + "\n" + text);
    assertEquals(0, p.exitValue(), () -> line + "\n" + text);
    return text;
  }
}
