package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.aiolang.api.Aio;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Permissions;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many sockets a call may have open, by each of the ways to open one. */
@Timeout(120)
class SocketLimitTest {
  private static final Limits FOUR = Limits.none().sockets(4);

  private static final String SERVER =
      "import asyncio\n"
          + "async def serve(reader, writer):\n  await reader.read()\n  writer.close()\n"
          + "server = await asyncio.start_server(serve, '127.0.0.1', 0)\n"
          + "port = server.sockets[0].getsockname()[1]\n";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Aio aio(Limits limits) {
    return Aio.builder().limits(limits).permissions(Permissions.all()).stderr(err).build();
  }

  private void assertBreached(String code) {
    try (Aio aio = aio(FOUR)) {
      LimitExceededException e =
          assertThrows(LimitExceededException.class, () -> aio.eval(code), code);
      assertEquals("sockets", e.limit(), code);
      assertEquals(4, e.allowed());
      assertEquals(5, e.used());
      assertEquals(0, aio.usage().sockets(), "those of the call are closed: " + code);
      assertEquals(4, aio.eval("2 + 2").asInt());
    }
    assertEquals("", err.toString());
  }

  @Test
  void everyWayToOpenOneIsCounted() {
    assertBreached("import socket\nx = [socket.socket() for i in range(100)]");
    assertBreached("import socket\nwhile True: socket.socket().detach()");
    assertBreached(
        "import socket\nx = [socket.socket(type=socket.SOCK_DGRAM) for i in range(100)]");
    assertBreached("import socket\nx = [socket.socketpair() for i in range(100)]");
    assertBreached("import os\nx = [os.pipe() for i in range(100)]");
    assertBreached("import socket\nx = [socket.create_server(('127.0.0.1', 0)) for i in range(9)]");
    assertBreached(
        "import socket\ns = socket.create_server(('127.0.0.1', 0))\nx = []\nwhile True:\n"
            + "  x.append(socket.create_connection(s.getsockname()))\n  x.append(s.accept())");
    assertBreached(
        SERVER + "x = [await asyncio.open_connection('127.0.0.1', port) for i in range(9)]");
    assertBreached(
        SERVER + "x = [await asyncio.start_server(serve, '127.0.0.1', 0) for i in range(9)]");
    assertBreached(
        "import asyncio\nl = asyncio.get_running_loop()\nx = [await"
            + " l.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 0))"
            + " for i in range(9)]");
  }

  @Test
  void aProgramWithALoopOfItsOwnIsCountedToo() {
    assertBreached(
        "import asyncio\nasync def main():\n  "
            + SERVER.replace("\n", "\n  ")
            + "\n  x = [await asyncio.open_connection('127.0.0.1', port) for i in range(9)]\n"
            + "asyncio.run(main())");
  }

  @Test
  void closedOnesDoNotCount() {
    try (Aio aio = aio(FOUR)) {
      aio.eval(
          "import socket, os, asyncio\nfor i in range(200):\n  a, b = socket.socketpair()\n"
              + "  a.close()\n  b.close()\n  with socket.create_server(('127.0.0.1', 0)) as s:\n"
              + "    with socket.create_connection(s.getsockname()) as c:\n"
              + "      s.accept()[0].close()\n  r, w = os.pipe()\n  os.close(r)\n  os.close(w)");
      aio.eval(
          SERVER
              + "for i in range(100):\n  r, w = await asyncio.open_connection('127.0.0.1', port)\n"
              + "  w.close()\n  await w.wait_closed()\n"
              + "server.close()\nawait server.wait_closed()");
      assertEquals(0, aio.usage().sockets());
      aio.eval("s = socket.socket()");
      assertEquals(1, aio.usage().sockets());
    }
  }

  @Test
  void lostOnesDoNotCount() {
    try (Aio aio = aio(FOUR)) {
      aio.eval("import socket\nfor i in range(7):\n  lost = socket.socket()\nlost = None");
    }
    try (Aio aio = aio(FOUR)) {
      aio.eval(
          SERVER.replace("await reader.read()", "await reader.read(1)")
              + "async def lose():\n"
              + "  r, w = await asyncio.open_connection('127.0.0.1', port)\n"
              + "  w.write(b'x')\n  await r.read()\n"
              + "for i in range(3): await lose()");
    }
  }

