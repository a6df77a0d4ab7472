package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code aio test}: what it prints, and its exit codes. */
@Timeout(120)
final class TestCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/testing");

  @TempDir private Path empty;

  @Test
  void reportsEachKindOfTest() throws Exception {
    Command.Ended ended = run(FOLDER, "--virtual-time");
    assertEquals(Files.readString(FOLDER.resolve("expected.txt")), timeless(ended.out()));
    assertEquals("", ended.err());
    assertEquals(1, ended.exit());
  }

  @Test
  void setsUpAndTearsDown() throws Exception {
    Path scopes = Path.of("src/test/resources/testing-scopes");
    Command.Ended ended = run(scopes, "--virtual-time");
    assertEquals(Files.readString(scopes.resolve("expected.txt")), timeless(ended.out()));
    assertEquals("", ended.err());
    assertEquals(1, ended.exit());
  }

  @Test
  void setsUpForWhatIsChosen() throws Exception {
    Path scopes = Path.of("src/test/resources/testing-scopes");
    Command.Ended ended = run(scopes, "-k", "TestPlain and second");
    assertTrue(
        ended.out().contains("E   assert [2] == [1, 2]\nE    +  where [2] = cls.seen\n"),
        ended.out());
    assertTrue(ended.out().contains("torn down after ['module']"), ended.out());
  }

  @Test
  void tearsDownWhereItIsInterrupted() throws Exception {
    Files.writeString(
        empty.resolve("test_stop.aio"),
        """
        def teardown_module():
            open("torn", "w").close()

        def test_a():
            pass

        def test_b():
            raise KeyboardInterrupt

        def test_c():
            pass
        """);
    Command.Ended ended = run(empty);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.out().contains("! KeyboardInterrupt !"), ended.out());
    assertTrue(timeless(ended.out()).endsWith("= 1 passed in TIMEs =\n"), ended.out());
    assertTrue(Files.exists(empty.resolve("torn")));
  }

  @Test
  void isInterruptedByTheSignal() throws Exception {
    Files.writeString(
        empty.resolve("test_wait.aio"),
        """
        import asyncio, os, signal

        async def test_waits():
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.sleep(60)
        """);
    Command.Ended ended = run(empty);
    assertEquals(2, ended.exit(), ended.out());
    assertTrue(ended.out().contains("! KeyboardInterrupt !"), ended.out());
  }

  @Test
  void saysWhereItIsDefectiveItself() throws Exception {
    Files.writeString(
        empty.resolve("test_breaks.aio"), "import sys\ndef test_a():\n    sys.__stdout__ = None\n");
    Command.Ended ended = run(empty);
    assertEquals(3, ended.exit(), ended.out());
    assertTrue(ended.err().startsWith("INTERNALERROR> Traceback"), ended.err());
  }

  @Test
  void shortensWhatIsLong() throws Exception {
    Files.writeString(
        empty.resolve("test_long.aio"),
        """
        def test_texts():
            left = "x" * 200 + "y" + "z" * 50
            assert left == "x" * 200 + "w" + "z" * 50
        """);
    Command.Ended ended = run(empty);
    assertEquals(1, ended.exit(), ended.err());
    String x = "x".repeat(47);
    String z = "z".repeat(47);
    assertTrue(
        ended.out().contains("E   assert '" + x + "..." + z + "' == '" + x + "..." + z + "'\n"),
        ended.out());
    assertTrue(
        ended
            .out()
            .contains(
                """
                E     Skipping 190 identical leading characters in diff
                E     Skipping 40 identical trailing characters in diff
                E     - xxxxxxxxxxyzzzzzzzzzz
                E     ?           ^
                E     + xxxxxxxxxxwzzzzzzzzzz
                E     ?           ^
                """),
        ended.out());
    assertTrue(
        ended
            .out()
            .contains("\nFAILED test_long.aio::test_texts - assert '" + "x".repeat(34) + "...\n"),
        ended.out());
  }

  @Test
  void showsTheLineThatIsNoProgram() throws Exception {
    Files.writeString(empty.resolve("test_top.aio"), "x = 1\ny = await f()\n");
    Command.Ended ended = run(empty);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(
        ended.out().contains("E       y = await f()\nE           ^^^^^^^^^\nE   SyntaxError"),
        ended.out());
  }

  @Test
  void showsWhatDiffers() throws Exception {
    Files.writeString(
        empty.resolve("test_sides.aio"),
        """
        def test_lists():
            assert [1, 2, 3] == [1, 2]

        def test_long_lists():
            assert [1] == [1, 2, 3]

        def test_sets():
            assert {1, 2} == {2, 3}

        def test_dicts():
            assert {"a": 1, "b": 2} == {"b": 3}

        def test_words():
            left = "x" * 70
            assert left == "x" * 69 + "y"

        def test_chain():
            assert 1 < 3 < 2

        def test_message():
            assert [], f"none of {2}"
        """);
    Command.Ended ended = run(empty, "-q");
    List<String> said = ended.out().lines().filter(l -> l.startsWith("E ")).toList();
    String x = "x".repeat(69);
    assertEquals(
        List.of(
            "E   assert [1, 2, 3] == [1, 2]",
            "E     Left contains one more item: 3",
            "E   assert [1] == [1, 2, 3]",
            "E     Right contains 2 more items, first extra item: 2",
            "E   assert {1, 2} == {2, 3}",
            "E     Extra items in the left set:",
            "E     1",
            "E     Extra items in the right set:",
            "E     3",
            "E   assert {'a': 1, 'b': 2} == {'b': 3}",
            "E     Differing items:",
            "E     {'b': 2} != {'b': 3}",
            "E     Left contains 1 more item:",
            "E     {'a': 1}",
            "E   assert '" + x + "x' == '" + x + "y'",
            "E    +  where '" + x + "x' = left",
            "E    +  where '" + x + "y' = \"x\" * 69 + \"y\"",
            "E     Skipping 59 identical leading characters in diff",
            "E     - xxxxxxxxxxx",
            "E     ?           ^",
            "E     + xxxxxxxxxxy",
            "E     ?           ^",
            "E   assert False",
            "E    +  where False = 1 < 3 < 2",
            "E   none of 2",
            "E   assert []"),
        said.stream().map(String::stripTrailing).toList());
  }

  @Test
  void choosesByWords() throws Exception {
    Command.Ended ended =
        run(FOLDER, "-v", "-k", "(passes or thing) and not second", "test_kinds.aio");
    assertEquals(
        "test_kinds.aio::test_passes PASSED [ 50%]\n"
            + "test_kinds.aio::TestThing::test_first PASSED [100%]\n"
            + "= 2 passed, 13 deselected in TIMEs =\n",
        timeless(ended.out()));
    assertEquals(0, ended.exit());
  }

  @Test
  void stopsAtTheFirstFailure() throws Exception {
    Command.Ended ended = run(FOLDER, "-x", "-q", "test_kinds.aio");
    assertTrue(ended.out().startsWith(".F\n"), ended.out());
    assertTrue(timeless(ended.out()).endsWith("= 1 failed, 1 passed in TIMEs =\n"), ended.out());
    assertEquals(1, ended.exit());
  }

  @Test
  void runsWhatIsNamed() throws Exception {
    Command.Ended ended = run(FOLDER, "-q", "test_kinds.aio::TestThing", "--durations=1");
    assertTrue(timeless(ended.out()).endsWith("= 2 passed in TIMEs =\n"), ended.out());
    assertTrue(ended.out().contains(" slowest 1 durations "), ended.out());
  }

  @Test
  void exitsAsPytestDoes() throws Exception {
    assertEquals(5, run(empty).exit());
    assertEquals(4, run(empty, "none.aio").exit());
    assertEquals(4, run(empty, "--what").exit());
    assertEquals(4, run(empty, "-k", "a and").exit());
    Files.writeString(empty.resolve("test_bad.aio"), "import no_such_module\n");
    Command.Ended ended = run(empty);
    assertEquals(2, ended.exit());
    assertTrue(ended.out().contains("No module named 'no_such_module'"), ended.out());
  }

  @Test
  void aFileOfThatNameIsRunByItsPath() throws Exception {
    Files.writeString(empty.resolve("test"), "print('the file')\n");
    Command.Ended ended = new Command(empty, "./test").end();
    assertEquals(new Command.Ended(0, "the file\n", ""), ended);
  }

  private static Command.Ended run(Path folder, String... words)
      throws IOException, InterruptedException {
    String[] all = new String[words.length + 1];
    all[0] = "test";
    System.arraycopy(words, 0, all, 1, words.length);
    return new Command(folder, all).end();
  }

  private static String timeless(String text) {
    return text.replaceAll("=+ (.* in) [0-9.]+s =+", "= $1 TIMEs =");
  }
}
