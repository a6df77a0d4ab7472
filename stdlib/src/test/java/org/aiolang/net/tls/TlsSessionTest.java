package org.aiolang.net.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions between two ends in memory: split anywhere, damaged, cut, closed, and begun anew. */
final class TlsSessionTest {
  private static final Path FILES = Path.of("src/test/resources/tls");

  private final TlsSettings serverSettings = new TlsSettings();
  private final TlsSettings clientSettings = new TlsSettings();

  TlsSessionTest() throws IOException {
    serverSettings.identity(
        TlsSettings.chain(Files.readAllBytes(FILES.resolve("server.pem"))),
        Files.readAllBytes(FILES.resolve("server.key.pem")),
        () -> new char[0]);
    assertEquals(1, clientSettings.trustPem(Files.readAllBytes(FILES.resolve("ca.pem"))));
    clientSettings.verify(TlsSettings.Verify.REQUIRED, true, true);
    clientSettings.checkHost(true, true);
  }

  /** Both ends, and the bytes under way between them in pieces of a size. */
  private final class Pair {
    final TlsSession server;
    final TlsSession client;
    private final int piece;

    Pair(int piece) throws TlsException {
      this.piece = piece;
      server = serverSettings.engines().server(new TlsBuffers());
      client = clientSettings.engines().client("localhost", new TlsBuffers());
    }

    Pair shaken() throws TlsException {
      boolean done = false;
      for (int i = 0; i < 20 && !done; i++) {
        boolean clientDone = step(client);
        carry(client, server, true);
        boolean serverDone = step(server);
        carry(server, client, true);
        done = clientDone && serverDone;
      }
      assertTrue(done, "the handshake does not end");
      return this;
    }

    private void carry(TlsSession from, TlsSession to, boolean shaking) throws TlsException {
      ByteBuffer bytes = from.takeOutput();
      while (bytes != null && bytes.hasRemaining()) {
        ByteBuffer part = bytes.slice(bytes.position(), Math.min(piece, bytes.remaining()));
        bytes.position(bytes.position() + part.remaining());
        to.feed(part);
        if (shaking && piece < 1000) {
          step(to);
        }
      }
    }

    byte[] received(TlsSession from, TlsSession to) throws TlsException {
      ByteArrayOutputStream got = new ByteArrayOutputStream();
      ByteBuffer bytes = from.takeOutput();
      while (bytes != null && bytes.hasRemaining()) {
        ByteBuffer part = bytes.slice(bytes.position(), Math.min(piece, bytes.remaining()));
        bytes.position(bytes.position() + part.remaining());
        to.feed(part);
        for (ByteBuffer plain = to.next(); plain != null; plain = to.next()) {
          byte[] copy = new byte[plain.remaining()];
          plain.get(copy);
          got.writeBytes(copy);
        }
      }
      return got.toByteArray();
    }
  }

