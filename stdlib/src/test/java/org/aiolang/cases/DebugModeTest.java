package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debug mode asked for by the environment: what keeps the loop from going on, and where. */
final class DebugModeTest {
  private static final String SLOW =
      """
      import asyncio
      import time

      def crunch():
          time.sleep(0.3)

      async def main():
          print(asyncio.get_running_loop().get_debug())
          crunch()

      asyncio.run(main())
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"AIODEBUG", "PYTHONASYNCIODEBUG"})
  void theEnvironmentAsksForIt(String variable) throws IOException {
    TestWorld world = new TestWorld(folder);
    world.environment().put(variable, "1");
    Path script = run(world);
    assertEquals("True\n", world.out().toString(UTF_8));
    String err = world.err().toString(UTF_8);
    assertTrue(
        err.matches(
            "Executing <Task finished name='Task-1' coro=<main\\(\\) done, defined at (?s:.)*"
                + " created at (?s:.)*:11> took 0\\.[3-9]\\d\\d seconds\n"
                + "It was in crunch\\(\\) at (?s:.)*:5\n"),
        err);
    assertTrue(err.contains(script.toString()), err);
  }

  @Test
  void withoutItNothingIsSaid() throws IOException {
    TestWorld world = new TestWorld(folder);
    world.environment().remove("AIODEBUG");
    world.environment().remove("PYTHONASYNCIODEBUG");
    run(world);
    assertEquals("False\n", world.out().toString(UTF_8));
    assertEquals("", world.err().toString(UTF_8));
  }

  private Path run(TestWorld world) throws IOException {
    Path script = Files.writeString(folder.resolve("slow.aio"), SLOW);
    assertEquals(0, ProgramRun.runFile(world, script, List.of(script.toString())));
    return script;
  }
}
