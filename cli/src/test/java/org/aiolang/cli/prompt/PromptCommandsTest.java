package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the prompt, typed in a pseudo-terminal. */
class PromptCommandsTest {
  @TempDir Path folder;

  @Test
  void savesWhatWasTypedToANewFile() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.aio"), "kept\n");
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("x = 1");
      t.type("for i in range(2):\r");
      t.await("...");
      t.enter("x += i\r");
      t.enter(":save typed.aio");
      t.await("saved 2 inputs to typed.aio");
      String typed = "x = 1\nfor i in range(2):\n    x += i\n";
      assertEquals(typed, Files.readString(folder.resolve("typed.aio")));
      t.enter("y = x");
      t.enter(":save typed.aio");
      t.await("saved 3 inputs to typed.aio");
      assertEquals(typed + "y = x\n", Files.readString(folder.resolve("typed.aio")));
      t.enter(":save mine.aio");
      t.await("FileExistsError: [Errno 17] File exists: 'mine.aio'");
      assertEquals("kept\n", Files.readString(mine));
      t.enter(":save");
      t.await("usage: :save FILE");
    }
  }

  @Test
  void loadsAFileIntoItsNames() throws Exception {
    Files.writeString(folder.resolve("good.aio"), "await sleep(0)\nloaded = 42\n");
    Files.writeString(folder.resolve("wrong.aio"), "early = 1\n1 / 0\n");
    Files.writeString(folder.resolve("broken.aio"), "def f(:\n");
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter(":load good.aio");
      t.enter("loaded");
      t.await(">>> loaded\n42\n>>>");
      t.enter(":load wrong.aio");
      t.await("wrong.aio\", line 2, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError");
      t.enter("early");
      t.await(">>> early\n1\n>>>");
      t.enter(":load broken.aio");
      t.await("SyntaxError: ");
      t.enter(":load none.aio");
      t.await("FileNotFoundError: [Errno 2] No such file or directory: 'none.aio'");
      t.enter(":load");
      t.await("usage: :load FILE");
    }
  }

  /** What waits at the prompt may be brought by what is typed next, or be interrupted. */
  @Test
  void aWaitForNothingIsNoDeadlock() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("import asyncio");
      t.enter("future = asyncio.get_running_loop().create_future()");
      t.enter("future.add_done_callback(lambda f: print('got', f.result()))");
      t.enter("future.set_result(42)");
      t.await("got 42");
      t.type("await asyncio.get_running_loop().create_future()\r");
      Thread.sleep(300);
      t.type("\003");
      t.await("KeyboardInterrupt");
      t.enter("1 + 1");
      t.await(">>> 1 + 1\n2\n>>>");
    }
  }

  @Test
  void timesAnExpression() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter(":time await sleep(0.2, 'slept')");
      t.await("\n'slept'\n");
      List<String> lines = t.lines();
      String said = lines.get(lines.size() - 2);
      assertTrue(said.matches("took (2\\d\\d|[3-9]\\d\\d)\\.\\d ms|took \\d+\\.\\d\\d s"), said);
      t.enter(":time 1/0");
      t.await("ZeroDivisionError");
      t.enter(":time");
      t.await("usage: :time EXPR");
    }
  }

  @Test
  void findsTasksByNumberAndName() throws Exception {
    try (PseudoTerminal t = new PseudoTerminal(folder, 80, 60, Map.of(), "-q")) {
      t.await(">>>");
      t.paste(
          """
          import asyncio
          async def inner():
              await sleep(600)

          async def outer():
              await inner()

          a = asyncio.create_task(outer(), name='first')
          b = asyncio.create_task(outer(), name='twice')
          c = asyncio.create_task(outer(), name='twice')
          """);
      t.enter("");
      t.enter(":where 1");
      t.await("line 6, in outer");
      t.await("line 3, in inner");
      t.enter(":where 9");
      t.await("there is no task 9 (:tasks lists them)");
      t.enter(":cancel twice");
      t.await("2 tasks are called twice: say which by number");
      t.enter(":cancel first");
      t.enter(":cancel 2");
      t.enter("a.cancelled(), b.cancelled(), c.cancelled()");
      t.await("(True, True, False)");
      t.enter(":cancel");
      t.await("usage: :cancel N");
      t.enter(":where");
      t.await("usage: :where N");
    }
  }

  @Test
  void showsLongHelpByThePager() throws Exception {
    Map<String, String> environment = Map.of("PAGER", "sed 1q");
    try (PseudoTerminal t = new PseudoTerminal(folder, 80, 24, environment, "-q")) {
      t.await(">>>");
      t.enter("help(str)");
      t.await(">>> help(str)\nHelp on class str in module builtins:\n>>>");
      t.enter("help(len)");
      t.await("Return the number of items in a container.\n\n>>>");
    }
  }

  @Test
  void goesOnWithTasksWhileAPagerShowsHelp() throws Exception {
    Path pager =
        Files.writeString(
            folder.resolve("pager"),
            "#!/bin/sh\ntrap '' INT\ncat >/dev/null\necho paging\nread line </dev/tty\n");
    assertTrue(pager.toFile().setExecutable(true));
    Map<String, String> environment = Map.of("PAGER", pager.toString());
    try (PseudoTerminal t = new PseudoTerminal(folder, 80, 24, environment, "-q")) {
      t.await(">>>");
      t.paste(
          """
          import asyncio
          async def ticks():
              for i in range(3):
                  await sleep(0.2)
                  print("tick", i)

          task = asyncio.create_task(ticks())
          """);
      t.type("\r");
      t.type("help(str); help(int)\r");
      t.await("\npaging");
      PseudoTerminal.pause(1200);
      assertTrue(t.toString().endsWith("paging"), t.toString());
      t.type("\r");
      t.await("\npaging\n\npaging");
      t.type("\003");
      PseudoTerminal.pause(300);
      t.type("\r");
      t.await("\ntick 0\ntick 1\ntick 2\n>>>");
      t.enter("task.done(), 'next'");
      t.await("(True, 'next')");
    }
  }

  @Test
  void givesALineToATaskThatWaitsForInput() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("import asyncio");
      t.enter("task = asyncio.create_task(asyncio.to_thread(input, 'Name? '))");
      t.await("\nName?\n>>>");
      t.enter("Eva");
      t.enter("await task");
      t.await("\n'Eva'\n>>>");
      t.enter("task = asyncio.create_task(asyncio.to_thread(input, 'Age? '))");
      t.await("\nAge?\n>>>");
      t.type("\004");
      t.type("await task\r");
      t.await("EOFError");
      t.enter("'still here'");
      t.await("\n'still here'\n>>>");
    }
  }

  @Test
  void saysThatATaskFailedWhenItIsLetGo() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.paste(
          """
          import asyncio
          async def bad():
              raise ValueError("lost")

          task = asyncio.create_task(bad())
          """);
      t.enter("");
      t.enter("del task");
      t.await("Task exception was never retrieved");
      t.await("ValueError: lost\n>>>");
    }
  }

  @Test
  void breaksHelpBetweenWords() throws Exception {
    try (PseudoTerminal t = new PseudoTerminal(folder, 40, 24, Map.of(), "-q")) {
      t.await(">>>");
      t.enter("help(str.partition)");
      t.await("    Partition the string into three\n    parts using the given separator.\n");
      t.enter(":help");
      t.await(":where N      the frames of that task\n:time EXPR    evaluate, and say how\n");
      t.enter("import os; tuple(os.get_terminal_size())");
      t.await("(40, 24)");
    }
  }

  @Test
  void knowsTheHabitsOfOtherPrompts() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("len?");
      t.await(">>> len?\nlen(obj, /)\n");
      t.enter("import os; name = 'a?'; os.path.join?");
      t.await("SyntaxError: invalid syntax\n>>>");
      t.enter("str.upper?");
      t.await("upper(self, /)");
      t.enter("'is it?'");
      t.await("\n'is it?'\n>>>");
      t.type(":q\r");
      assertEquals(0, t.exitCode());
    }
  }

  @Test
  void listsItsCommands() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter(":help");
      for (String name : List.of("tasks", "cancel N", "where N", "time EXPR", "load FILE")) {
        t.await("\n:" + name);
      }
      t.enter(":tsks");
      t.await("there is no :tsks, did you mean :tasks? (:help lists what there is)");
      t.type(":ex\r");
      assertEquals(0, t.exitCode());
    }
  }
}