  private static boolean step(TlsSession session) throws TlsException {
    while (true) {
      switch (session.handshake()) {
        case DONE -> {
          return true;
        }
        case INPUT -> {
          return false;
        }
        case TASK -> {
          Runnable task = session.task();
          assertNotNull(task);
          task.run();
        }
      }
    }
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void bytesArriveHoweverTheyAreSplit() throws IOException {
    byte[] data = new byte[50_000];
    new Random(3).nextBytes(data);
    for (int piece : new int[] {1, 2, 5, 100, 1 << 20}) {
      Pair pair = new Pair(piece).shaken();
      assertEquals("TLSv1.3", pair.client.version());
      pair.client.write(ByteBuffer.wrap(data));
      assertArrayEquals(data, pair.received(pair.client, pair.server));
      pair.server.write(ByteBuffer.wrap(data));
      assertArrayEquals(data, pair.received(pair.server, pair.client));
    }
  }

  @Test
  void eachSideClosesForItself() throws IOException {
    Pair pair = new Pair(1 << 20).shaken();
    pair.client.write(text("last"));
    pair.client.close();
    assertArrayEquals("last".getBytes(), pair.received(pair.client, pair.server));
    assertTrue(pair.server.isClosed());
    assertFalse(pair.client.isClosed());
    assertThrows(TlsException.class, () -> pair.client.write(text("more")));
    pair.server.write(text("still here"));
    pair.server.close();
    assertArrayEquals("still here".getBytes(), pair.received(pair.server, pair.client));
    assertTrue(pair.client.isClosed());
  }

  @Test
  void aChangedByteIsNoticed() throws IOException {
    // The two bytes of the version mean nothing any more (RFC 8446, 5.1).
    for (int at : new int[] {0, 3, 4, 5, 20}) {
      Pair pair = new Pair(1 << 20).shaken();
      pair.client.write(text("a message of some length"));
      ByteBuffer record = pair.client.takeOutput();
      assertNotNull(record);
      record.put(at, (byte) (record.get(at) ^ 0x55));
      pair.server.feed(record);
      try {
        // A length that was made longer waits for bytes that do not come; nothing is handed out.
        assertNull(pair.server.next(), "byte " + at);
      } catch (TlsException expected) {
        assertEquals(TlsException.Kind.PROTOCOL, expected.kind());
      }
    }
  }

  @Test
  void noHandshakeWithinAConnection() throws Exception {
    clientSettings.protocols(List.of("TLSv1.2"));
    javax.net.ssl.SSLContext context = javax.net.ssl.SSLContext.getInstance("TLS");
    context.init(
        null, new javax.net.ssl.TrustManager[] {new PeerTrust(clientSettings.engines())}, null);
    javax.net.ssl.SSLEngine engine = context.createSSLEngine("localhost", -1);
    engine.setUseClientMode(true);
    engine.setEnabledProtocols(new String[] {"TLSv1.2"});
    TlsSession client = new TlsSession(engine, new TlsBuffers());
    TlsSession server = serverSettings.engines().server(new TlsBuffers());
    for (int i = 0; i < 10; i++) {
      step(client);
      give(client.takeOutput(), server);
      step(server);
      give(server.takeOutput(), client);
    }
    assertEquals("TLSv1.2", server.version());
    engine.beginHandshake();
    step(client);
    give(client.takeOutput(), server);
    TlsException refused = assertThrows(TlsException.class, server::next);
    assertEquals("NO_RENEGOTIATION", refused.reason());
  }

  private static void give(@Nullable ByteBuffer bytes, TlsSession to) {
    if (bytes != null) {
      to.feed(bytes);
    }
  }

  @Test
  void garbageIsAnErrorAndNothingElse() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      TlsSession server = serverSettings.engines().server(new TlsBuffers());
      byte[] garbage = new byte[5 + random.nextInt(400)];
      random.nextBytes(garbage);
      if (i % 3 > 0) {
        garbage[0] = 22;
        garbage[1] = 3;
        garbage[2] = 1;
      }
      if (i % 3 == 2) {
        garbage[3] = 0;
        garbage[4] = (byte) (garbage.length - 5);
      }
      server.feed(ByteBuffer.wrap(garbage));
      try {
        assertFalse(step(server), Arrays.toString(garbage));
      } catch (TlsException expected) {
        assertEquals(TlsException.Kind.PROTOCOL, expected.kind());
      }
    }
  }

  @Test
  void anotherHostIsRefusedInOpenSslsWords() throws IOException {
    TlsSession server = serverSettings.engines().server(new TlsBuffers());
    TlsSession client = clientSettings.engines().client("example.com", new TlsBuffers());
    step(client);
    give(client.takeOutput(), server);
    step(server);
    give(server.takeOutput(), client);
    TlsException refused = assertThrows(TlsException.class, () -> step(client));
    assertEquals(62, refused.verifyCode());
    assertEquals("Hostname mismatch, certificate is not valid for 'example.com'.", refused.text());
  }
}
