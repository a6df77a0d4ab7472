package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code mvn package} makes, used without the checkout: the jar, and the tarball. Runs when it
 * is made, and not with the other tests.
 */
@Timeout(120)
final class PackagedTest {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir private Path folder;
  private Path bin;

  @BeforeEach
  void unpack() throws Exception {
    folder = folder.toRealPath();
    try (Stream<Path> files = Files.list(TARGET)) {
      Path tarball = files.filter(f -> f.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
      run("tar -xzf '" + tarball + "'");
    }
    try (Stream<Path> files = Files.list(folder)) {
      bin = files.findFirst().orElseThrow().resolve("bin");
    }
    Files.writeString(folder.resolve("program.aio"), "await sleep(0)\nprint('ran')\n");
  }

  @Test
  void jarRuns() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertEquals("ran\n", run(java + " -jar '" + TARGET.resolve("aio.jar") + "' program.aio"));
  }

  @Test
  void unpackedCommandRunsFromAnywhere() throws Exception {
    assertEquals("ran\n", run("'" + bin + "/aio' program.aio"));
    assertTrue(run("cd / && '" + bin + "/aio' --version").startsWith("aio "));
    assertEquals(
        "[]\n", run("cd '" + bin + "' && ./aio -c 'import json; print(json.loads(\"[]\"))'"));
  }

  @Test
  void commandRunsThroughALink() throws Exception {
    run("ln -s '" + bin + "/aio' link; ln -s link another");
    assertEquals("ran\n", run("./another program.aio"));
  }

  @Test
  void scriptsMayNameIt() throws Exception {
    Path script = folder.resolve("script");
    Files.writeString(
        script,
        "#!/usr/bin/env aio\nimport sys\nawait sleep(0)\nprint(sys.argv[1:])\nsys.exit(7)\n");
    assertTrue(script.toFile().setExecutable(true));
    assertEquals("['a', '-b']\n7\n", run("PATH='" + bin + "':$PATH; ./script a -b; echo $?"));
  }

  private String run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", command));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("AIO_NO_CACHE", "1");
    builder.environment().put("AIO_JAVA", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return out;
  }
}
