package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Permissions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded script sees of the machine where nothing is allowed: docs/embedding.md. */
@Timeout(60)
class NothingAllowedTest {
  private static final String ENV =
      "PermissionError: [Errno 13] reading the environment variable %s is not permitted;"
          + " Permissions.allowEnvironment would allow it";
  private static final String RUN =
      "PermissionError: [Errno 13] running %s is not permitted; Permissions.allowRun would allow"
          + " it";
  private static final String READ =
      "PermissionError: [Errno 13] reading %s is not permitted; Permissions.allowRead would allow"
          + " it";
  private static final String SIGNAL =
      "PermissionError: [Errno 13] signals to this process are the host's affair";

  private static Map<String, String> answers() {
    Map<String, String> m = new LinkedHashMap<>();
    m.put("os.getpid()", Long.toString(ProcessHandle.current().pid()));
    m.put("os.getcwd()", "'" + System.getProperty("user.dir") + "'");
    m.put("os.path.abspath('x')", "'" + System.getProperty("user.dir") + "/x'");
    m.put("os.cpu_count() > 0", "True");
    m.put("os.uname().sysname != ''", "True");
    m.put("os.uname().nodename", "''");
    m.put("sys.platform != ''", "True");
    m.put("sys.argv", "['']");
    m.put("sys.path", "[]");
    m.put("len(os.environ)", "0");
    m.put("os.environ['PATH']", ENV.formatted("PATH"));
    m.put("os.environ.get('PATH')", "None");
    m.put("os.getenv('PATH', 'none')", "'none'");
    m.put("os.path.expanduser('~')", "'~'");
    m.put("os.path.expandvars('$PATH')", "'$PATH'");
    m.put("socket.gethostname()", ENV.formatted("HOSTNAME"));
    m.put("subprocess.run(['id'])", RUN.formatted("id"));
    m.put("os.system('id')", RUN.formatted("/bin/sh"));
    m.put("os.kill(1, 0)", RUN.formatted("kill"));
    m.put("os.kill(os.getpid(), 9)", SIGNAL);
    m.put("os.kill(os.getpid(), 0)", "None");
    m.put("signal.raise_signal(15)", SIGNAL);
    m.put("os.chdir('/')", READ.formatted("/"));
    m.put("open('/etc/hostname')", READ.formatted("/etc/hostname"));
    m.put("os.path.exists('/')", "False");
    m.put("input()", "EOFError: EOF when reading a line");
    return m;
  }

  @TestFactory
  Stream<DynamicTest> scriptsSeeThis() {
    return answers().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertEquals(e.getValue(), answer(e.getKey()))));
  }

  private static String answer(String expression) {
    try (Aio aio = Aio.builder().build()) {
      return aio.eval("import os, signal, socket, subprocess, sys\n" + expression).repr();
    } catch (AioException e) {
      return e.typeName() + ": " + e.scriptMessage();
    }
  }

  /** A script's own entries in sys.path give it no more than it may read. */
  @Test
  void importsComeFromTheResolverAndWhatMayBeRead(@TempDir Path dir) throws Exception {
    Path open = Files.createDirectory(dir.resolve("open"));
    Files.writeString(open.resolve("seen.py"), "v = 1\n");
    Files.writeString(dir.resolve("unseen.py"), "v = 2\n");
    try (Aio aio = Aio.builder().permissions(Permissions.none().allowRead(open)).build()) {
      aio.set("dirs", new String[] {dir.toString(), open.toString(), "/", ""});
      aio.eval("import sys\nsys.path.extend(dirs)");
      assertEquals(1, aio.eval("import seen\nseen.v").asInt());
      String e =
          aio.eval("try:\n  import unseen\nexcept ImportError as e:\n  r = repr(e)\nr").asString();
      assertTrue(e.startsWith("ModuleNotFoundError"), e);
    }
    try (Aio aio = Aio.builder().build()) {
      aio.set("dir", open.toString());
      String e =
          aio.eval(
                  "import sys\nsys.path.append(dir)\ntry:\n  import seen\n"
                      + "except ImportError as e:\n  r = repr(e)\nr")
              .asString();
      assertTrue(e.startsWith("ModuleNotFoundError"), e);
    }
  }
}
