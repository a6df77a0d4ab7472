package org.aiolang.net.tls;

import java.io.IOException;

/**
 * What went wrong in TLS itself, under the names that OpenSSL has for it: {@link #library}, {@link
 * #reason} and {@link #text} make up {@code [SSL: WRONG_VERSION_NUMBER] wrong version number}.
 */
public final class TlsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Kinds that programs tell apart by class. */
  public enum Kind {
    /** Anything that breaks the protocol or is not agreed on ({@code SSLError}). */
    PROTOCOL,
    /**
     * The peer's certificate is not taken ({@code SSLCertVerificationError}); see {@link
     * #verifyCode}.
     */
    VERIFY,
    /** The connection broke off without a closing message ({@code SSLEOFError}). */
    EOF
  }

  private final Kind kind;
  private final String library;
  private final String reason;
  private final String text;
  private final int verifyCode;

  private TlsException(Kind kind, String library, String reason, String text, int verifyCode) {
    super(
        reason.isEmpty()
            ? "[" + library + "] " + text
            : "[" + library + ": " + reason + "] " + text);
    this.kind = kind;
    this.library = library;
    this.reason = reason;
    this.text = text;
    this.verifyCode = verifyCode;
  }

  /** One of library SSL; the text is the reason in small letters, as OpenSSL's mostly are. */
  public static TlsException of(String reason) {
    return of("SSL", reason, reason.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  /** One of any library. */
  public static TlsException of(String library, String reason, String text) {
    return new TlsException(Kind.PROTOCOL, library, reason, text, 0);
  }

  /** The peer left without a closing message. */
  public static TlsException eof() {
    return new TlsException(
        Kind.EOF,
        "SSL",
        "UNEXPECTED_EOF_WHILE_READING",
        "EOF occurred in violation of protocol",
        0);
  }

  static TlsException verify(int code, String text) {
    return new TlsException(Kind.VERIFY, "SSL", "CERTIFICATE_VERIFY_FAILED", text, code);
  }

  /** Which kind it is. */
  public Kind kind() {
    return kind;
  }

  /** OpenSSL's library: SSL, X509, PEM. */
  public String library() {
    return library;
  }

  /** OpenSSL's name of the reason; empty where it gives none. */
  public String reason() {
    return reason;
  }

  /** The reason in words. For {@link Kind#VERIFY}, what is wrong with the certificate. */
  public String text() {
    return text;
  }

  /** OpenSSL's {@code X509_V_ERR_} code, for {@link Kind#VERIFY}; else 0. */
  public int verifyCode() {
    return verifyCode;
  }
}
