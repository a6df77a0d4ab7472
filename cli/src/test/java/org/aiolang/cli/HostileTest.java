package org.aiolang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole command given bad programs, broken pipes and signals. Texts and exit codes were
 * recorded from CPython 3.13 (130 and 143 are what a shell says of its death by SIGINT and
 * SIGTERM).
 */
@Timeout(300)
final class HostileTest {
  private static final String DEEP = "too many nested parentheses";

  @TempDir private Path folder;

  @Test
  void nullByteInText() throws Exception {
    Command.Ended e = run("print(1)\nx = \"a\0b\"\n");
    assertEquals(1, e.exit());
    assertEquals("", e.out());
    assertEquals(
        """
          File "FILE", line 2
            x = "a
        SyntaxError: source code cannot contain null bytes
        """,
        e.err());
  }

  @Test
  void nullByteInModule() throws Exception {
    Files.writeString(folder.resolve("bad.py"), "x = '\0'\n");
    Command.Ended e = run("import bad\n");
    assertEquals(1, e.exit());
    assertEquals(
        """
        Traceback (most recent call last):
          File "FILE", line 1, in <module>
            import bad
        SyntaxError: source code string cannot contain null bytes
        """,
        e.err());
  }

  @ParameterizedTest
  @CsvSource({"(,)", "[,]", "{,}", "(,''", "[,''"})
  void tenThousandBrackets(String open, String close) throws Exception {
    String brackets = open.repeat(10_000) + close.repeat(10_000);
    Command.Ended e = run("x = " + brackets + "\n");
    assertEquals(1, e.exit());
    assertEquals(
        "  File \"FILE\", line 1\n    x = "
            + brackets
            + "\n"
            + " ".repeat(4 + 204)
            + "^\nSyntaxError: "
            + DEEP
            + "\n",
        e.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\ufeffx = 1\r\nif x:\r\n    x = 2\r\n", "x = 1\rx = 2\r"})
  void oddButLegalText(String text) throws Exception {
    assertEquals(new Command.Ended(0, "", ""), run(text));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "-1, 255",
    "263, 7",
    "None, 0",
    "True, 1",
    "10**30, 255",
  })
  void exitCodes(String argument, int expected) throws Exception {
    assertEquals(new Command.Ended(expected, "", ""), run("raise SystemExit(" + argument + ")\n"));
  }

  @Test
  void fullHeapCanBeCaught() throws Exception {
    Files.writeString(
        folder.resolve("full.aio"),
        """
        def tell(f):
            try:
                f()
            except MemoryError as e:
                print(f.__name__, repr(e))
        def append():
            items = []
            while True: items.append('x' * 1000)
        def endless():
            [].extend(iter(lambda: bytes(1000), None))
        def table():
            d = {}
            while True: d[len(d)] = [0] * 100
        def text():
            s = 'x'
            while True: s += s
        def chain():
            a = None
            while True: a = [a, bytes(100)]
        for f in append, endless, table, text, chain: tell(f)
        print(sum(range(10)))
        """);
    try (Command command = new Command(folder, List.of("-Xmx64m"), "full.aio")) {
      assertEquals(
          new Command.Ended(
              0,
              """
              append MemoryError()
              endless MemoryError()
              table MemoryError()
              text MemoryError()
              chain MemoryError()
              45
              """,
              ""),
          command.end());
    }
  }

  @Test
  void fullHeapCanBeCaughtInTasks() throws Exception {
    Files.writeString(
        folder.resolve("full.aio"),
        """
        import asyncio
        async def fill():
            items = []
            while True: items.append([0] * 1000)
        async def keep():
            items = []
            try:
                while True: items.append([0] * 1000)
            except MemoryError:
                print('inside', len(items) > 1000)
                items.clear()
            await asyncio.sleep(0)
            return 'kept on'
        async def slowly():
            items = {}
            while True:
                items[len(items)] = 'x' * 10000
                await asyncio.sleep(0)
        def generated():
            items = []
            while True:
                items.append([0] * 1000)
                yield
        async def items():
            for x in generated(): yield
        async def tell(what):
            try:
                await what
            except MemoryError as e:
                print(repr(e))
        await tell(fill())
        print(await keep())
        await tell(asyncio.create_task(fill()))
        print(await asyncio.gather(slowly(), asyncio.sleep(0, 1), return_exceptions=True))
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(slowly())
        except* MemoryError as e:
            print(repr(e))
        try:
            for x in generated(): pass
        except MemoryError as e:
            print(repr(e))
        try:
            async for x in items(): pass
        except MemoryError as e:
            print(repr(e))
        print(await keep())
        await fill()
        """);
    try (Command command = new Command(folder, List.of("-Xmx64m"), "full.aio")) {
      Command.Ended e = command.end();
      assertEquals("MemoryError", lastLine(e.err()));
      assertEquals(
          """
          MemoryError()
          inside True
          kept on
          MemoryError()
          [MemoryError(), 1]
          ExceptionGroup('unhandled errors in a TaskGroup', [MemoryError()])
          MemoryError()
          MemoryError()
          inside True
          kept on
          """,
          e.out());
      assertEquals(1, e.exit());
    }
  }

  @Test
  void fiftyThousandCalls() throws Exception {
    assertEquals(
        new Command.Ended(0, "50000\nRecursionError\n50000\n", ""),
        run(
            """
            import sys
            def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
            sys.setrecursionlimit(10**6)
            print(deep(50000))
            sys.setrecursionlimit(1000)
            try: deep(50000)
            except RecursionError as e: print(type(e).__name__)
            sys.setrecursionlimit(10**6)
            print(deep(50000))
            """));
  }

  @Test
  void exhaustionCanBeCaught() throws Exception {
    Command.Ended e =
        run(
            """
            def tell(name, f):
                try:
                    f()
                except (MemoryError, RecursionError) as e:
                    print(name, repr(e))
            tell('str', lambda: 'a' * 10**12)
            tell('list', lambda: [1] * 10**12)
            tell('bytes', lambda: bytes(10**12))
            tell('range', lambda: list(range(10**15)))
            tell('shift', lambda: 1 << 10**15)
            tell('join', lambda: ('b' * 10**6).join(['a'] * 10**6))
            def deep(): deep()
            tell('calls', deep)
            def chain(): yield from chain()
            tell('chain', lambda: list(chain()))
            class R:
                def __repr__(self): return repr(self)
            tell('repr', lambda: repr(R()))
            a = b = None
            for i in range(100000): a, b = [a], [b]
            tell('nested repr', lambda: repr(a))
            tell('nested ==', lambda: a == b)
            async def awaits(): await awaits()
            try:
                await awaits()
            except RecursionError as e:
                print('awaits', repr(e))
            """);
    assertEquals("", e.err());
    assertEquals(
        """
        str MemoryError()
        list MemoryError()
        bytes MemoryError()
        range MemoryError()
        shift MemoryError()
        join MemoryError()
        calls RecursionError('maximum recursion depth exceeded')
        chain RecursionError('maximum recursion depth exceeded')
        repr RecursionError('maximum recursion depth exceeded')
        nested repr RecursionError('maximum recursion depth exceeded while getting the repr of an object')
        nested == RecursionError('maximum recursion depth exceeded in comparison')
        awaits RecursionError('maximum recursion depth exceeded')
        """,
        e.out());
  }

  @Test
  void readerWentAway() throws Exception {
    Path file = write("for i in range(1000000):\n    print('line', i)\n");
    try (Command c = new Command(folder, file.toString())) {
      assertEquals("line 0", c.line());
      c.process().getInputStream().close();
      Command.Ended e = c.end();
      assertEquals(141, e.exit());
      assertEquals("", e.err());
    }
  }

  @Test
  void standardInputIsTheProgram() throws Exception {
    try (Command c = new Command(folder, "-")) {
      c.process().getOutputStream().write("print(__name__)\n1/0\n".getBytes(UTF_8));
      c.process().getOutputStream().close();
      Command.Ended e = c.end();
      assertEquals(1, e.exit());
      assertEquals("__main__\n", e.out());
      assertEquals(
          "Traceback (most recent call last):\n"
              + "  File \"<stdin>\", line 2, in <module>\n"
              + "ZeroDivisionError: division by zero\n",
          e.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import time\nprint('up', flush=True)\ntime.sleep(100)\n",
        "print('up', flush=True)\nwhile True:\n    pass\n",
        "import urllib.request\nprint('up', flush=True)\nurllib.request.urlopen('http://PEER/')\n",
        "print('up', flush=True)\nawait sleep(100)\n",
        "print('up', flush=True)\ninput()\n",
        "import sys\nprint('up', flush=True)\nsys.stdin.read()\n",
        "print('up', flush=True)\nawait urlopen('http://PEER/')\n",
        "import asyncio\nprint('up', flush=True)\n"
            + "r, w = await asyncio.open_connection(*'PEER'.split(':'))\nawait r.read()\n",
      })
  void signalsEndWhateverItDoes(String text) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Path file = write(text.replace("PEER", "127.0.0.1:" + silent.getLocalPort()));
      try (Command c = new Command(folder, file.toString())) {
        assertEquals("up", c.line());
        c.settle();
        c.signal("INT");
        Command.Ended e = c.end();
        assertEquals(130, e.exit());
        assertEquals("KeyboardInterrupt", lastLine(e.err()));
      }
      try (Command c = new Command(folder, file.toString())) {
        assertEquals("up", c.line());
        c.signal("TERM");
        assertEquals(new Command.Ended(143, "", ""), c.end());
      }
    }
  }

