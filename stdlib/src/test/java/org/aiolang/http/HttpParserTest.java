package org.aiolang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpParserTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n";

  private static String response(String text) {
    return Transcript.of(true, false, text);
  }

  private static String request(String text) {
    return Transcript.of(false, false, text);
  }

  @Test
  void aBodyOfKnownLength() {
    assertEquals(
        "11 200 OK\nContent-Length: 5\nbody hello\nend keep\n",
        response(OK + "Content-Length: 5\r\n\r\nhello"));
    assertEquals(
        "11 200 OK\nContent-Length: 0\nend keep\n", response(OK + "Content-Length: 0\r\n\r\n"));
  }

  @Test
  void aBodyUntilTheEnd() {
    assertEquals("11 200 OK\nbody all of it\nend close\n", response(OK + "\r\nall of it"));
    assertEquals("10 200 \nend close\n", response("HTTP/1.0 200\r\n\r\n"));
  }

  @Test
  void chunksWithExtensionsAndTrailers() {
    assertEquals(
        "11 200 OK\nTransfer-Encoding: Chunked\nbody hello world\ntrailers\nX: y\nend keep\n",
        response(
            OK
                + "Transfer-Encoding: Chunked\r\n\r\n5;a=b\r\nhello\r\n0006 ; x=\"y\"\r\n world\r\n"
                + "0\r\nX: y\r\n\r\n"));
  }

  @Test
  void messagesFollowEachOther() {
    String one = OK + "Content-Length: 1\r\n\r\na";
    assertEquals(
        "11 200 OK\nContent-Length: 1\nbody a\nend keep\n".repeat(3), response(one.repeat(3)));
    assertEquals("GET / 11\nHost: h\nend keep\n".repeat(2), request((GET + "\r\n").repeat(2)));
  }

  @Test
  void interimResponsesPassAndSwitchingProtocolsIsFinal() {
    assertEquals(
        "interim 100\ninterim 103\n11 204 No Content\nend keep\n",
        response(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 204 No Content\r\n\r\n"));
    assertEquals("11 101 Up\nend close\n", response("HTTP/1.1 101 Up\r\n\r\n"));
    assertTrue(response("HTTP/1.1 100 C\r\n\r\n".repeat(4)).endsWith("too many interim responses"));
  }

  @Test
  void someResponsesHaveNoBodyWhateverTheySay() {
    String head = "HTTP/1.1 304 N\r\nContent-Length: 9\r\n\r\n";
    assertEquals("11 304 N\nContent-Length: 9\nend keep\n", response(head));
    assertEquals(
        "11 200 OK\nTransfer-Encoding: chunked\nend keep\n",
        Transcript.of(true, true, OK + "Transfer-Encoding: chunked\r\n\r\n"));
  }

  @Test
  void connectionsAreKeptAsTheVersionHasIt() {
    assertTrue(
        response(OK + "Content-Length: 0\r\nConnection: x, Close\r\n\r\n").endsWith("close\n"));
    String old = "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n";
    assertTrue(response(old + "\r\n").endsWith("close\n"));
    assertTrue(response(old + "Connection: Keep-Alive\r\n\r\n").endsWith("keep\n"));
  }

  @Test
  void aResponseWithTwoLengthsIsReadByChunksAndEndsItsConnection() {
    assertTrue(
        response(OK + "Content-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
            .endsWith("body a\nend close\n"));
    assertTrue(response(OK + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na").endsWith("keep\n"));
  }

  @Test
  void responsesMayEndLinesWithALoneLf() {
    assertEquals("11 200 OK\nA: b\nbody x\nend close\n", response("HTTP/1.1 200 OK\nA: b\n\nx"));
  }

  @Test
  void valuesAreTrimmedAndNamesKept() {
    assertEquals(
        "GET / 11\nhOST: h\nX-A: b c\nX-A: \nend keep\n",
        request("GET / HTTP/1.1\r\nhOST:\t h \r\nX-A:b c\r\nX-A:\r\n\r\n"));
    assertEquals("GET / 11\nHost: h\nX: \u00e9\nend keep\n", request(GET + "X: \u00e9\r\n\r\n"));
  }

  @Test
  void requestsWithBodies() {
    assertEquals(
        "POST /p?q 11\nHost: h\nContent-Length: 3\nbody abc\nend keep\n",
        request("\r\nPOST /p?q HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"));
    assertEquals("GET http://h/ 10\nend close\n", request("GET http://h/ HTTP/1.0\r\n\r\n"));
    assertEquals("", request(""));
  }

  @Test
  void anEndInTheMiddleIsTold() {
    assertEquals("REMOTE_DISCONNECTED Remote end closed connection without response", response(""));
    assertEquals("BAD_STATUS_LINE HTTP/1.1 2", response("HTTP/1.1 2"));
    assertTrue(response(OK).startsWith("MALFORMED"));
    assertTrue(
        response(OK + "Content-Length: 9\r\n\r\nabc")
            .endsWith("body abc\nINCOMPLETE_READ IncompleteRead(3 bytes read, 6 more expected)"));
    assertTrue(
        response(OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nabc")
            .endsWith("body abc\nINCOMPLETE_READ IncompleteRead(3 bytes read)"));
    assertTrue(
        response(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n")
            .endsWith("body a\nend close\n"));
    assertTrue(request("GET / HT").startsWith("MALFORMED"));
    assertTrue(
        request(GET + "Content-Length: 1\r\n\r\n").endsWith("(0 bytes read, 1 more expected)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n",
        "\r\n",
        "HTTP/1.1\r\n",
        "HTTP/1.1 OK\r\n",
        "HTTP/1.1 20\r\n",
        "HTTP/1.1 2000\r\n",
        "HTTP/1.1 099\r\n",
        "HTTP/1.1 +20\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 200 O\0K\r\n"
      })
  void whatIsNoStatusLineIsShownWhole(String line) {
    assertEquals("BAD_STATUS_LINE " + line, response(line));
  }

  @Test
  void otherVersionsAreUnknown() {
    assertEquals("UNKNOWN_PROTOCOL HTTP/2.0", response("HTTP/2.0 200 OK\r\n"));
    assertEquals("UNKNOWN_PROTOCOL HTTP/1.x", response("HTTP/1.x 200 OK\r\n"));
    assertEquals("UNKNOWN_PROTOCOL HTTP/1.2", request("GET / HTTP/1.2\r\n"));
    assertTrue(response("HTTP/1.7 200 OK\r\n\r\n").startsWith("11 200 OK"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\r\n\r\n",
        "GET  / HTTP/1.1\r\n",
        "GET / x HTTP/1.1\r\n",
        " GET / HTTP/1.1\r\n",
        "GET /\u00e9 HTTP/1.1\r\n",
        "G(T / HTTP/1.1\r\n",
        "\r\n\r\n\r\n",
        "GET / HTTP/1.1\n",
        "GET / HTTP/1.1\r\n\r\n",
        GET + "Host: h\r\n\r\n",
        GET + "A : b\r\n\r\n",
        GET + " folded: b\r\n\r\n",
        GET + "A: b\r\n\tfolded\r\n\r\n",
        GET + "A: b\n\r\n",
        GET + "A: b\rX: c\r\n\r\n",
        GET + "A: b\0c\r\n\r\n",
        GET + "A\r\n\r\n",
        GET + ": b\r\n\r\n",
        GET + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        GET + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n",
        GET + "Content-Length: 1, 1\r\n\r\n",
        GET + "Content-Length: +1\r\n\r\n",
        GET + "Content-Length: -1\r\n\r\n",
        GET + "Content-Length: 0x1\r\n\r\n",
        GET + "Content-Length:\r\n\r\n",
        GET + "Content-Length: 9999999999999999999\r\n\r\n",
        GET + "Transfer-Encoding: gzip, chunked\r\n\r\n",
        GET + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        GET + "Transfer-Encoding: xchunked\r\n\r\n",
        "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n1 2\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n0x1\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n1\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
        GET + "Transfer-Encoding: chunked\r\n\r\n1\r\na\n0\r\n\r\n",
      })
  void requestsThatTwoReadersCouldReadDifferentlyAreRefused(String text) {
    String told = request(text);
    assertTrue(told.contains("MALFORMED"), told);
    assertFalse(told.contains("keep"), told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "Content-Length: x\r\n\r\n",
        "Transfer-Encoding: gzip\r\n\r\n",
        "A: b\r\n folded\r\n\r\n",
        "no colon\r\n\r\n",
      })
  void responsesNobodyCanReadAreRefused(String fields) {
    assertTrue(response(OK + fields).startsWith("MALFORMED"), response(OK + fields));
  }

  @Test
  void limitsHold() {
    assertEquals(
        "LINE_TOO_LONG got more than 200 bytes when reading status line",
        response("HTTP/1.1 200 " + "x".repeat(200)));
    assertEquals(
        "LINE_TOO_LONG got more than 200 bytes when reading header line",
        response(OK + "A: " + "x".repeat(200)));
    assertEquals("TOO_MANY_HEADERS got more than 8 headers", response(OK + "A: b\r\n".repeat(9)));
    assertTrue(response(OK + "A: b\r\n".repeat(7) + "\r\n").contains("end close"));
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    assertTrue(
        response(chunked + "1;" + "x".repeat(40))
            .endsWith("LINE_TOO_LONG got more than 40 bytes when reading chunk size"));
    assertTrue(response(chunked + "0\r\n" + "A: b\r\n".repeat(9)).endsWith("than 8 headers"));
  }

  private static final String[] SAMPLES = {
    OK + "Content-Length: 5\r\nA: b\r\n\r\nhello",
    OK + "Transfer-Encoding: chunked\r\n\r\n5;a\r\nhello\r\n1\r\n!\r\n0\r\nX: y\r\nZ: z\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n" + OK + "\r\nrest",
    "HTTP/1.1 304 N\r\n\r\n" + OK + "Content-Length: 1\r\n\r\nx",
    OK + "Content-Length: 9\r\n\r\nabc",
    OK + "bad header\r\n\r\n",
  };

  private static final String[] REQUESTS = {
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + GET + "\r\n",
    "\r\nPUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
  };

  @Test
  void howTheInputIsCutMakesNoDifference() {
    for (String sample : SAMPLES) {
      everySplit(true, sample);
    }
    for (String sample : REQUESTS) {
      everySplit(false, sample);
    }
  }

  private static void everySplit(boolean responses, String sample) {
    String whole = Transcript.of(responses, false, sample);
    assertEquals(whole, Transcript.of(responses, false, sample.split("")));
    for (int i = 0; i <= sample.length(); i++) {
      for (int j = i; j <= sample.length(); j++) {
        String told =
            Transcript.of(
                responses,
                false,
                sample.substring(0, i),
                sample.substring(i, j),
                sample.substring(j));
        assertEquals(whole, told);
      }
    }
  }

  /** Samples with bytes changed, dropped, doubled or swapped, cut at random. */
  @Test
  void hostileInputGivesDocumentedErrorsAndTheSameForEveryCut() {
    Random random = new Random(20260101);
    for (int round = 0; round < 20_000; round++) {
      boolean responses = random.nextBoolean();
      String[] samples = responses ? SAMPLES : REQUESTS;
      StringBuilder text = new StringBuilder(samples[random.nextInt(samples.length)]);
      for (int change = random.nextInt(4); change >= 0; change--) {
        mutate(text, random);
      }
      String whole = Transcript.of(responses, false, text.toString());
      int cut = random.nextInt(text.length() + 1);
      assertEquals(
          whole, Transcript.of(responses, false, text.substring(0, cut), text.substring(cut)));
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    if (text.length() < 2) {
      text.append("GET");
    }
    int at = random.nextInt(text.length());
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(at, (char) random.nextInt(256));
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.insert(at, "\r\n \t:;0fF,\0".charAt(random.nextInt(11)));
      case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 12)));
      default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
    }
  }

  @Test
  void whatLiesBehindAMessageStays() throws HttpException {
    Transcript events = new Transcript();
    HttpParser parser = HttpParser.ofResponses(new HttpLimits(), events);
    ByteBuffer in = Transcript.bytes(OK + "Content-Length: 1\r\n\r\naSURPLUS");
    assertTrue(parser.feed(in));
    assertEquals(7, in.remaining());
    assertTrue(parser.feed(in));
    assertEquals(7, in.remaining());
  }

  @Test
  void headsAreWrittenSoThatTheyCanBeRead() {
    Headers headers = new Headers().add("Host", "h").add("X", "\u00e9 b");
    byte[] head = HeadWriter.request("GET", "/x", headers);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    assertEquals("GET /x 11\nHost: h\nX: \u00e9 b\nend keep\n", request(text));
    Headers none = new Headers();
    assertEquals(
        "11 404 Not Found\nend close\n",
        response(new String(HeadWriter.response(404, "Not Found", none))));
    for (String bad : new String[] {"a\r\nb", "a\nb", "a\0b", "\u0100"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> HeadWriter.request("GET", "/", new Headers().add("A", bad)));
      assertThrows(IllegalArgumentException.class, () -> HeadWriter.request("GET", bad, none));
      assertThrows(IllegalArgumentException.class, () -> HeadWriter.request(bad, "/", none));
      assertThrows(IllegalArgumentException.class, () -> HeadWriter.response(200, bad, none));
      assertThrows(
          IllegalArgumentException.class,
          () -> HeadWriter.response(200, "", new Headers().add(bad, "x")));
    }
    assertThrows(IllegalArgumentException.class, () -> HeadWriter.response(99, "", none));
  }
}
