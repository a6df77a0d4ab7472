package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code aio -m} and {@code -c}; texts and exit codes were recorded from CPython 3.13. */
@Timeout(120)
final class ModuleOptionTest {
  private static final String SHOW =
      "import sys\n"
          + "print(__name__, repr(__package__), __spec__.name, sys.argv, __file__, sys.path[0])\n";

  @TempDir private Path folder;

  @BeforeEach
  void modules() throws IOException {
    folder = folder.toRealPath();
    write("mod.aio", SHOW);
    write("pkg/__init__.aio", "import sys\nprint('init', __name__, sys.argv)\n");
    write("pkg/__main__.py", SHOW);
    write("pkg/sub.aio", "from . import mate\nawait sleep(0)\n" + SHOW);
    write("pkg/mate.aio", "print('mate of', __package__)\n");
    write("plain/__init__.py", "");
    write("bad.py", "x = (\n");
    write("err.py", "def f():\n    return 1 / 0\nf()\n");
  }

  @ParameterizedTest
  @CsvSource({
    "mod, '', mod, mod.aio, ''",
    "pkg, pkg, pkg.__main__, pkg/__main__.py, init pkg ['-m'@]|",
    "pkg.sub, pkg, pkg.sub, pkg/sub.aio, init pkg ['-m'@]|mate of pkg|",
  })
  void runs(String name, String parent, String spec, String file, String before) throws Exception {
    String path = folder + "/" + file;
    assertEquals(
        new Command.Ended(
            0,
            before.replace('|', '\n').replace("@", ", 'a', '-c'")
                + String.format(
                    "__main__ '%s' %s ['%s', 'a', '-c'] %s %s\n", parent, spec, path, path, folder),
            ""),
        run("-m", name, "a", "-c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "nosuch | No module named nosuch",
        "plain | No module named plain.__main__;"
            + " 'plain' is a package and cannot be directly executed",
        "plain.x | No module named plain.x",
        "no.x | Error while finding module specification for 'no.x'"
            + " (ModuleNotFoundError: No module named 'no')",
        ".mod | Relative module names not supported",
        "sys | No code object available for sys",
        "builtins | No code object available for builtins",
        "__main__ | Error while finding module specification for '__main__'"
            + " (ValueError: __main__.__spec__ is None)",
        "err.py | Error while finding module specification for 'err.py'"
            + " (ModuleNotFoundError: __path__ attribute not found on 'err'"
            + " while trying to find 'err.py')."
            + " Try using 'err' instead of 'err.py' as the module name.",
      })
  void refuses(String name, String message) throws Exception {
    write("err.py", ""); // the last of these imports it
    assertEquals(new Command.Ended(1, "", "aio: " + message + "\n"), run("-m" + name));
  }

  @Test
  void failingModule() throws Exception {
    assertEquals(
        new Command.Ended(
            1,
            "",
            """
            Traceback (most recent call last):
              File "FOLDER/err.py", line 3, in <module>
                f()
                ~^^
              File "FOLDER/err.py", line 2, in f
                return 1 / 0
                       ~~^~~
            ZeroDivisionError: division by zero
            """
                .replace("FOLDER", folder.toString())),
        run("-m", "err"));
  }

  @Test
  void moduleThatDoesNotParse() throws Exception {
    String text =
        """
          File "FOLDER/bad.py", line 1
            x = (
                ^
        SyntaxError: '(' was never closed
        """;
    assertEquals(
        new Command.Ended(1, "", text.replace("FOLDER", folder.toString())), run("-m", "bad"));
  }

  @Test
  void codeAndItsArguments() throws Exception {
    assertEquals(
        new Command.Ended(0, "['-c', '-m', 'x'] ''\n", ""),
        run("-cimport sys; print(sys.argv, repr(sys.path[0]))", "-m", "x"));
  }

  private Command.Ended run(String... arguments) throws IOException, InterruptedException {
    try (Command command = new Command(folder, arguments)) {
      return command.end();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
