package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --sandbox}, {@code --allow-…}, {@code --deny-…}. {@code questions.txt} holds command lines
 * ({@code aio …}), expressions that the program {@code ask.aio} is to evaluate under them, and what
 * it answers: the value, or the error. In it DIR is a folder of this test's, PORT a port that is
 * listened on, OTHER another. {@code -Drecord=true} writes the answers down, and fails.
 */
@Timeout(300)
final class PermissionOptionsTest {
  private static final Path RESOURCES = Path.of("src/test/resources/permissions").toAbsolutePath();

  private static final boolean RECORD = Boolean.getBoolean("record");
  @TempDir private Path folder;

  private record Section(List<String> options, List<String> questions, List<String> answers) {}

  private static List<Section> sections() throws IOException {
    List<Section> all = new ArrayList<>();
    for (String line : Files.readAllLines(RESOURCES.resolve("questions.txt"))) {
      if (line.startsWith("aio")) {
        List<String> options = List.of(line.substring(3).trim().split(" +"));
        all.add(new Section(options, new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith(">>> ")) {
        all.get(all.size() - 1).questions.add(line.substring(4));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.get(all.size() - 1).answers.add(line);
      }
    }
    return all;
  }

  @TestFactory
  Stream<DynamicTest> answersAreThese() throws IOException {
    return sections().stream()
        .map(s -> DynamicTest.dynamicTest(String.join(" ", s.options), () -> check(s)));
  }

  private void check(Section section) throws Exception {
    Path dir = Files.createTempDirectory(folder.toRealPath(), "d");
    for (String name : new String[] {"ask.aio", "helper.aio"}) {
      Path to = Files.createDirectories(dir.resolve("prog")).resolve(name);
      Files.copy(RESOURCES.resolve(name), to);
    }
    for (String f : new String[] {"open/sub", "secret", "openx", "mods"}) {
      Files.createDirectories(dir.resolve(f));
    }
    Files.writeString(dir.resolve("open/a.txt"), "text");
    Files.writeString(dir.resolve("secret/s.txt"), "hush");
    Files.writeString(dir.resolve("openx/s.txt"), "x");
    Files.writeString(dir.resolve("mods/extra.py"), "v = 1\n");
    Files.writeString(dir.resolve("secret/hidden.py"), "v = 1\n");
    link(dir, "open/link", "../secret/s.txt");
    link(dir, "open/dirlink", "../secret");
    link(dir, "open/inner", "a.txt");
    link(dir, "open/loop", "loop2");
    link(dir, "open/loop2", "loop");
    HttpServer server = server();
    HttpServer other = server();
    server.createContext("/to", e -> redirect(e, other.getAddress().getPort()));
    try {
      UnaryOperator<String> filled =
          w ->
              w.replace("DIR", dir.toString())
                  .replace("PORT", "" + server.getAddress().getPort())
                  .replace("OTHER", "" + other.getAddress().getPort());
      List<String> words = new ArrayList<>(section.options);
      words.add("prog/ask.aio");
      words.addAll(section.questions);
      words.replaceAll(filled);
      List<String> expected = new ArrayList<>(section.answers);
      expected.replaceAll(filled);
      Command.Ended ended = run(dir, words.toArray(new String[0]));
      if (RECORD) {
        String out =
            ended
                .out()
                .replace(dir.toString(), "DIR")
                .replace("" + server.getAddress().getPort(), "PORT")
                .replace("" + other.getAddress().getPort(), "OTHER");
        record(section, out.strip().split("\n"));
      }
      assertEquals("", ended.err());
      assertEquals(String.join("\n", expected), ended.out().strip());
    } finally {
      server.stop(0);
      other.stop(0);
    }
  }

  private static Command.Ended run(Path dir, String... words) throws Exception {
    Map<String, String> more =
        Map.of(
            "HOME",
            "/home/u",
            "SECRET",
            "1",
            "FOO",
            "bar",
            "HOSTNAME",
            "host",
            "AIOPATH",
            dir + "/mods");
    try (Command command = new Command(dir, more, List.of(), words)) {
      return command.end();
    }
  }

  /** Puts the answers into the file, to be read before they are committed. */
  private static void record(Section section, String[] answers) throws IOException {
    Path file = RESOURCES.resolve("questions.txt");
    List<String> out = new ArrayList<>();
    boolean here = false;
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("aio")) {
        here = line.equals("aio " + String.join(" ", section.options));
      }
      if (!here || line.isBlank() || line.startsWith("aio")) {
        out.add(line);
      } else if (line.startsWith(">>> ")) {
        out.add(line);
        out.add(n < answers.length ? answers[n++] : "?");
      }
    }
    Files.write(file, out);
  }

  private static HttpServer server() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        e -> {
          e.sendResponseHeaders(204, -1);
          e.close();
        });
    server.start();
    return server;
  }

  private static void redirect(HttpExchange e, int port) throws IOException {
    e.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/");
    e.sendResponseHeaders(302, -1);
    e.close();
  }

  private static void link(Path dir, String name, String target) throws IOException {
    Files.createSymbolicLink(dir.resolve(name), Path.of(target));
  }

  /** The program is read whatever is allowed, and so is its line in a traceback. */
  @Test
  void programsAndImportsStayReadable() throws Exception {
    Path dir = folder.toRealPath();
    Files.createDirectories(dir.resolve("prog/site"));
    Files.writeString(dir.resolve("prog/main.aio"), "import a, s, m\na.f()\n");
    Files.writeString(dir.resolve("prog/a.py"), "def f():\n    return 1 / 0\n");
    Files.writeString(dir.resolve("prog/site/s.py"), "");
    Files.createDirectories(dir.resolve("mods"));
    Files.writeString(dir.resolve("mods/m.py"), "");
    String trace =
        "Traceback (most recent call last):\n  File \"DIR/prog/main.aio\", line 2, in <module>\n"
            + "    a.f()\n    ~~~^^\n  File \"DIR/prog/a.py\", line 2, in f\n    return 1 / 0\n"
            + "           ~~^~~\nZeroDivisionError: division by zero\n";
    Command.Ended ended = run(dir, "--sandbox", "prog/main.aio");
    assertEquals(
        trace.replace("DIR", dir.toString()), ended.err().replace("\"prog", "\"" + dir + "/prog"));
    assertEquals(1, ended.exit());
    Files.writeString(dir.resolve("one.py"), "print('module', __name__)\nopen('one.py')\n");
    Command.Ended module = run(dir, "--sandbox", "-m", "one");
    assertEquals("module __main__\n", module.out());
    assertEquals(
        "PermissionError: [Errno 13] reading "
            + dir
            + "/one.py is not permitted; --allow-read="
            + dir
            + "/one.py would allow it",
        module.err().lines().reduce((a, b) -> b).orElse(""));
    assertEquals("2\n", run(dir, "--sandbox", "-c", "print(1 + 1)").out());
  }

  @Test
  void whatIsNoRuleIsRefused() throws Exception {
    Path dir = folder.toRealPath();
    Command.Ended ended = run(dir, "--allow-net=host:99999", "-c", "1");
    assertEquals("aio: no port in 'host:99999'\n", ended.err());
    assertEquals(2, ended.exit());
    assertEquals(2, run(dir, "--deny-net=host:x", "-c", "1").exit());
  }
}
