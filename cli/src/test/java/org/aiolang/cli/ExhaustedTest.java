package org.aiolang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that has run out of descriptors says so, and goes on when there are some again. Run in a
 * JVM of its own under {@code ulimit -n}, from jars, since each class of a folder would need a
 * descriptor to be loaded.
 */
final class ExhaustedTest {
  private static final Path PROGRAM = Path.of("src/test/resources/exhausted.aio").toAbsolutePath();

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void serverGoesOnWhenDescriptorsAreFreeAgain() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            "ulimit -n 200; exec \"$@\"",
            "sh",
            java,
            "-cp",
            packed(),
            Main.class.getName(),
            PROGRAM.toString(),
            "1000");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(
        """
        works: True
        ran out: True
        told: {('socket.accept() out of system resource', 24)}
        the first go on: True
        a new one is served: True
        """,
        out);
    assertEquals(0, process.exitValue());
  }

  /** The class path with each folder packed into a jar. */
  private String packed() throws IOException {
    List<String> packed = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve(packed.size() + ".jar");
        pack(path, jar);
        packed.add(jar.toString());
      } else {
        packed.add(entry);
      }
    }
    return String.join(File.pathSeparator, packed);
  }

  private static void pack(Path root, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(root);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.setLevel(0);
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        entries.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }
}