  @Test
  void inputGoesOnAfterAHandler() throws Exception {
    Path file =
        write(
            "import signal\nsignal.signal(signal.SIGINT, lambda *a: print('handled', flush=True))\n"
                + "print('up', flush=True)\nprint('got', input())\n");
    try (Command c = new Command(folder, file.toString())) {
      assertEquals("up", c.line());
      c.settle();
      c.signal("INT");
      assertEquals("handled", c.line());
      c.process().getOutputStream().write("a line\n".getBytes(UTF_8));
      c.process().getOutputStream().close();
      assertEquals(new Command.Ended(0, "got a line\n", ""), c.end());
    }
  }

  @Test
  void interruptCanBeCaught() throws Exception {
    Path file =
        write(
            """
            import time
            print('up', flush=True)
            try:
                time.sleep(100)
            except KeyboardInterrupt:
                print('caught')
            finally:
                print('bye')
            """);
    try (Command c = new Command(folder, file.toString())) {
      assertEquals("up", c.line());
      c.settle();
      c.signal("INT");
      assertEquals(new Command.Ended(0, "caught\nbye\n", ""), c.end());
    }
  }

  /** Nobody waits for a result of {@code run_forever}, so there is no deadlock to report. */
  @Test
  void runForeverIsNoDeadlock() throws Exception {
    Path file =
        write(
            """
            import asyncio
            async def waits():
                await asyncio.get_running_loop().create_future()
            loop = asyncio.new_event_loop()
            loop.set_exception_handler(lambda loop, context: None)
            task = loop.create_task(waits())
            loop.call_later(3600, print, 'an hour has passed', loop.time)
            loop.call_later(3600.5, lambda: print('up', flush=True))
            try:
                loop.run_forever()
            except KeyboardInterrupt:
                print('interrupted', task.done())
            """);
    try (Command c = new Command(folder, "--virtual-time", file.toString())) {
      assertTrue(c.line().startsWith("an hour has passed"));
      assertEquals("up", c.line());
      c.settle();
      c.signal("INT");
      assertEquals(new Command.Ended(0, "interrupted False\n", ""), c.end());
    }
  }

  @Test
  void tasksLeftAtTheEndAreCancelled() throws Exception {
    Command.Ended e =
        run(
            """
            import asyncio
            async def stay():
                try:
                    await sleep(1000)
                finally:
                    print('left')
            tasks = [asyncio.create_task(stay()) for i in range(2)]
            await sleep(0)
            print('end')
            """);
    assertEquals(new Command.Ended(0, "end\nleft\nleft\n", ""), e);
  }

  @Test
  void refusedConnection() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    Command.Ended e =
        run("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:" + port + "/')\n");
    assertEquals(1, e.exit());
    assertEquals(
        "urllib.error.URLError: <urlopen error [Errno 111] Connection refused>", lastLine(e.err()));
  }

  private static String lastLine(String text) {
    String[] lines = text.split("\n");
    return lines[lines.length - 1];
  }

  private Command.Ended run(String text) throws IOException, InterruptedException {
    Path file = write(text);
    try (Command c = new Command(folder, file.toString())) {
      Command.Ended e = c.end();
      return new Command.Ended(e.exit(), e.out(), e.err().replace(file.toString(), "FILE"));
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.toRealPath().resolve("hostile.aio"), text);
  }
}
