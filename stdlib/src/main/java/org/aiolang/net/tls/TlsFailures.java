package org.aiolang.net.tls;

import java.nio.ByteBuffer;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the JDK throws, and what a first record shows, as OpenSSL would say it. */
final class TlsFailures {
  private static final String ALERT = "Received fatal alert: ";
  private static final int LARGEST_RECORD = 16384 + 2048;

  private TlsFailures() {}

  static TlsException of(SSLException e) {
    String message = "";
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof VerifyFailure failure) {
        return TlsException.verify(failure.code(), failure.text());
      }
      message = message.isEmpty() ? String.valueOf(t.getMessage()) : message;
    }
    TlsException failure = classify(message);
    failure.initCause(e);
    return failure;
  }

  private static TlsException classify(String message) {
    int alert = message.indexOf(ALERT);
    if (alert >= 0) {
      return alert(message.substring(alert + ALERT.length()).strip().toUpperCase(Locale.ROOT));
    }
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("empty client certificate chain")
        || lower.contains("empty server certificate chain")
        || lower.contains("no client certificate")) {
      return TlsException.of("PEER_DID_NOT_RETURN_A_CERTIFICATE");
    }
    if (lower.contains("no cipher suites in common")
        || lower.contains("no negotiable cipher suite")
        || lower.contains("no available authentication scheme")) {
      return TlsException.of("NO_SHARED_CIPHER");
    }
    if (lower.contains("no appropriate protocol")) {
      return TlsException.of("NO_PROTOCOLS_AVAILABLE");
    }
    if (lower.contains("not supported by") || lower.contains("protocol version")) {
      return TlsException.of("UNSUPPORTED_PROTOCOL");
    }
    if (lower.contains("tag mismatch")
        || lower.contains("bad record mac")
        || lower.contains("mac check")) {
      return TlsException.of(
          "SSL", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac");
    }
    if (lower.contains("record") && (lower.contains("large") || lower.contains("size"))) {
      return TlsException.of("PACKET_LENGTH_TOO_LONG");
    }
    if (lower.contains("unsupported or unrecognized") || lower.contains("plaintext connection")) {
      return TlsException.of("WRONG_VERSION_NUMBER");
    }
    if (lower.contains("handshake message sequence")
        || lower.contains("unexpected")
        || lower.contains("invalid handshake")
        || lower.contains("handshake type")) {
      return TlsException.of("UNEXPECTED_MESSAGE");
    }
    return TlsException.of("SSL", "INTERNAL_ERROR", "internal error: " + message);
  }

  /**
   * {@code SSLV3_ALERT_…} for what SSL 3 had already, {@code TLSV1_ALERT_…}, {@code
   * TLSV13_ALERT_…}.
   */
  private static TlsException alert(String name) {
    return switch (name) {
      case "UNEXPECTED_MESSAGE",
          "BAD_RECORD_MAC",
          "DECOMPRESSION_FAILURE",
          "HANDSHAKE_FAILURE",
          "NO_CERTIFICATE",
          "BAD_CERTIFICATE",
          "UNSUPPORTED_CERTIFICATE",
          "CERTIFICATE_REVOKED",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_UNKNOWN",
          "ILLEGAL_PARAMETER" ->
          TlsException.of("SSLV3_ALERT_" + name);
      case "CERTIFICATE_REQUIRED", "MISSING_EXTENSION" -> TlsException.of("TLSV13_ALERT_" + name);
      case "UNRECOGNIZED_NAME",
          "UNSUPPORTED_EXTENSION",
          "CERTIFICATE_UNOBTAINABLE",
          "BAD_CERTIFICATE_STATUS_RESPONSE",
          "BAD_CERTIFICATE_HASH_VALUE" ->
          TlsException.of("TLSV1_" + name);
      default -> TlsException.of("TLSV1_ALERT_" + name);
    };
  }

  /** What is wrong with the head of a first record, or null; the buffer is not moved. */
  static @Nullable TlsException firstRecord(ByteBuffer in) {
    if (in.remaining() < 5) {
      return null;
    }
    int at = in.position();
    int type = in.get(at) & 0xff;
    int version = in.get(at + 1) & 0xff;
    if (type >= 'A' && type <= 'Z' && isHttp(in)) {
      return TlsException.of("HTTP_REQUEST");
    }
    boolean sslV2 = (type & 0x80) != 0 && in.get(at + 2) == 1;
    if (sslV2) {
      return null;
    }
    if (version != 3 || type < 20 || type > 24) {
      return TlsException.of("WRONG_VERSION_NUMBER");
    }
    int length = (in.get(at + 3) & 0xff) << 8 | in.get(at + 4) & 0xff;
    return length > LARGEST_RECORD ? TlsException.of("PACKET_LENGTH_TOO_LONG") : null;
  }

  private static boolean isHttp(ByteBuffer in) {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      head.append((char) in.get(in.position() + i));
    }
    String text = head.toString();
    return text.startsWith("GET ")
        || text.startsWith("POST ")
        || text.startsWith("HEAD ")
        || text.startsWith("PUT ");
  }
}
