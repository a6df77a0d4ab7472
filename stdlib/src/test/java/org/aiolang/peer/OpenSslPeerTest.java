package org.aiolang.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with OpenSSL's own programs at the other end: {@code s_server} and {@code s_client}. */
@Tag("peer")
final class OpenSslPeerTest {
  private static final Path FILES = Path.of("src/test/resources/tls").toAbsolutePath();

  private static final String CLIENT =
      """
      import asyncio, ssl, sys
      files, port, version = sys.argv[1:]
      context = ssl.create_default_context(cafile=files + "/ca.pem")
      context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
      for attempt in range(100):
          try:
              reader, writer = await asyncio.open_connection("localhost", int(port), ssl=context)
              break
          except ConnectionRefusedError:
              await asyncio.sleep(0.1)
      print(writer.get_extra_info("ssl_object").version())
      for line in (b"hello", b"x" * 10000):
          writer.write(line + b"\\n")
          answer = await reader.readline()
          print(answer == line[::-1] + b"\\n", len(answer))
      writer.close()
      await writer.wait_closed()
      """;

  private static final String SERVER =
      """
      import asyncio, ssl, sys
      files, port, version = sys.argv[1:]
      context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
      context.load_cert_chain(files + "/server.pem", files + "/server.key.pem")
      context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
      done = asyncio.Event()
      async def serve(reader, writer):
          print(writer.get_extra_info("cipher")[1])
          total = 0
          while line := await reader.readline():
              total += len(line)
              writer.write(line.upper())
              await writer.drain()
              if line == b"bye\\n":
                  break
          print(total)
          writer.close()
          await writer.wait_closed()
          done.set()
      async with await asyncio.start_server(serve, "127.0.0.1", int(port), ssl=context):
          await done.wait()
      """;

  @TempDir private Path folder;

  @BeforeEach
  void needsOpenSsl() throws Exception {
    Process version;
    try {
      version = new ProcessBuilder("openssl", "version").redirectErrorStream(true).start();
    } catch (IOException missing) {
      assumeTrue(false, "no openssl here");
      return;
    }
    assumeTrue(version.waitFor() == 0, "no openssl here");
  }

  private String run(String program, int port, String version) throws IOException {
    Path script = Files.writeString(folder.resolve("peer.aio"), program);
    TestWorld world = new TestWorld(folder);
    List<String> arguments =
        List.of(script.toString(), FILES.toString(), Integer.toString(port), version);
    int exit = ProgramRun.runFile(world, script, arguments);
    assertEquals("", world.err().toString(UTF_8));
    assertEquals(0, exit);
    return world.out().toString(UTF_8);
  }

  private Process openssl(Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1_2", "TLSv1_3"})
  void aClientOfOpenSsl(String version) throws Exception {
    int port = freePort();
    Process server =
        openssl(
            folder.resolve("server.log"),
            "s_server",
            "-rev",
            "-accept",
            Integer.toString(port),
            "-cert",
            FILES.resolve("server.pem").toString(),
            "-cert_chain",
            FILES.resolve("intermediate.pem").toString(),
            "-key",
            FILES.resolve("server.key.pem").toString());
    try {
      String spoken = version.replace('_', '.');
      assertEquals(spoken + "\nTrue 6\nTrue 10001\n", run(CLIENT, port, version));
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1_2", "TLSv1_3"})
  void aServerOfOpenSsl(String version) throws Exception {
    int port = freePort();
    Thread client =
        new Thread(
            () -> {
              try {
                connect(port);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    client.start();
    String output = run(SERVER, port, version);
    client.join(20_000);
    assertTrue(output.endsWith("\n30005\n"), output);
    String log = Files.readString(folder.resolve("client.log"));
    assertTrue(log.contains("Verify return code: 0 (ok)"), log);
    assertTrue(log.contains("A".repeat(30_000)), "the answer is not whole");
  }

  private void connect(int port) throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      Process client =
          openssl(
              folder.resolve("client.log"),
              "s_client",
              "-connect",
              "127.0.0.1:" + port,
              "-servername",
              "localhost",
              "-verify_hostname",
              "localhost",
              "-CAfile",
              FILES.resolve("ca.pem").toString());
      try {
        OutputStream in = client.getOutputStream();
        in.write(("a".repeat(30_000) + "\nbye\n").getBytes(UTF_8));
        in.flush();
        client.waitFor(15, TimeUnit.SECONDS);
      } catch (IOException refused) {
        client.waitFor(1, TimeUnit.SECONDS);
      } finally {
        client.destroyForcibly().waitFor();
      }
      if (Files.readString(folder.resolve("client.log")).contains("CONNECTED")) {
        return;
      }
      Thread.sleep(100);
    }
  }
}
