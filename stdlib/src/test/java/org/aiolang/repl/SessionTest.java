package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aiolang.api.ProgramRun;
import org.aiolang.limits.SystemWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Talks to a session as a front end does. */
@Timeout(60)
final class SessionTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<String> answers = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private int exit;

  /** Evaluates texts one after the other; gives what was written for each. */
  private List<String> ask(String... texts) {
    talk(
        s -> {
          for (String text : texts) {
            if (!s.isOver()) {
              say(s, text);
            }
          }
          return null;
        });
    return answers;
  }

  private void say(Session s, String text) {
    s.evaluate(text);
    answers.add(written.toString(StandardCharsets.UTF_8));
    written.reset();
  }

  /** What a front end did with a session that began and ended with it. */
  private <T> T talk(Function<Session, T> conversation) {
    List<T> results = new ArrayList<>();
    FrontEnd front =
        new FrontEnd() {
          @Override
          public boolean numbersInputs() {
            return true;
          }

          @Override
          public void run(Session s) {
            results.add(conversation.apply(s));
          }
        };
    SystemWorld world = new SystemWorld();
    world.redirect(InputStream.nullInputStream(), written, written);
    world.environment().putAll(environment);
    exit = ProgramRun.prompt(world, List.of(""), front).run();
    return results.get(0);
  }

  private List<String> completions(String text, String... before) {
    return talk(
        s -> {
          for (String b : before) {
            s.evaluate(b);
          }
          List<String> all = new ArrayList<>();
          for (Completion c : s.complete(text, text.length())) {
            all.add(text.substring(0, c.start()) + c.text());
          }
          return all;
        });
  }

  @Test
  void showsValues() {
    assertEquals(
        List.of("2\n", "42\n", "", "''\n", "3\n"),
        ask("1 + 1", "_ * 21", "None", "''", "x = 1\n7\nx + 2"));
    assertEquals(0, exit);
  }

  @Test
  void goesOnAfterErrors() {
    List<String> said = ask("x = 1; 1/0", "x =", "x", "import sys; sys.last_exc");
    assertEquals(
        """
        Traceback (most recent call last):
          File "<input-0>", line 1, in <module>
            x = 1; 1/0
                   ~^~
        ZeroDivisionError: division by zero
        """,
        said.get(0));
    assertTrue(said.get(1).contains("\nSyntaxError: "), said.get(1));
    assertEquals("1\n", said.get(2));
    assertTrue(said.get(3).startsWith("SyntaxError("), said.get(3));
  }

  @Test
  void awaitsAtTheTop() {
    assertEquals(
        List.of("5\n", "", "0\n1\n", "", "in\nout\n"),
        ask(
            "await sleep(0, 5)",
            "async def numbers():\n    for i in range(2):\n        await sleep(0)\n        yield i\n",
            "async for n in numbers():\n    print(n)\n",
            "from contextlib import asynccontextmanager\n"
                + "@asynccontextmanager\nasync def place():\n    print('in')\n    yield\n"
                + "    print('out')\n",
            "async with place():\n    await sleep(0)\n"));
  }

  @Test
  void saysThatACoroutineWasNotAwaited() {
    List<String> said = ask("async def f(): return 1\n", "f()", "await _", "g = f()", "await g");
    assertTrue(said.get(1).startsWith("<coroutine object f at 0x"), said.get(1));
    assertTrue(said.get(1).endsWith("use `await f()`, or `await _`\n"), said.get(1));
    assertEquals(List.of("1\n", "", "1\n"), said.subList(2, 5));
  }

  @Test
  void tasksGoOnWhileItWaits() {
    talk(
        s -> {
          say(s, "import asyncio\ndone = asyncio.Event()");
          say(s, "async def work():\n    await sleep(0.02)\n    print('worked')\n");
          say(s, "task = asyncio.create_task(work())");
          do {
            pause(20); // nothing is evaluated meanwhile
            say(s, "task.done()");
          } while (answers.get(answers.size() - 1).endsWith("False\n"));
          return null;
        });
    assertEquals("worked\nTrue\n", answers.get(answers.size() - 1));
  }

  @Test
  void leaves() {
    ask("raise SystemExit(3)", "print('never')");
    assertEquals(3, exit);
    assertEquals(List.of(""), answers);
    answers.clear();
    ask("exit", "print('never')");
    assertEquals(0, exit);
    assertEquals(List.of(""), answers);
    answers.clear();
    assertEquals(List.of("", "5\n"), ask("exit = 5", "exit"));
  }

  @Test
  void interruptsTheForegroundAlone() {
    talk(
        s -> {
          say(s, "import asyncio; kept = asyncio.create_task(sleep(600))");
          for (String text : List.of("await sleep(500)", "while True: pass\n")) {
            Thread key = new Thread(() -> interruptWhatBegan(s));
            key.start();
            say(s, "print('began', flush=True)\n" + text);
          }
          say(s, "kept.done(), kept.cancelling()");
          return null;
        });
    assertTrue(answers.get(1).contains("KeyboardInterrupt"), answers.get(1));
    assertTrue(answers.get(2).endsWith("KeyboardInterrupt\n"), answers.get(2));
    assertEquals("(False, 0)\n", answers.get(3));
  }

  private void interruptWhatBegan(Session s) {
    while (written.size() == 0) {
      pause(5);
    }
    pause(50);
    s.interrupt();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void promptsAndHooksMayBeReplaced() {
    String prompts =
        talk(
            s -> {
              say(s, "import sys; sys.ps1 = '? '; sys.ps2 = 7");
              say(s, "sys.displayhook = lambda v: print('value', v)");
              say(s, "3");
              say(s, "sys.excepthook = lambda t, e, tb: print('raised', e)");
              say(s, "1/0");
              return s.primary() + s.secondary();
            });
    assertEquals("? 7", prompts);
    assertEquals(List.of("", "", "value 3\n", "", "raised division by zero\n"), answers);
  }

  @Test
  void completesNamesAttributesAndKeys() {
    assertEquals(List.of("x = print"), completions("x = prin"));
    assertEquals(List.of("x.splitlines"), completions("x.splitl", "x = 'text'"));
    assertEquals(List.of("d['alpha']"), completions("d['al", "d = {'alpha': 1, 'beta': 2}"));
    assertEquals(List.of("print(1, flush="), completions("print(1, flu"));
    assertEquals(List.of("f(1, second="), completions("f(1, sec", "def f(first, second): pass\n"));
    assertEquals(List.of(), completions("no_such_name.x"));
    assertEquals(List.of(), completions("# prin"));
  }

  @Test
  void completesModulesFilesAndCommands() throws Exception {
    Files.writeString(folder.resolve("some file.txt"), "");
    assertEquals(List.of("import json"), completions("import jso"));
    assertEquals(
        List.of("from asyncio import QueueShutDown"), completions("from asyncio import QueueSh"));
    String begin = "open('" + folder + "/some";
    assertEquals(List.of(begin + " file.txt'"), completions(begin));
    assertEquals(List.of(":tasks ", ":time "), completions(":t"));
  }

  @Test
  void showsSignatureAndFirstLine() {
    Completion found =
        talk(
            s -> {
              s.evaluate("def fetch(url, *, retries=3):\n    '''Gets it.\n\n    All of it.'''\n");
              return s.complete("fetc", 4).get(0);
            });
    assertEquals(new Completion(0, "fetch", "fetch(url, *, retries=3)", "Gets it."), found);
  }

  @Test
  void commandsAreItsOwn() {
    List<String> said = ask(":time 6 * 7", ":tasks", ":tsks", "?len", "?nothing_there", ":he");
    assertTrue(said.get(0).matches("42\ntook \\d+\\.\\d+ (µs|ms|s)\n"), said.get(0));
    assertEquals("no tasks\n", said.get(1));
    assertTrue(said.get(2).contains("did you mean :tasks?"), said.get(2));
    assertTrue(said.get(3).startsWith("len(obj, /)\n"), said.get(3));
    assertEquals("NameError: name 'nothing_there' is not defined\n", said.get(4));
    assertTrue(said.get(5).contains("\n:where N "), said.get(5));
  }

  @Test
  void runsTheUsersStartUpFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("start.py"), "print(__file__, flush=True)\nready = 1\n1/0\n");
    environment = Map.of("AIOSTARTUP", file.toString(), "PYTHONSTARTUP", "none.py");
    talk(
        s -> {
          s.startUp();
          say(s, "ready, '__file__' in globals()");
          return null;
        });
    String said = answers.get(0);
    assertTrue(said.startsWith(file + "\nTraceback (most recent call last):\n"), said);
    assertTrue(said.endsWith("ZeroDivisionError: division by zero\n(1, False)\n"), said);
    environment = Map.of("AIOSTARTUP", "", "PYTHONSTARTUP", file.toString());
    answers.clear();
    talk(
        s -> {
          s.startUp();
          say(s, "'ready' in globals()");
          return null;
        });
    assertEquals("False\n", answers.get(0));
  }
}
