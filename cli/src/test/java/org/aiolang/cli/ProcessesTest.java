package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that start processes of aio. Each is a file of {@code processes}, beside it what CPython
 * 3.13 printed for it; what ends standard error is checked where a process fails on purpose.
 */
@Timeout(300)
final class ProcessesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"joins", "shared", "pools", "executors", "unguarded"})
  void printsWhatCPythonPrints(String name) throws Exception {
    Path program = resource(name + ".aio");
    Command.Ended ended = run(program);
    assertEquals(Files.readString(resource(name + ".out")), ended.out(), ended.err());
    assertEquals(0, ended.exit());
    if (!name.equals("joins")) {
      assertEquals("", ended.err());
    }
  }

  /** A process whose program ends without waiting for it is waited for all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"", "p.daemon = True\n  "})
  void waitsForProcessesButDaemons(String option) throws Exception {
    Path program = folder.resolve("program.aio");
    Files.writeString(
        program,
        """
        import multiprocessing, time
        def slowly():
          time.sleep(3 if multiprocessing.current_process().daemon else 0.2)
          print("done")
        if __name__ == "__main__":
          p = multiprocessing.Process(target=slowly)
          @p.start()
          print("over", flush=True)
        """
            .replace("@", option));
    assertEquals(
        new Command.Ended(0, option.isEmpty() ? "over\ndone\n" : "over\n", ""), run(program));
  }

  private Command.Ended run(Path program) throws IOException, InterruptedException {
    Path launcher = folder.resolve("aio");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 '-Daio.launcher=%s' -cp '%s' org.aiolang.cli.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                launcher,
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    // Into files: a pipe would be shared with the processes that the program starts.
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(launcher.toString(), program.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(200, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Command.Ended(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ProcessesTest.class.getResource("/processes/" + name)).toURI());
  }
}
