package org.aiolang.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.aiolang.http.LittleServer;
import org.aiolang.syntax.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Programs that ask a server which breaks off, resets, lies or keeps silent. Exit codes and last
 * lines were recorded from CPython 3.13. Whatever happened, no descriptor and no thread is left: so
 * nothing else may run beside these tests.
 */
@Isolated
@Timeout(120)
class HostileServerTest {
  private static final String AWAIT =
      "response = await urlopen('URL', timeout=1)\nbody = await response.read()\n";
  private static final String URLLIB =
      "import urllib.request\nbody = urllib.request.urlopen('URL', timeout=1).read()\n";
  private static final String STREAM =
      """
      import asyncio
      reader, writer = await asyncio.open_connection('127.0.0.1', PORT)
      writer.write(b'GET /PATH HTTP/1.1\\r\\n\\r\\n')
      await asyncio.wait_for(reader.readexactly(100000), 1)
      """;

  @TempDir private Path folder;

  private record Ended(int exit, String out, String err) {
    String lastLine() {
      List<String> lines = err.strip().lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }
  }

  /** Plays the part that the path of the request names. */
  private static void play(LittleServer.Peer peer) throws IOException {
    String ok = "HTTP/1.1 200 OK\r\n";
    switch (peer.path()) {
      case "/fine" -> peer.send(ok + "Content-Length: 5\r\n\r\nhello");
      case "/cut" -> peer.send(ok + "Content-Length: 100\r\n\r\nhalf");
      case "/cut_chunk" -> peer.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
      case "/bad_chunk" -> peer.send(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n");
      case "/reset" -> peer.reset();
      case "/reset_in_body" -> {
        peer.send(ok + "Content-Length: 100\r\n\r\nhalf");
        pause();
        peer.reset();
      }
      case "/garbage" -> peer.send("\0\u00ff\u00fe garbage\r\n\r\n");
      case "/huge_header" -> peer.send(ok + "X: " + "x".repeat(70_000) + "\r\n\r\n");
      case "/silent" -> peer.untilClosed();
      case "/silent_in_body" -> {
        peer.send(ok + "Content-Length: 100\r\n\r\nhalf");
        peer.untilClosed();
      }
      default -> {} // closes without an answer
    }
  }

  /** Lets the client read what was sent before the reset throws it away. */
  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Ended run(String text) {
    TestWorld world = new TestWorld(folder);
    Source source = new Source("main.aio", text);
    int exit = new ProgramRun(world, source, null, List.of("main.aio")).run();
    return new Ended(exit, world.out().toString(UTF_8), world.err().toString(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cut            | http.client.IncompleteRead: IncompleteRead(4 bytes read, 96 more expected) | 44
          cut_chunk      | http.client.IncompleteRead: IncompleteRead(5 bytes read) | 57
          bad_chunk      | http.client.HTTPException: bad chunk size | 58
          close          | http.client.RemoteDisconnected: Remote end closed connection without response | 0
          garbage        | http.client.BadStatusLine: \0\u00ff\u00fe garbage | 15
          huge_header    | http.client.LineTooLong: got more than 65536 bytes when reading header line | 70024
          """)
  void aServerThatBreaksOffOrLies(String path, String error, int sent) throws Exception {
    String expected = error.replace("\\0", "\0");
    try (LittleServer server = new LittleServer(HostileServerTest::play)) {
      assertFails(server, path, expected, expected, incomplete(sent));
    }
  }

  private static String incomplete(int bytes) {
    return "asyncio.exceptions.IncompleteReadError: "
        + bytes
        + " bytes read on a total of 100000 expected bytes";
  }

  @ParameterizedTest
  @CsvSource({"reset", "reset_in_body"})
  void aServerThatResets(String path) throws Exception {
    String expected = "ConnectionResetError: [Errno 104] Connection reset by peer";
    try (LittleServer server = new LittleServer(HostileServerTest::play)) {
      assertFails(server, path, expected, expected, expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"silent", "silent_in_body"})
  void aServerThatNeverAnswers(String path) throws Exception {
    String expected = "TimeoutError: timed out";
    try (LittleServer server = new LittleServer(HostileServerTest::play)) {
      assertFails(server, path, expected, expected, "TimeoutError");
    }
  }

  @Test
  void nobodyListens() throws Exception {
    LittleServer server = new LittleServer(HostileServerTest::play);
    server.close();
    String refused = "urllib.error.URLError: <urlopen error [Errno 111] Connection refused>";
    assertFails(
        server,
        "fine",
        refused,
        refused,
        "ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', "
            + server.port()
            + ")");
  }

  private void assertFails(
      LittleServer server, String path, String awaited, String urllib, String stream)
      throws Exception {
    run("await urlopen('http://127.0.0.1:1/')"); // loads what stays
    Left before = Left.now();
    String[] texts = {AWAIT, URLLIB, STREAM};
    String[] errors = {awaited, urllib, stream};
    for (int i = 0; i < texts.length; i++) {
      String text =
          texts[i]
              .replace("URL", server.url("/" + path))
              .replace("PORT", Integer.toString(server.port()))
              .replace("PATH", path);
      Ended e = run(text);
      assertEquals(errors[i], e.lastLine(), e.err());
      assertEquals(1, e.exit());
      assertEquals("", e.out());
      assertTrue(e.err().contains("Traceback (most recent call last):\n"), e.err());
      assertFalse(e.err().contains("org.aiolang"), e.err());
    }
    before.assertIsAllThatIsLeft();
  }

  @Test
  void manyDownloadsAndCancellationsLeaveNothing() throws Exception {
    String text =
        """
        import asyncio
        kinds = ['fine', 'cut', 'cut_chunk', 'bad_chunk', 'reset', 'garbage', 'close', 'huge_header', 'silent',
                 'silent_in_body', 'fine']

        async def get(kind):
            async with urlopen('URL/' + kind, timeout=20) as response:
                return await response.read()

        async def connect(kind):
            reader, writer = await asyncio.open_connection('127.0.0.1', PORT)
            writer.write(f'GET /{kind} HTTP/1.1\\r\\n\\r\\n'.encode())
            await reader.read(-1)

        async def run(what):
            tasks = [asyncio.create_task(what(kind)) for kind in kinds * 3]
            await asyncio.sleep(0.3)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            counts = {}
            for r in results:
                counts[type(r).__name__] = counts.get(type(r).__name__, 0) + 1
            return counts

        for round in range(ROUNDS):
            a, b = await run(get), await run(connect)
            assert a['bytes'] == 6 and a['CancelledError'] >= 6, a
            assert b['CancelledError'] >= 6, b
        """;
    try (LittleServer server = new LittleServer(HostileServerTest::play)) {
      text = text.replace("URL", server.url("")).replace("PORT", Integer.toString(server.port()));
      assertEquals(new Ended(0, "", ""), run(text.replace("ROUNDS", "1"))); // loads what stays
      Left before = Left.now();
      assertEquals(new Ended(0, "", ""), run(text.replace("ROUNDS", "5")));
      before.assertIsAllThatIsLeft();
    }
  }

  /** What a run could leave behind: the descriptors and threads that are not the server's. */
  private record Left(List<String> sockets, Set<String> threads) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final long PATIENCE_MILLIS = 10_000;

    static Left now() throws Exception {
      // The server's own connections end when its threads see that the client is gone.
      long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (running().contains("little-peer") && System.currentTimeMillis() < limit) {
        Thread.sleep(20);
      }
      return new Left(descriptors(), running());
    }

    private static Set<String> running() {
      Set<String> names = new TreeSet<>();
      for (Thread t : Thread.getAllStackTraces().keySet()) {
        names.add(t.getName());
      }
      return names;
    }

    /** The open sockets, pipes and selectors, by their kind; none where there is no /proc. */
    private static List<String> descriptors() throws IOException {
      List<String> kinds = new ArrayList<>();
      if (!Files.isDirectory(DESCRIPTORS)) {
        return kinds;
      }
      try (Stream<Path> all = Files.list(DESCRIPTORS)) {
        for (Path p : all.toList()) {
          String target;
          try {
            target = Files.readSymbolicLink(p).toString();
          } catch (IOException gone) {
            continue; // the descriptor of this listing
          }
          if (target.startsWith("socket:")
              || target.startsWith("pipe:")
              || target.startsWith("anon_inode:")) {
            kinds.add(target.substring(0, target.indexOf(':') + 1));
          }
        }
      }
      kinds.sort(null);
      return kinds;
    }

    void assertIsAllThatIsLeft() throws Exception {
      long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
      Left after = now();
      while (!after.equals(this) && System.currentTimeMillis() < limit) {
        Thread.sleep(50); // a connection that is being torn down
        after = now();
      }
      assertEquals(sockets, after.sockets, "descriptors");
      Set<String> more = new TreeSet<>(after.threads);
      more.removeAll(threads);
      assertEquals(Set.of(), more, "threads");
    }
  }
}
