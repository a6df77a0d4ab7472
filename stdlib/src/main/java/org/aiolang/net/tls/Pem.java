package org.aiolang.net.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A block of a PEM file (RFC 7468): what stands between its {@code BEGIN} and {@code END} lines.
 *
 * @param label as in {@code BEGIN CERTIFICATE}
 * @param encrypted whether it has the header lines of an encrypted key of the old form (RFC 1421)
 */
record Pem(String label, byte[] bytes, boolean encrypted) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  /**
   * All blocks of a file, in order; text between them is skipped, as OpenSSL does.
   *
   * @throws IllegalArgumentException if a block has no end or is no base64
   */
  static List<Pem> blocks(byte[] file) {
    List<Pem> blocks = new ArrayList<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int at = 0;
    while (true) {
      int begin = text.indexOf(BEGIN, at);
      if (begin < 0) {
        return blocks;
      }
      int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
      if (labelEnd < 0) {
        throw new IllegalArgumentException("bad begin line");
      }
      String label = text.substring(begin + BEGIN.length(), labelEnd);
      int from = labelEnd + DASHES.length();
      int to = text.indexOf(END + label + DASHES, from);
      if (to < 0) {
        throw new IllegalArgumentException("bad end line");
      }
      String body = text.substring(from, to);
      boolean encrypted = body.contains("Proc-Type:");
      byte[] bytes =
          encrypted ? new byte[0] : Base64.getDecoder().decode(body.replaceAll("\\s", ""));
      blocks.add(new Pem(label, bytes, encrypted));
      at = to + END.length();
    }
  }

  boolean isCertificate() {
    return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
  }

  boolean isKey() {
    return label.endsWith("PRIVATE KEY");
  }
}
