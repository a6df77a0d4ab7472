package org.aiolang.http;

import org.jspecify.annotations.Nullable;

/**
 * A request to send. {@code Host}, {@code Content-Length} and, without keep-alive, {@code
 * Connection: close} are added where the headers lack them; nothing else is.
 *
 * @param body sent as it is, or null; its content must not change afterwards
 * @param timeout nanoseconds without progress (connecting to one address; waiting for bytes) after
 *     which the request fails, or 0 for none
 * @param keepAlive whether the connection may come from the pool and go back to it
 * @param tls where the TLS of {@code https} URLs comes from, those of redirects included
 */
public record HttpRequest(
    String method,
    HttpUrl url,
    Headers headers,
    byte @Nullable [] body,
    long timeout,
    boolean keepAlive,
    @Nullable TlsSource tls) {
  /** Without TLS of its own: no server of an {@code https} URL is trusted. */
  public HttpRequest(
      String method,
      HttpUrl url,
      Headers headers,
      byte @Nullable [] body,
      long timeout,
      boolean keepAlive) {
    this(method, url, headers, body, timeout, keepAlive, null);
  }

  /**
   * A GET without headers, timeout or body.
   *
   * @throws HttpException if the URL is no good
   */
  public static HttpRequest get(String url) throws HttpException {
    return new HttpRequest("GET", HttpUrl.parse(url), new Headers(), null, 0, true);
  }

  /** The same with another timeout in nanoseconds. */
  public HttpRequest withTimeout(long nanos) {
    return new HttpRequest(method, url, headers, body, nanos, keepAlive, tls);
  }

  /** Whether sending it twice does what sending it once does (RFC 9110, 9.2.2). */
  boolean isRepeatable() {
    return switch (method) {
      case "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE" -> true;
      default -> false;
    };
  }

  byte[] head() {
    Headers all = new Headers();
    if (!headers.contains("host")) {
      all.add("Host", url.authority());
    }
    for (int i = 0; i < headers.size(); i++) {
      all.add(headers.name(i), headers.value(i));
    }
    boolean wantsLength = body != null || method.equals("POST") || method.equals("PUT");
    if (wantsLength
        && !headers.contains("content-length")
        && !headers.contains("transfer-encoding")) {
      all.add("Content-Length", Integer.toString(body == null ? 0 : body.length));
    }
    if (!keepAlive && !headers.contains("connection")) {
      all.add("Connection", "close");
    }
    return HeadWriter.request(method, url.target(), all);
  }
}
