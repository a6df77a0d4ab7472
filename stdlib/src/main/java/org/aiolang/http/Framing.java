package org.aiolang.http;

import java.util.List;

/**
 * Where a message's body ends (RFC 9112, section 6), and whether the connection may carry another
 * message. Heads that two readers could understand differently are refused in requests; in
 * responses {@code Transfer-Encoding} wins over {@code Content-Length}, and the connection is not
 * used again.
 *
 * @param length bytes of the body, {@link #CHUNKED} or {@link #UNTIL_CLOSE}
 */
record Framing(long length, boolean keepAlive) {
  static final long CHUNKED = -1;
  static final long UNTIL_CLOSE = -2;

  static Framing ofRequest(RequestHead head) throws HttpException {
    Headers headers = head.headers();
    boolean keepAlive = keepAlive(head.version(), headers);
    List<String> lengths = headers.all("content-length");
    if (headers.contains("transfer-encoding")) {
      if (!lengths.isEmpty() || head.version() == 10) {
        throw HttpException.malformed("a request with two lengths");
      }
      checkCoding(headers);
      return new Framing(CHUNKED, keepAlive);
    }
    if (lengths.size() > 1) {
      throw HttpException.malformed("a request with two lengths");
    }
    return new Framing(lengths.isEmpty() ? 0 : HeadSyntax.length(lengths.get(0)), keepAlive);
  }

  static Framing ofResponse(ResponseHead head, boolean toHead) throws HttpException {
    Headers headers = head.headers();
    boolean keepAlive = keepAlive(head.version(), headers);
    int status = head.status();
    if (toHead || status < 200 || status == 204 || status == 304) {
      return new Framing(0, keepAlive && status >= 200);
    }
    List<String> lengths = headers.all("content-length");
    if (headers.contains("transfer-encoding")) {
      checkCoding(headers);
      return new Framing(CHUNKED, keepAlive && lengths.isEmpty() && head.version() == 11);
    }
    if (lengths.isEmpty()) {
      return new Framing(UNTIL_CLOSE, false);
    }
    long length = HeadSyntax.length(lengths.get(0));
    for (String other : lengths) {
      if (HeadSyntax.length(other) != length) {
        throw HttpException.malformed("conflicting Content-Length headers");
      }
    }
    return new Framing(length, keepAlive);
  }

  private static boolean keepAlive(int version, Headers headers) {
    return version == 11
        ? !headers.hasToken("connection", "close")
        : headers.hasToken("connection", "keep-alive");
  }

  private static void checkCoding(Headers headers) throws HttpException {
    List<String> codings = headers.all("transfer-encoding");
    if (codings.size() != 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
      throw HttpException.malformed("unsupported Transfer-Encoding");
    }
  }
}
