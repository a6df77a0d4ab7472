package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGUSR1 makes a running command say what it is doing, and it goes on. */
@Timeout(120)
final class WatchTest {
  @TempDir private Path folder;

  @Test
  void waitingTasksAreShownAsATree() throws Exception {
    Command.Ended e =
        asked(
            """
            import asyncio, signal
            async def inner():
                await asyncio.sleep(100)
            async def outer():
                await inner()
            async def main():
                stop = asyncio.Event()
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
                task = asyncio.create_task(outer(), name='waits')
                asyncio.get_running_loop().call_later(0.01, lambda: print('up', flush=True))
                await stop.wait()
                print('goes on', task.done())
            asyncio.run(main())
            """,
            300,
            "await asyncio.sleep(100)\n");
    assertEquals(0, e.exit());
    assertEquals("goes on False\n", e.out());
    assertEquals(
        """
        2 tasks
        task 'Task-1' waits for Event.wait(), spawned by <module>() at FILE:13
          File "FILE", line 11, in main
            await stop.wait()
        task 'waits' waits for sleep(), spawned by main() at FILE:9
          File "FILE", line 5, in outer
            await inner()
          File "FILE", line 3, in inner
            await asyncio.sleep(100)
        """,
        e.err());
  }

  /** The watchdog is always on: nobody asked for debug mode. */
  @Test
  void theLineThatBlocksTheLoopIsNamed() throws Exception {
    Command.Ended e =
        asked(
            """
            import asyncio, signal
            going = True
            def stop(number, frame):
                global going
                going = False
            signal.signal(signal.SIGTERM, stop)
            def crunch():
                print('up', flush=True)
                while going: pass
            async def main():
                await asyncio.sleep(0)
                crunch()
                print('goes on')
            asyncio.run(main())
            """,
            2500,
            "while going: pass\n");
    assertEquals(0, e.exit());
    assertEquals("goes on\n", e.out());
    assertTrue(
        e.err()
            .matches(
                "running now: task 'Task-1', blocking the loop for \\d+\\.\\d s\n(?s:.)*"
                    + "  File \"FILE\", line 9, in crunch\n    while going: pass\n(?s:.)*"),
        e.err());
  }

  /** Asks some time after the program is up, and ends it by SIGTERM when it has said the last. */
  private Command.Ended asked(String text, long millis, String last) throws Exception {
    Path file = Files.writeString(folder.resolve("program.aio"), text);
    try (Command c = new Command(folder, file.toString())) {
      assertEquals("up", c.line());
      Thread.sleep(millis);
      c.signal("USR1");
      c.awaitErr(last);
      c.signal("TERM");
      Command.Ended e = c.end();
      return new Command.Ended(e.exit(), e.out(), e.err().replace(file.toString(), "FILE"));
    }
  }
}
