package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
