package org.aiolang.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.aiolang.loop.EventLoop;
import org.aiolang.net.Network;
import org.aiolang.net.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BlockingHttpTest {
  private static final byte[] BODY = new byte[1 << 20];

  static {
    new Random(3).nextBytes(BODY);
  }

  private final EventLoop loop = Turns.loop();
  private final BlockingHttp http = new BlockingHttp(new Network(loop));
  private LittleServer server;

  @AfterEach
  void close() throws IOException {
    http.close();
    assertTrue(loop.isClosed());
    server.close();
  }

  private void serve() throws IOException {
    server =
        new LittleServer(
            peer -> {
              for (String path = peer.path(); !path.isEmpty(); path = peer.path()) {
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length + "\r\n\r\n");
                if (path.equals("/silent")) {
                  peer.send("x");
                  peer.untilClosed();
                  return;
                }
                int size = path.equals("/cut") ? 1000 : BODY.length;
                peer.socket.getOutputStream().write(BODY, 0, size);
                if (size < BODY.length) {
                  return;
                }
              }
            });
  }

  @Test
  void readsABodyPieceByPiece() throws IOException {
    serve();
    for (int i = 0; i < 2; i++) {
      HttpResponse response = http.open(HttpRequest.get(server.url("/")));
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (byte[] piece = http.read(response, 1024);
          piece.length > 0;
          piece = http.read(response, 1024)) {
        assertTrue(piece.length <= 1024);
        body.writeBytes(piece);
      }
      assertArrayEquals(BODY, body.toByteArray());
      assertTrue(response.atEnd());
    }
    assertEquals(1, server.connections());
  }

  @Test
  void failuresAreThrownAfterWhatCameBefore() throws IOException {
    serve();
    HttpResponse cut = http.open(HttpRequest.get(server.url("/cut")));
    int got = 0;
    while (got < 1000) {
      got += http.read(cut, 300).length;
    }
    assertEquals(1000, got);
    HttpException error = assertThrows(HttpException.class, () -> http.read(cut, 1));
    assertEquals(HttpException.Kind.INCOMPLETE_READ, error.kind());
    HttpResponse silent = http.open(HttpRequest.get(server.url("/silent")).withTimeout(50_000_000));
    assertEquals(1, http.read(silent, 10).length);
    assertThrows(SocketTimeoutException.class, () -> http.read(silent, 10));
  }

  @Test
  void aRefusalIsThrownAndAClosedResponseGivesNothing() throws IOException {
    serve();
    HttpResponse response = http.open(HttpRequest.get(server.url("/")));
    http.close(response);
    assertEquals(0, http.read(response, 10).length);
    server.close();
    HttpException error =
        assertThrows(HttpException.class, () -> http.open(HttpRequest.get(server.url("/"))));
    assertEquals(HttpException.Kind.NO_CONNECTION, error.kind());
    assertFalse(loop.hasPending());
  }
}