  @Test
  void httpRequestsAreCounted() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "'http://127.0.0.1:" + server.getLocalPort() + "/'";
      assertBreached(
          "import asyncio\nawait asyncio.gather(*(urlopen(" + url + ") for i in range(9)))");
      server.setSoTimeout(5);
      while (true) {
        silent.add(server.accept());
      }
    } catch (SocketTimeoutException allTaken) {
      assertTrue(silent.size() <= 4, "charged before it is opened: " + silent.size());
    } finally {
      for (Socket s : silent) {
        s.close();
      }
    }
  }

  /** Answers requests on connections that stay open. */
  private static void answer(Socket peer) {
    try (peer) {
      InputStream in = peer.getInputStream();
      int newlines = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
        if (newlines == 2) {
          newlines = 0;
          peer.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes());
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  @Test
  void restingConnectionsAreTheNextCalls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Aio aio = aio(FOUR)) {
      Thread serving =
          new Thread(
              () -> {
                try {
                  while (true) {
                    Socket peer = server.accept();
                    new Thread(() -> answer(peer)).start();
                  }
                } catch (IOException closed) {
                  return;
                }
              });
      serving.start();
      String url = "'http://127.0.0.1:" + server.getLocalPort() + "/'";
      String get = "await (await urlopen(" + url + ")).text()";
      for (int i = 0; i < 20; i++) {
        assertEquals("ok", aio.eval(get).asString());
      }
      assertEquals(1, aio.usage().sockets());
      assertThrows(
          LimitExceededException.class,
          () -> aio.eval("import socket\nx = [socket.socket() for i in range(9)]"));
      assertEquals("ok", aio.eval(get).asString(), "a breach of another call leaves it be");
      assertEquals(
          "ok",
          aio.eval("import urllib.request\nurllib.request.urlopen(" + url + ").read().decode()")
              .asString());
    }
  }

  @Test
  void whatCallsLeaveOpenCounts() {
    try (Aio aio = aio(FOUR)) {
      aio.eval("import socket\nx = [socket.socket() for i in range(3)]");
      assertEquals(3, aio.usage().sockets());
      aio.eval("y = socket.socket()");
      assertEquals(
          "sockets",
          assertThrows(LimitExceededException.class, () -> aio.eval("z = socket.socket()"))
              .limit());
      aio.eval("for s in x: s.close()");
      aio.eval("z = [socket.socket() for i in range(3)]");
    }
  }

  @Test
  void callsHaveALimitOfTheirOwn() {
    try (Aio aio = aio(Limits.none())) {
      aio.eval("import socket\ndef f(n): return len([socket.socket() for i in range(n)])");
      assertEquals(9, aio.call("f", 9).asInt());
      CompletionException e =
          assertThrows(CompletionException.class, () -> aio.callAsync(FOUR, "f", 9).join());
      LimitExceededException limit = assertInstanceOf(LimitExceededException.class, e.getCause());
      assertEquals("sockets", limit.limit());
      assertEquals(4, aio.callAsync(FOUR, "f", 4).join().asInt());
    }
  }

  @Test
  void connectionsThatAServerAcceptsAreItsCalls() throws Exception {
    try (Aio aio = aio(FOUR)) {
      CompletableFuture<Integer> told = new CompletableFuture<>();
      aio.set("tell", (Consumer<Long>) port -> told.complete(port.intValue()));
      CompletableFuture<Value> serving =
          aio.evalAsync(SERVER + "tell(port)\nawait server.serve_forever()");
      List<Socket> clients = new ArrayList<>();
      try {
        int port = told.join();
        for (int i = 0; i < 4; i++) {
          clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        CompletionException e = assertThrows(CompletionException.class, serving::join);
        assertEquals(
            "sockets", assertInstanceOf(LimitExceededException.class, e.getCause()).limit());
        for (Socket client : clients) {
          client.setSoTimeout(5000);
          assertTrue(isOver(client), "it is closed");
        }
        assertThrows(
            IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
      } finally {
        for (Socket client : clients) {
          client.close();
        }
      }
      assertEquals("fine", aio.eval("'fine'").asString());
    }
    assertEquals("", err.toString());
  }

  private static boolean isOver(Socket client) throws IOException {
    try {
      return client.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void aBreachRunsNothingOfAProtocol() {
    List<String> ran = new ArrayList<>();
    try (Aio aio = aio(Limits.none().sockets(20).steps(100_000))) {
      aio.set("ran", (Consumer<String>) ran::add);
      assertThrows(
          LimitExceededException.class,
          () ->
              aio.eval(
                  "import asyncio\nclass P(asyncio.Protocol):\n"
                      + "  def connection_made(self, t): ran('made')\n"
                      + "  def data_received(self, d): ran('data')\n"
                      + "  def eof_received(self): ran('eof')\n"
                      + "  def connection_lost(self, e): ran('lost')\n"
                      + "l = asyncio.get_running_loop()\n"
                      + "s = await l.create_server(P, '127.0.0.1', 0)\n"
                      + "t, p = await l.create_connection(P, *s.sockets[0].getsockname())\n"
                      + "await sleep(0.05)\nt.write(b'x')\nwhile True: pass"));
      aio.eval("await sleep(0.05)");
      assertEquals(List.of("made", "made"), ran);
      assertEquals(0, aio.usage().sockets());
    }
    assertEquals("", err.toString());
  }

  @Test
  void programsWithinTheLimitDoNotNotice() {
    try (Aio aio = aio(Limits.untrusted())) {
      Script echo =
          Script.compile(
              "import asyncio\nasync def echo(r, w):\n  w.write(await r.readline())\n"
                  + "  w.close()\nserver = await asyncio.start_server(echo, '127.0.0.1', 0)\n"
                  + "async def ask(i):\n  r, w = await asyncio.open_connection(*server.sockets[0].getsockname())\n"
                  + "  w.write(b'%d\\n' % i)\n  line = await r.readline()\n  w.close()\n  return int(line)\n"
                  + "n = 0\nfor j in range(10):\n  n += sum(await asyncio.gather(*map(ask, range(20))))\n"
                  + "server.close()\nn",
              "echo");
      assertEquals(1900, aio.eval(echo).asInt());
    }
    assertEquals("", err.toString());
  }
}
