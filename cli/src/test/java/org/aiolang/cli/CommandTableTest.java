package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines do what CPython's do: {@code sys.argv}, what is read from where, exit codes. The
 * table beside says what that is, and how it was recorded.
 */
class CommandTableTest {
  private static final String SHOW =
      "import sys\nprint(__name__, [a.rpartition('/')[2] for a in sys.argv])\n";
  private static final String PACKAGE = "import sys\nprint(__name__, sys.argv[1:])\n";

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> table() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String command = null;
    StringBuilder expected = new StringBuilder();
    for (String line : lines()) {
      if (line.startsWith("$ ")) {
        command = line.substring(2);
        expected.setLength(0);
      } else if (line.startsWith("= ")) {
        String run = Objects.requireNonNull(command);
        String result = expected + line;
        tests.add(dynamicTest(run, () -> assertEquals(result, run(laidOut(), run))));
      } else if (!line.startsWith("#")) {
        expected.append(line).append('\n');
      }
    }
    return tests;
  }

  /** A folder of its own for each command. */
  private Path laidOut() throws IOException {
    Path own = Files.createTempDirectory(folder, "row");
    Files.writeString(own.resolve("show.py"), SHOW);
    Files.createDirectory(own.resolve("pkg"));
    Files.writeString(own.resolve("pkg/__main__.py"), PACKAGE);
    return own;
  }

  @Test
  void endsWithoutAWordWhenNobodyReads() throws Exception {
    String command = "aio -c 'for i in range(99999): print(i)' 2>&1; echo \"exit $?\" >code";
    assertEquals("  0\n  exit 141\n= 0", run(folder, "{ " + command + "; } | head -1; cat code"));
  }

  @Test
  void saysThatAnAwaitCanNeverFinish() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("stuck.aio"),
            """
            import asyncio

            async def inner():
                await asyncio.Future()

            await asyncio.create_task(inner(), name="stuck")
            """);
    Command.Ended ended = new Command(folder, file.toString()).end();
    assertEquals(13, ended.exit());
    assertEquals("", ended.out());
    assertEquals(
        """
        Deadlock: nothing is ready, no timer is set, and nothing from outside is awaited
        Task 'Task-1' waits for task 'stuck'
          File "stuck.aio", line 6, in <module>
            await asyncio.create_task(inner(), name="stuck")
        Task 'stuck' waits for a future
          File "stuck.aio", line 4, in inner
            await asyncio.Future()
          spawned by <module>() at stuck.aio:6
        """,
        ended.err().replace(folder + "/", ""));
  }

  @Test
  void findsModulesBesideTheProgramAndAlongThePath() throws Exception {
    Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("site/beside.py"), "print('beside')\n");
    Files.writeString(folder.resolve("more/along.py"), "print('along')\n");
    Files.writeString(folder.resolve("program.aio"), "import beside, along\n");
    String path = folder + "/nowhere:" + folder + "/more";
    assertEquals(
        "  beside\n  along\n= 0",
        run(folder, "AIOPATH=" + path + "; export AIOPATH; aio program.aio"));
  }

  /** The launcher says which are closed, for the JVM takes those numbers for its own files. */
  @Test
  void streamsThatAreClosedAreNone() throws Exception {
    String text = "import sys; print(1); sys.stderr.write(f'{sys.stdin} {sys.__stdout__}')";
    Command.Ended ended =
        new Command(folder, List.of("-Daio.closed=01"), "-c", text + "; input()").end();
    assertEquals(1, ended.exit());
    assertEquals("", ended.out());
    assertTrue(ended.err().startsWith("None None"), ended.err());
    assertTrue(ended.err().endsWith("RuntimeError: input(): lost sys.stdin\n"), ended.err());
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = CommandTableTest.class.getResourceAsStream("commands.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .dropWhile(line -> line.startsWith("#") || line.isEmpty())
          .toList();
    }
  }

  /** What a command writes and how it ends, as the table has it. */
  private String run(Path in, String command) throws IOException, InterruptedException {
    String aio =
        "aio() { \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" org.aiolang.cli.Main \"$@\";"
            + " }\n";
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", aio + command);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.environment().put("JAVA", java);
    builder.environment().put("_JAVA_SR_SIGNUM", "50"); // as the launcher says
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    builder.directory(in.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder result = new StringBuilder();
    out.lines().forEach(line -> result.append("  ").append(line).append('\n'));
    return result + "= " + process.waitFor();
  }
}
