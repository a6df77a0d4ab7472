package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types at a prompt in a pseudo-terminal, and reads the screen. */
class LinePromptTest {
  private static final String CTRL_C = "\003";
  private static final String CTRL_D = "\004";
  private static final String CTRL_R = "\022";
  private static final String UP = "\033[A";
  private static final String LEFT = "\033[D";

  @TempDir Path folder;

  @Test
  void evaluatesBlocksAndShowsErrors() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("1 + 1");
      t.type("def f(x):\r");
      t.await("...");
      t.enter("return _ * x\r");
      t.enter("f(21)");
      t.await("42");
      t.enter("1/0");
      t.await("ZeroDivisionError: division by zero");
      assertEquals(
          List.of(
              ">>> 1 + 1",
              "2",
              ">>> def f(x):",
              "...     return _ * x",
              "...",
              ">>> f(21)",
              "42",
              ">>> 1/0",
              "Traceback (most recent call last):",
              "  File \"<input-3>\", line 1, in <module>",
              "    1/0",
              "    ~^~",
              "ZeroDivisionError: division by zero",
              ">>>"),
          t.lines());
      t.type(CTRL_D);
      assertEquals(0, t.exitCode());
    }
  }

  @Test
  void coloursWhatIsTyped() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type("return 'text' + 12 # why");
      t.await("# why");
      assertTrue(ScreenTerminal.cellBold(t.cellOf("return")), "a keyword is bold");
      long text = t.cellOf("'text'");
      long number = t.cellOf("12");
      assertTrue(ScreenTerminal.cellHasForeground(text), "a string has a colour");
      assertTrue(ScreenTerminal.cellHasForeground(number), "a number has a colour");
      assertTrue(
          ScreenTerminal.cellForeground(text) != ScreenTerminal.cellForeground(number),
          "and not the same one");
      assertFalse(ScreenTerminal.cellHasForeground(t.cellOf("+")), "an operator has none");
    }
  }

  @Test
  void coloursErrorsAsTheEnvironmentSays() throws Exception {
    for (String own : List.of("", "0")) {
      Map<String, String> environment = Map.of("AIO_COLORS", own);
      try (PseudoTerminal t = new PseudoTerminal(folder, 80, 24, environment, "-q")) {
        t.await(">>>");
        t.enter("x = 1/0");
        boolean colors = own.isEmpty();
        assertEquals(colors, ScreenTerminal.cellHasForeground(t.cellOf("ZeroDivisionError")));
        assertEquals(colors, ScreenTerminal.cellHasForeground(t.cellOf("\"<input-0>\"")));
        assertFalse(ScreenTerminal.cellHasForeground(t.cellOf("Traceback")));
      }
    }
  }

  @Test
  void keepsAHistory() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("first = 'one'");
      t.enter(" secret = 1");
      t.type("for i in range(2):\r");
      t.await("...");
      t.enter("i\r");
      t.type(UP);
      t.awaitThat(
          "the whole block",
          lines ->
              lines
                  .subList(lines.size() - 2, lines.size())
                  .equals(List.of(">>> for i in range(2):", "...     i")));
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.type(CTRL_R + "fir");
      t.await(">>> first = 'one'\nbck-i-search: fir");
      t.enter("");
      t.type(CTRL_D);
      assertEquals(0, t.exitCode());
    }
    Path history = folder.resolve("history");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
    String kept = Files.readString(history);
    assertTrue(kept.contains("first"), kept);
    assertFalse(kept.contains("secret"), kept);
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type(UP + UP);
      t.await("for i in range(2):");
    }
  }

  @Test
  void takesAPasteAsOneText() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 66; i++) {
      text.append("def f" + i + "(x):\n    return x + " + i + "\n\n");
    }
    text.append("total = sum(f(0) for f in [f0, f65])\nprint('total', total)");
    assertEquals(200, text.chars().filter(c -> c == '\n').count() + 1);
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.paste(text.toString());
      t.await("print('total', total)");
      t.enter("");
      t.await("total 65");
      t.enter("f10(5)");
      t.await("15");
    }
  }

  @Test
  void interruptsWhatThereIs() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("import asyncio");
      t.enter("background = asyncio.create_task(asyncio.sleep(600), name='kept')");
      t.type("some text");
      t.await("some text");
      t.type(CTRL_C);
      t.await("KeyboardInterrupt\n>>>");
      t.type("await asyncio.sleep(500)\r");
      t.await("sleep(500)");
      PseudoTerminal.pause(300);
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.type("while True: pass\r\r");
      PseudoTerminal.pause(300);
      t.type(CTRL_C);
      t.await("while True: pass\n          ^^^^\nKeyboardInterrupt\n>>>");
      t.type("import time; time.sleep(400)\r");
      PseudoTerminal.pause(300);
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.enter("background.done(), background.cancelling()");
      t.await("(False, 0)");
      t.enter(":tasks");
      t.await("kept: waits for sleep()");
      t.type("exit\r");
      assertEquals(0, t.exitCode());
    }
  }

  @Test
  void showsKeysAfterAnInterruptOnce() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        t.type("half" + CTRL_C + "6 * 7\r");
        expected.addAll(List.of(">>> half", "KeyboardInterrupt", ">>> 6 * 7", "42"));
        String shown = String.join("\n", expected) + "\n>>>";
        t.awaitThat("each key once", lines -> String.join("\n", lines).equals(shown));
      }
      t.type("x = [1,\r2,\r");
      t.await(">>> x = [1,\n... 2,\n...");
      t.type(CTRL_C + "x\r");
      t.await(">>> x = [1,\n... 2,\n...\nKeyboardInterrupt\n>>> x\nTraceback");
    }
  }

  @Test
  void showsOutputWhileAMenuIsOpenAndWhileASearchGoesOn() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.paste(
          """
          import asyncio
          async def ticks():
              for i in range(1000):
                  await sleep(0.2)
                  print("tick", i)

          task = asyncio.create_task(ticks())
          """);
      t.enter("");
      t.type("'abc'.spl\t");
      awaitTicks(t, ">>> 'abc'.split", "split(sep=None, maxsplit=-1)");
      t.type("\t");
      awaitTicks(t, ">>> 'abc'.split", "split(sep=None, maxsplit=-1)");
      t.type("\t");
      awaitTicks(t, ">>> 'abc'.splitlines", "split(sep=None, maxsplit=-1)");
      t.type("\r\022spl");
      awaitTicks(t, ">>> 'abc'.splitlines", "bck-i-search: spl");
    }
  }

  /** Waits until two more lines of the task appeared above what is edited, with that below. */
  private static void awaitTicks(PseudoTerminal t, String edited, String below) {
    int[] first = {-1};
    t.awaitThat(
        "output above " + edited + " and " + below,
        lines -> {
          int at = lines.lastIndexOf(edited);
          if (at < 1
              || at + 1 >= lines.size()
              || !lines.get(at + 1).startsWith(below)
              || !lines.get(at - 1).startsWith("tick ")) {
            return false;
          }
          int tick = Integer.parseInt(lines.get(at - 1).substring("tick ".length()));
          first[0] = first[0] < 0 ? tick : first[0];
          return tick >= first[0] + 2;
        });
  }

  @Test
  void showsOutputOfTasksAboveTheLine() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.paste(
          """
          import asyncio
          async def ticks():
              for i in range(4):
                  await sleep(0.3)
                  print("tick", i, end="\\n" if i % 2 else "; ", flush=True)

          task = asyncio.create_task(ticks())
          """);
      t.enter("");
      t.type("half of a li");
      t.await("tick 0; tick 1\ntick 2; tick 3\n>>> half of a li");
      t.type("ne");
      t.awaitThat(
          "one line of text", lines -> lines.get(lines.size() - 1).equals(">>> half of a line"));
      assertEquals(1, t.lines().stream().filter(l -> l.contains("half")).count(), t.toString());
    }
  }

  @Test
  void followsTheSizeOfTheTerminal() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type("word = 'a text");
      t.await("word = 'a text");
      t.resize(40, 24);
      PseudoTerminal.pause(500);
      t.type(" that is longer than forty columns'");
      t.awaitThat(
          "two lines",
          lines ->
              lines.equals(List.of(">>> word = 'a text that is longer than f", "orty columns'")));
      t.type(LEFT + "?");
      t.awaitThat("a change in the second line", lines -> lines.get(1).equals("orty columns?'"));
      t.enter("");
      t.resize(80, 24);
      PseudoTerminal.pause(500);
      t.enter("len('a text that is longer than forty columns as well'), len(word)");
      t.await(">>> len('a text that is longer than forty columns as well'), len(word)\n(48, 41)");
    }
  }

  @Test
  void knowsWideCharacters() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type("s = '日本語 😀x'" + LEFT + LEFT + "é");
      t.await(">>> s = '日本語 😀éx'");
      t.enter("");
      t.enter("len(s), s");
      t.await("(7, '日本語 😀éx')");
    }
  }

  @Test
  void breaksLinesAtWideCharacters() throws Exception {
    try (PseudoTerminal t = new PseudoTerminal(folder, 20, 24, Map.of(), "-q")) {
      t.await(">>>");
      for (String c : List.of("s = '", "1234567", "日", "本", "語", "'")) {
        t.type(c); // one of them ends at the margin
      }
      t.await(">>> s = '1234567日本\n語'");
      t.type(LEFT + LEFT + LEFT + LEFT + "x");
      t.await(">>> s = '1234567x日\n本語'");
      t.enter("");
      t.enter("len(s)");
      t.await("11\n>>>");
    }
  }

  @Test
  void offersCompletions() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.enter("d = {'alpha': 1, 'beta': 2}");
      t.type("d['al\t");
      t.await(">>> d['alpha']");
      t.enter("");
      t.type("'abc'.spl\t");
      t.await("split(sep=None, maxsplit=-1)");
      t.await("splitlines(keepends=False)");
      t.type("l\t");
      t.await(">>> 'abc'.splitlines");
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.type("print(1, fl\t");
      t.await(">>> print(1, fl");
      t.await("flush=");
    }
  }

  @Test
  void worksInFortyColumns() throws Exception {
    try (PseudoTerminal t = new PseudoTerminal(folder, 40, 24, Map.of(), "-q")) {
      t.await(">>>");
      t.type("'abc'.is\t\t");
      t.await("isalnum");
      t.awaitThat("lines that fit", lines -> lines.stream().allMatch(l -> l.length() <= 40));
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.enter("len('a text of more than forty columns in all')");
      t.await("\n40\n");
    }
  }

  @Test
  void readsInputForThePrograms() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type("name = input('Name? ')\r");
      t.awaitThat("the question", lines -> lines.get(lines.size() - 1).equals("Name?"));
      t.type("Eva\r");
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.enter("name");
      assertEquals(
          List.of(">>> name = input('Name? ')", "Name? Eva", ">>> name", "'Eva'", ">>>"),
          t.lines());
    }
  }

  @Test
  void interruptsInputForThePrograms() throws Exception {
    try (PseudoTerminal t = PseudoTerminal.open(folder)) {
      t.type("name = input('Name? ')\r");
      t.awaitThat("the question", lines -> lines.get(lines.size() - 1).equals("Name?"));
      PseudoTerminal.pause(300);
      t.type("Ev" + CTRL_C);
      t.await("in <module>\n    name = input('Name? ')\nKeyboardInterrupt\n>>>");
      t.enter("'next'");
      t.await(">>> 'next'\n'next'\n>>>");
    }
  }

  @Test
  void drawsNothingOnAPlainTerminal() throws Exception {
    plain(Map.of("AIO_BASIC_REPL", "1"));
    plain(Map.of("TERM", "dumb"));
  }

  private void plain(Map<String, String> environment) throws IOException, InterruptedException {
    try (PseudoTerminal t = new PseudoTerminal(folder, 80, 24, environment, "-q")) {
      t.await(">>>");
      t.type("6 * 7\r");
      t.await("42\n>>>");
      t.type("unfinished");
      t.await("unfinished");
      t.type(CTRL_C);
      t.await("KeyboardInterrupt\n>>>");
      t.type("await sleep(500)\r");
      t.await("sleep(500)");
      PseudoTerminal.pause(300);
      t.type(CTRL_C);
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.type("exit()\r");
      assertEquals(0, t.exitCode());
    }
  }

  @Test
  void staysInTheNamesOfAProgram() throws Exception {
    Path file = Files.writeString(folder.resolve("program.aio"), "x = 40\nraise SystemExit(3)\n");
    try (PseudoTerminal t =
        new PseudoTerminal(folder, 80, 24, Map.of(), "-i", file.toString(), "argument")) {
      t.await("SystemExit: 3");
      t.awaitThat("a prompt", lines -> t.atPrompt());
      t.enter("x + 2, __name__, __import__('sys').argv[1:]");
      t.await("(42, '__main__', ['argument'])");
      t.type("exit(5)\r");
      assertEquals(5, t.exitCode());
    }
  }
}
