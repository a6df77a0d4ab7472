package org.aiolang.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with HTTP itself; {@link #kind} tells the cases apart. Trouble of the
 * connection after it stood (a reset, a timeout) comes as the plain {@link IOException}.
 */
public final class HttpException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The cases, with the exception of {@code http.client} or {@code urllib.error} that each is. */
  public enum Kind {
    /**
     * No connection (URLError): the cause is a {@code ResolveException} or a {@code
     * ConnectException}.
     */
    NO_CONNECTION,
    /** A URL that names no HTTP server (InvalidURL, or URLError for "no host given"). */
    INVALID_URL,
    /** A scheme that is not served here (URLError): {@link #detail} is the scheme. */
    UNKNOWN_SCHEME,
    /** The peer closed before a byte of its answer (RemoteDisconnected). */
    REMOTE_DISCONNECTED,
    /** The answer is no HTTP (BadStatusLine): {@link #detail} is the line with its ending. */
    BAD_STATUS_LINE,
    /** HTTP of another major version (UnknownProtocol): {@link #detail} is the version. */
    UNKNOWN_PROTOCOL,
    /** A line over the limit (LineTooLong): {@link #detail} says which. */
    LINE_TOO_LONG,
    /** More headers than the limit (HTTPException): {@link #detail} is the limit. */
    TOO_MANY_HEADERS,
    /**
     * The peer closed inside the body (IncompleteRead): see {@link #received}, {@link #expected}.
     */
    INCOMPLETE_READ,
    /** Anything else that breaks RFC 9112 (HTTPException): the message says what. */
    MALFORMED
  }

  private final Kind kind;
  private final String detail;
  private final long received;
  private final long expected;

  HttpException(Kind kind, String message, String detail) {
    this(kind, message, detail, 0, -1, null);
  }

  private HttpException(
      Kind kind,
      String message,
      String detail,
      long received,
      long expected,
      @Nullable IOException cause) {
    super(message, cause);
    this.kind = kind;
    this.detail = detail;
    this.received = received;
    this.expected = expected;
  }

  static HttpException noConnection(IOException cause) {
    return new HttpException(
        Kind.NO_CONNECTION, String.valueOf(cause.getMessage()), "", 0, -1, cause);
  }

  static HttpException incompleteRead(long received, long expected) {
    String text = "IncompleteRead(" + received + " bytes read";
    return new HttpException(
        Kind.INCOMPLETE_READ,
        expected < 0 ? text + ")" : text + ", " + expected + " more expected)",
        "",
        received,
        expected,
        null);
  }

  static HttpException malformed(String message) {
    return new HttpException(Kind.MALFORMED, message, "");
  }

  static HttpException lineTooLong(String what, int limit) {
    return new HttpException(
        Kind.LINE_TOO_LONG, "got more than " + limit + " bytes when reading " + what, what);
  }

  static HttpException tooManyHeaders(int limit) {
    return new HttpException(
        Kind.TOO_MANY_HEADERS, "got more than " + limit + " headers", Integer.toString(limit));
  }

  static HttpException badStatusLine(String line) {
    return new HttpException(Kind.BAD_STATUS_LINE, line, line);
  }

  static HttpException unknownProtocol(String version) {
    return new HttpException(Kind.UNKNOWN_PROTOCOL, version, version);
  }

  static HttpException remoteDisconnected() {
    return new HttpException(
        Kind.REMOTE_DISCONNECTED, "Remote end closed connection without response", "");
  }

  static HttpException invalidUrl(String message) {
    return new HttpException(Kind.INVALID_URL, message, "");
  }

  static HttpException unknownScheme(String scheme) {
    return new HttpException(Kind.UNKNOWN_SCHEME, "unknown url type: " + scheme, scheme);
  }

  /** Which case it is. */
  public Kind kind() {
    return kind;
  }

  /** What {@link Kind} says for its case, else empty. */
  public String detail() {
    return detail;
  }

  /** Bytes of the body that came, for {@link Kind#INCOMPLETE_READ}. */
  public long received() {
    return received;
  }

  /** Bytes of the body still missing, or -1 where nobody knows (chunked). */
  public long expected() {
    return expected;
  }
}
