package org.aiolang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.aiolang.loop.EventLoop;
import org.aiolang.net.ConnectException;
import org.aiolang.net.Errno;
import org.aiolang.net.Network;
import org.aiolang.net.ResolveException;
import org.aiolang.net.Turns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpClientTest {
  private static final long SHORT = 60_000_000;
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final EventLoop loop = Turns.loop();
  private final Network network = new Network(loop);
  private final HttpClient client = new HttpClient(network);
  private LittleServer server;

  private static final class Answer implements ResponseListener {
    @Nullable HttpResponse response;
    @Nullable IOException error;
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int told;

    @Override
    public void responded(HttpResponse response) {
      this.response = response;
      told++;
    }

    @Override
    public void failed(IOException error) {
      this.error = error;
      told++;
    }

    HttpException.Kind kind() {
      return assertInstanceOf(HttpException.class, error).kind();
    }

    String text() {
      return body.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    Turns.settle(loop);
    assertFalse(loop.hasPending(), "nothing is left running");
    network.close();
    loop.close();
    server.close();
    assertEquals(List.of(), server.failures);
  }

  private void serve(LittleServer.Script script) throws IOException {
    server = new LittleServer(script);
  }

  private Answer ask(HttpRequest request) {
    Answer answer = new Answer();
    client.send(request, answer);
    Turns.until(loop, () -> answer.told > 0);
    return answer;
  }

  private HttpRequest request(String method, String path, byte @Nullable [] body, long timeout)
      throws HttpException {
    return new HttpRequest(
        method, HttpUrl.parse(server.url(path)), new Headers(), body, timeout, true);
  }

  /** Sends and reads the body as far as it goes. */
  private Answer fetch(HttpRequest request) {
    Answer answer = ask(request);
    if (answer.response != null) {
      drain(answer);
    }
    return answer;
  }

  private Answer fetch(String path) throws HttpException {
    return fetch(request("GET", path, null, 0));
  }

  private void drain(Answer answer) {
    HttpResponse response = answer.response;
    boolean[] waits = new boolean[1];
    Turns.until(
        loop,
        () -> {
          answer.body.writeBytes(response.read(1000));
          boolean over =
              response.atEnd() || response.available() == 0 && response.failure() != null;
          if (!over && !waits[0]) {
            waits[0] = true;
            response.whenChanged(() -> waits[0] = false);
          }
          return over;
        });
    response.whenChanged(null);
  }

  @Test
  void bodiesOfAllThreeKinds() throws IOException {
    serve(
        peer -> {
          switch (peer.path()) {
            case "/length" -> peer.send(OK + "Content-Length: 5\r\n\r\nhello");
            case "/chunked" ->
                peer.send(
                    OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");
            default -> peer.send("HTTP/1.0 200 Fine\r\nX-A: b\r\n\r\nhello");
          }
        });
    for (String path : List.of("/length", "/chunked", "/close")) {
      Answer answer = fetch(path);
      assertEquals("hello", answer.text(), path);
      assertEquals(200, answer.response.status());
      assertEquals(server.url(path), answer.response.url());
      assertEquals(path.equals("/length") ? 5 : -1, answer.response.length());
      assertNull(answer.response.failure());
      assertTrue(answer.response.isComplete());
    }
    assertEquals(
        "GET /length HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n",
        server.requests.get(0));
  }

  @Test
  void aConnectionIsUsedAgain() throws IOException {
    serve(
        peer -> {
          while (!peer.request().isEmpty()) {
            peer.send(OK + "Content-Length: 2\r\n\r\nok");
          }
        });
    for (int i = 0; i < 5; i++) {
      assertEquals("ok", fetch("/" + i).text());
      assertEquals(1, client.resting());
      assertFalse(loop.hasPending(), "a resting connection keeps nobody busy");
    }
    assertEquals(1, server.connections());
    List<Answer> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Answer answer = new Answer();
      many.add(answer);
      client.send(request("GET", "/many", null, 0), answer);
    }
    for (Answer answer : many) {
      Turns.until(loop, () -> answer.told > 0);
      drain(answer);
      assertEquals("ok", answer.text());
    }
    assertEquals(20, server.connections());
    assertEquals(8, client.resting());
  }

  @Test
  void aConnectionIsNotKeptWhenEitherSideSaysSo() throws IOException {
    serve(
        peer -> {
          String extra = peer.path().equals("/close") ? "Connection: close\r\n" : "";
          peer.send(OK + extra + "Content-Length: 0\r\n\r\n");
          peer.untilClosed();
        });
    fetch("/close");
    HttpRequest plain = HttpRequest.get(server.url("/plain"));
    fetch(new HttpRequest("GET", plain.url(), new Headers().add("X", "y"), null, 0, false));
    assertEquals(0, client.resting());
    assertTrue(server.requests.get(1).endsWith("X: y\r\nConnection: close\r\n\r\n"));
    Turns.until(loop, () -> server.finished.get() == 2);
  }

  @Test
  void aStaleConnectionIsReplacedOnce() throws IOException {
    serve(
        peer -> {
          peer.request();
          if (peer.number < 3) {
            peer.send(OK + "Content-Length: 2\r\n\r\nok");
          }
          if (peer.number == 1) {
            peer.request();
          }
        });
    assertEquals("ok", fetch("/1").text());
    assertEquals("ok", fetch("/2").text());
    assertEquals(2, server.connections());
    Turns.until(loop, () -> client.resting() == 0);
    assertEquals(HttpException.Kind.REMOTE_DISCONNECTED, fetch("/3").kind());
    assertEquals(3, server.connections());
    assertEquals(4, server.requests.size());
  }

  @Test
  void aRequestThatMustNotBeRepeatedGetsItsOwnConnection() throws IOException {
    serve(
        peer -> {
          while (!peer.request().isEmpty()) {
            peer.send(OK + "Content-Length: 0\r\n\r\n");
          }
        });
    fetch("/1");
    fetch(request("POST", "/2", "data".getBytes(), 0));
    assertEquals(2, server.connections());
    assertTrue(server.requests.get(1).endsWith("Content-Length: 4\r\n\r\ndata"));
  }

  @Test
  void bytesNobodyAskedForEndARestingConnection() throws IOException {
    AtomicBoolean rests = new AtomicBoolean();
    serve(
        peer -> {
          peer.request();
          peer.send(OK + "Content-Length: 0\r\n\r\n");
          while (!rests.get()) {
            Thread.onSpinWait();
          }
          peer.send("HTTP/1.1 200 Poison\r\nContent-Length: 0\r\n\r\n");
          peer.untilClosed();
        });
    fetch("/");
    assertEquals(1, client.resting());
    rests.set(true);
    Turns.until(loop, () -> client.resting() == 0);
  }

  private static LittleServer.Script redirecting() {
    return peer -> {
      for (String request = peer.request(); !request.isEmpty(); request = peer.request()) {
        String path = request.split(" ")[1];
        String status = path.substring(1, Math.min(4, path.length()));
        String to =
            switch (path.substring(Math.min(4, path.length()))) {
              case "/relative" -> "Location: ../end?x=1\r\n";
              case "/uri" -> "URI: /end\r\n";
              case "/none" -> "";
              case "/self" -> "Location: " + path + "\r\n";
              case "/file" -> "Location: file:///etc/passwd\r\n";
              case "/ftp" -> "Location: ftp://127.0.0.1/\r\n";
              default ->
                  "Location: /"
                      + status
                      + "/"
                      + (path.length() + 1)
                      + "x".repeat(path.length())
                      + "\r\n";
            };
        if (path.startsWith("/end")) {
          peer.send(OK + "Content-Length: 3\r\n\r\nend");
        } else {
          peer.send("HTTP/1.1 " + status + " Moved\r\n" + to + "Content-Length: 4\r\n\r\nbody");
        }
      }
    };
  }

  @Test
  void redirectsAreFollowedOnTheSameConnection() throws IOException {
    serve(redirecting());
    for (String status : List.of("301", "302", "303", "307", "308")) {
      Answer answer = fetch("/" + status + "/relative");
      assertEquals("end", answer.text());
      assertEquals(server.url("/end?x=1"), answer.response.url());
    }
    assertEquals("end", fetch("/302/uri").text());
    assertEquals(1, server.connections());
  }

  @Test
  void aPostBecomesAGetWithoutItsBody() throws IOException {
    serve(redirecting());
    HttpUrl url = HttpUrl.parse(server.url("/303/relative"));
    Headers headers = new Headers().add("Content-Type", "text/plain").add("X-A", "b");
    fetch(new HttpRequest("POST", url, headers, "data".getBytes(), 0, true));
    String second = server.requests.get(1);
    assertTrue(second.startsWith("GET /end?x=1 HTTP/1.1\r\n"), second);
    assertTrue(second.endsWith("X-A: b\r\n\r\n"), second);
    assertFalse(second.contains("Content-"), second);
    fetch(request("HEAD", "/301/relative", null, 0)).response.close();
    assertTrue(server.requests.get(3).startsWith("HEAD "));
  }

  @Test
  void whatUrllibDoesNotFollowIsPresented() throws IOException {
    serve(redirecting());
    Answer post = fetch(request("POST", "/307/relative", new byte[0], 0));
    assertEquals(307, post.response.status());
    assertEquals("Moved", post.response.message());
    assertEquals("body", post.text());
    assertEquals(302, fetch("/302/none").response.status());
    assertEquals(304, fetch("/304/relative").response.status());
    Answer file = fetch("/302/file");
    assertEquals("file:///etc/passwd", file.response.url());
    assertEquals(
        "Moved - Redirection to url 'file:///etc/passwd' is not allowed", file.response.message());
    Answer ftp = fetch("/302/ftp");
    assertEquals(HttpException.Kind.UNKNOWN_SCHEME, ftp.kind());
    assertEquals("ftp", ftp.error == null ? "" : ((HttpException) ftp.error).detail());
  }

  @Test
  void redirectsEnd() throws IOException {
    serve(redirecting());
    Answer self = fetch("/302/self");
    assertEquals(302, self.response.status());
    assertTrue(self.response.message().startsWith("The HTTP server returned a redirect error"));
    assertTrue(self.response.message().endsWith("30x error message was:\nMoved"));
    assertEquals(5, server.requests.size());
    server.requests.clear();
    assertTrue(fetch("/302").response.message().startsWith("The HTTP server"));
    assertEquals(11, server.requests.size());
  }

  @Test
  void aServerThatDiesInTheBody() throws IOException {
    serve(
        peer -> {
          switch (peer.path()) {
            case "/length" -> peer.send(OK + "Content-Length: 10\r\n\r\nabc");
            case "/chunked" -> peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nabc");
            case "/garbage" -> peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\nzz\r\n");
            default -> {
              peer.send(OK + "Content-Length: 10\r\n\r\nabc");
              peer.untilClosed();
            }
          }
        });
    HttpException length =
        assertInstanceOf(HttpException.class, fetch("/length").response.failure());
    assertEquals("IncompleteRead(3 bytes read, 7 more expected)", length.getMessage());
    assertEquals(3, length.received());
    assertEquals(7, length.expected());
    Answer cut = fetch("/chunked");
    HttpException chunked = assertInstanceOf(HttpException.class, cut.response.failure());
    assertEquals("IncompleteRead(3 bytes read)", chunked.getMessage());
    assertEquals("abc", cut.text());
    Answer garbage = fetch("/garbage");
    assertEquals(1, garbage.told);
    assertEquals("a", garbage.text());
    assertEquals("bad chunk size", garbage.response.failure().getMessage());
    Answer silent = fetch(request("GET", "/silent", null, SHORT));
    assertInstanceOf(SocketTimeoutException.class, silent.response.failure());
    assertEquals("abc", silent.text());
  }

  @Test
  void aResetIsAReset() throws IOException {
    serve(
        peer -> {
          String path = peer.path();
          if (path.equals("/body")) {
            peer.send(OK + "Content-Length: 10\r\n\r\nabc");
            // The reset must not overtake the answer.
            peer.request();
          }
          peer.reset();
        });
    Answer head = fetch("/head");
    assertEquals(Errno.ECONNRESET, Errno.of(head.error));
    Answer body = ask(request("GET", "/body", null, 0));
    assertNotNull(body.response);
    body.response.close();
    assertNull(body.response.failure());
  }

  @Test
  void aServerThatNeverAnswersTimesOut() throws IOException {
    serve(
        peer -> {
          peer.request();
          peer.untilClosed();
        });
    long start = System.nanoTime();
    Answer answer = fetch(request("GET", "/", null, SHORT));
    assertInstanceOf(SocketTimeoutException.class, answer.error);
    assertEquals("timed out", answer.error.getMessage());
    assertTrue(System.nanoTime() - start >= SHORT);
    Turns.until(loop, () -> server.finished.get() == 1);
  }

  /** All of it takes longer than the limit, each byte of it a small part of that. */
  @Test
  void slowIsNotSilent() throws IOException {
    long limit = TimeUnit.SECONDS.toNanos(2);
    serve(
        peer -> {
          peer.request();
          for (char c : (OK + "Content-Length: 20\r\n\r\n" + "x".repeat(20)).toCharArray()) {
            peer.send(String.valueOf(c));
            pause(40);
          }
          peer.untilClosed();
        });
    long start = System.nanoTime();
    Answer answer = fetch(request("GET", "/", null, limit));
    assertEquals("x".repeat(20), answer.text());
    assertTrue(System.nanoTime() - start > limit);
    client.close();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException error) {
      throw new IllegalStateException(error);
    }
  }

  @Test
  void aTimeoutCountsOnlyWhileSomebodyWaits() throws IOException {
    serve(
        peer -> {
          peer.request();
          peer.send(OK + "Content-Length: 10\r\n\r\nabc");
          pause(3 * SHORT / 1_000_000);
          peer.send("defghij");
          peer.untilClosed();
        });
    Answer answer = ask(request("GET", "/", null, SHORT));
    long end = System.nanoTime() + 5 * SHORT;
    Turns.until(loop, () -> System.nanoTime() > end);
    assertNull(answer.response.failure());
    drain(answer);
    assertEquals("abcdefghij", answer.text());
  }

  @Test
  void noConnection() throws IOException {
    serve(LittleServer.Peer::request);
    server.close();
    Answer refused = fetch("/");
    assertEquals(HttpException.Kind.NO_CONNECTION, refused.kind());
    ConnectException cause = assertInstanceOf(ConnectException.class, refused.error.getCause());
    assertEquals(Errno.ECONNREFUSED, Errno.of(cause));
    Answer unknown = fetch(HttpRequest.get("http://name.invalid/"));
    assertEquals(HttpException.Kind.NO_CONNECTION, unknown.kind());
    assertInstanceOf(ResolveException.class, unknown.error.getCause());
  }

  @Test
  void whatIsNoHttp() throws IOException {
    serve(
        peer -> {
          if (peer.path().equals("/bad")) {
            peer.send("SSH-2.0-x\r\n");
            peer.untilClosed();
          }
        });
    Answer bad = fetch("/bad");
    assertEquals(HttpException.Kind.BAD_STATUS_LINE, bad.kind());
    assertEquals("SSH-2.0-x\r\n", bad.error.getMessage());
    assertEquals(HttpException.Kind.REMOTE_DISCONNECTED, fetch("/nothing").kind());
  }

  @Test
  void cancellingClosesTheConnection() throws IOException {
    serve(
        peer -> {
          if (peer.path().equals("/body")) {
            peer.send(OK + "Content-Length: 10\r\n\r\nabc");
          }
          peer.untilClosed();
        });
    Answer never = new Answer();
    client.send(request("GET", "/unconnected", null, 0), never).cancel();
    Exchange waiting = client.send(request("GET", "/head", null, 0), never);
    Turns.until(loop, () -> server.requests.size() == 1);
    waiting.cancel();
    waiting.cancel();
    Turns.until(loop, () -> server.finished.get() == 1);
    Answer body = ask(request("GET", "/body", null, 0));
    int[] changes = new int[1];
    body.response.whenChanged(() -> changes[0]++);
    body.response.close();
    Turns.until(loop, () -> server.finished.get() == 2);
    assertEquals(0, never.told);
    assertEquals(0, changes[0]);
    assertEquals(0, body.response.available());
    assertTrue(body.response.isClosed());
  }

  @Test
  void aReaderThatRestsMakesTheServerWait() throws IOException {
    int total = 32 << 20;
    AtomicLong sent = new AtomicLong();
    serve(
        peer -> {
          peer.request();
          peer.send(OK + "Content-Length: " + total + "\r\n\r\n");
          byte[] block = new byte[1 << 16];
          for (int i = 0; i < total; i += block.length) {
            peer.socket.getOutputStream().write(block);
            sent.addAndGet(block.length);
          }
          peer.untilClosed();
        });
    Answer answer = ask(request("GET", "/", null, 0));
    HttpResponse response = answer.response;
    Turns.until(loop, () -> response.available() > HttpResponse.HIGH_WATER);
    Turns.settle(loop);
    assertTrue(response.available() <= HttpResponse.HIGH_WATER + (1 << 16));
    assertTrue(sent.get() < total);
    long[] got = new long[1];
    Turns.until(
        loop,
        () -> {
          got[0] += response.read(1 << 20).length;
          return response.atEnd();
        });
    assertEquals(total, got[0]);
    assertEquals(1, client.resting());
  }

  @Test
  void headHasNoBodyAndALargeBodyArrives() throws IOException {
    serve(
        peer -> {
          for (String request = peer.request(); !request.isEmpty(); request = peer.request()) {
            boolean head = request.startsWith("HEAD");
            int length = request.length() - request.indexOf("\r\n\r\n") - 4;
            peer.send(
                OK + "Content-Length: 7\r\n\r\n" + (head ? "" : String.format("%7d", length)));
          }
        });
    Answer head = fetch(request("HEAD", "/", null, 0));
    assertTrue(head.response.atEnd());
    assertEquals(0, head.response.length());
    assertEquals("7", head.response.headers().first("content-length"));
    Answer put = fetch(request("PUT", "/", new byte[3 << 20], 0));
    assertEquals("3145728", put.text());
    assertEquals(1, server.connections());
  }

  @Test
  void unsendableRequestsAreRefusedAtOnce() throws IOException {
    serve(LittleServer.Peer::request);
    HttpUrl url = HttpUrl.parse(server.url("/"));
    Headers smuggled = new Headers().add("X", "a\r\nY: b");
    assertThrows(
        IllegalArgumentException.class,
        () -> client.send(new HttpRequest("GET", url, smuggled, null, 0, true), new Answer()));
    assertEquals(0, server.connections());
  }
}
