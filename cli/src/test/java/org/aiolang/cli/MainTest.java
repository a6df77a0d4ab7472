package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says and returns before a script runs; the texts are CPython 3.13's. */
class MainTest {
  private static final String USAGE =
      "usage: aio [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
          + "Try `aio -h' for more information.\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void missingFile() {
    String path = folder.resolve("nofile.aio").toString();
    assertEquals(2, run(path));
    assertErr("aio: can't open file '" + path + "': [Errno 2] No such file or directory\n");
  }

  @ParameterizedTest
  @CsvSource({"chekc, check", "chek, check", "tset, test", "tests, test"})
  void misspeltCommand(String word, String meant) {
    assertEquals(2, run(word));
    assertErr(
        "aio: can't open file '"
            + System.getProperty("user.dir")
            + "/"
            + word
            + "': [Errno 2] No such file or directory\n"
            + "Did you mean the command 'aio "
            + meant
            + "'?\n");
  }

  @Test
  void afterTwoDashesAWordIsAFile() {
    assertEquals(2, run("--", "check"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("can't open file"));
  }

  @Test
  void checkSaysWhatItFinds() throws IOException {
    Path file = write("a.aio", "import os\nprint(x)\n");
    assertEquals(1, run("check", file.toString()));
    assertEquals(
        file
            + ":1:8: 'os' imported but unused [unused-import]\n"
            + file
            + ":2:7: undefined name 'x' [undefined-name]\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void checkAsJson() throws IOException {
    Path file = write("a.aio", "print('\u00e9' + x)\n");
    Path good = write("b.aio", "print(1)\n");
    assertEquals(1, run("check", "--json", good.toString(), file.toString()));
    assertEquals(
        "[\n  {\"file\": \""
            + file
            + "\", \"line\": 1, \"column\": 13, \"rule\": \"undefined-name\", \"message\":"
            + " \"undefined name 'x'\"}\n]\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void checkFindsNothing() throws IOException {
    assertEquals(0, run("check", write("a.aio", "await sleep(0)\n").toString()));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void checkRefuses() {
    assertEquals(2, run("check"));
    assertEquals(2, run("check", "--what", "x"));
    assertEquals(2, run("check", folder.resolve("none.aio").toString()));
  }

  @Test
  void relativeNameIsShownAbsoluteAndAsGiven() {
    assertEquals(2, run("./no/../file.aio"));
    assertErr(
        "aio: can't open file '"
            + System.getProperty("user.dir")
            + "/./no/../file.aio': [Errno 2] No such file or directory\n");
  }

  @Test
  void fileAsFolder() throws IOException {
    String path = write("a.aio", "pass").resolve("b.aio").toString();
    assertEquals(2, run(path));
    assertErr("aio: can't open file '" + path + "': [Errno 20] Not a directory\n");
  }

  @Test
  void folder() {
    assertEquals(1, run(folder.toString()));
    assertErr("aio: can't find '__main__' module in '" + folder + "'\n");
  }

  @Test
  void notUtf8() throws IOException {
    Path file = write("bad.aio", "# ok\nx = 1\nprint('\u00ff')\n", StandardCharsets.ISO_8859_1);
    assertEquals(1, run(file.toString()));
    assertErr(
        "SyntaxError: Non-UTF-8 code starting with '\\xff' in file "
            + file
            + " on line 3, but no encoding declared;"
            + " see https://peps.python.org/pep-0263/ for details\n");
  }

  @ParameterizedTest
  @CsvSource({
    "-Q, Unknown option: -Q",
    "--foo, unknown option --foo",
    "-c, Argument expected for the -c option",
    "-m, Argument expected for the -m option",
    "-X, Argument expected for the -X option",
    "-b, aio: option -b is not available yet",
    "-iQ, Unknown option: -Q"
  })
  void refusedOptions(String option, String message) {
    assertEquals(2, run(option));
    assertErr(message + "\n" + USAGE);
  }

  @ParameterizedTest
  @CsvSource({"--version", "-V", "-qV"})
  void version(String option) {
    assertEquals(0, run(option));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.matches("aio \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), said);
  }

  @Test
  void longVersion() {
    assertEquals(0, run("-VV"));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.matches("aio \\S+ \\(Python 3\\.13\\.0; Java \\d+.*\\)\n"), said);
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "-?"})
  void help(String option) {
    assertEquals(0, run(option));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage: aio "));
  }

  @ParameterizedTest
  @CsvSource({"'', aio server.aio", "check, aio check server.aio", "test, aio test"})
  void helpHasExamples(String command, String example) {
    assertEquals(0, command.isEmpty() ? run("--help") : run(command, "--help"));
    String help = out.toString(StandardCharsets.UTF_8);
    String examples = help.substring(help.indexOf("\nExamples:\n"));
    assertTrue(examples.contains("\n  " + example), help);
    help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  private int run(String... args) {
    return new Main(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(args);
  }

  private void assertErr(String expected) {
    assertEquals(expected, err.toString(StandardCharsets.UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }
}
