package org.aiolang.stdlib.ssl;

import org.aiolang.net.tls.TlsException;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;

/**
 * What TLS throws, as the exceptions of module {@code ssl}. Messages end with a place in CPython's
 * {@code _ssl.c}, as programs and their logs know them; the lines are those of CPython 3.13.0.
 */
public final class SslErrors {
  /** Lines of {@code _ssl.c}. */
  static final int HANDSHAKE = 1020;

  static final int READ = 2580;
  static final int WRITE = 2427;
  static final int SHUTDOWN = 2706;
  static final int CHAIN = 3916;
  static final int KEY = 3937;
  static final int CHECK = 3945;

  private static final long SSL_ERROR_SSL = 1;
  private static final long SSL_ERROR_EOF = 8;
  private static final long PEM_LIB = 524297;

  private SslErrors() {}

  /** Of a connection: while shaking hands, or later. */
  public static PyException connection(Realm r, TlsException e, boolean established) {
    return of(r, e, established ? READ : HANDSHAKE);
  }

  static PyException of(Realm r, TlsException e, int line) {
    boolean verify = e.kind() == TlsException.Kind.VERIFY;
    boolean eof = e.kind() == TlsException.Kind.EOF;
    String text = verify ? "certificate verify failed: " + e.text() : e.text();
    String head = e.reason().isEmpty() ? e.library() : e.library() + ": " + e.reason();
    PyBaseException error =
        make(
            r,
            verify ? "SSLCertVerificationError" : eof ? "SSLEOFError" : "SSLError",
            number(e, eof),
            "[" + head + "] " + text + " (_ssl.c:" + line + ")");
    Attributes.set(r, error, "reason", e.reason());
    Attributes.set(r, error, "library", e.library());
    if (verify) {
      Attributes.set(r, error, "verify_code", (long) e.verifyCode());
      Attributes.set(r, error, "verify_message", e.text());
    }
    return new PyException(error);
  }

  private static long number(TlsException e, boolean eof) {
    return switch (e.reason()) {
      case "" -> PEM_LIB;
      case "NO_CERTIFICATE_ASSIGNED" -> 177;
      case "KEY_VALUES_MISMATCH" -> 116;
      default -> eof ? SSL_ERROR_EOF : SSL_ERROR_SSL;
    };
  }

  /** The session needs more bytes of its peer. */
  static PyException wantRead(Realm r, int line) {
    return new PyException(
        make(
            r,
            "SSLWantReadError",
            2L,
            "The operation did not complete (read) (_ssl.c:" + line + ")"));
  }

  /** The peer has closed the session. */
  static PyException zeroReturn(Realm r, int line) {
    return new PyException(
        make(
            r,
            "SSLZeroReturnError",
            6L,
            "TLS/SSL connection has been closed (EOF) (_ssl.c:" + line + ")"));
  }

  private static PyBaseException make(Realm r, String type, long number, String text) {
    return (PyBaseException)
        Calls.call(r, LibraryPart.of(r, "ssl", type), new Object[] {number, text}, null);
  }
}
