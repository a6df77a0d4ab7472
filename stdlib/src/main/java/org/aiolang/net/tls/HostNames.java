package org.aiolang.net.tls;

import java.net.IDN;
import java.net.InetSocketAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.aiolang.net.SystemResolver;
import org.jspecify.annotations.Nullable;

/**
 * Is a certificate one of a host? RFC 6125, as OpenSSL's {@code X509_check_host} does it with
 * {@code X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS}: a wildcard stands for one whole label, the
 * leftmost, of at least three.
 */
final class HostNames {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private HostNames() {}

  /**
   * Refuses a certificate of another host.
   *
   * @param commonName whether the subject's name counts where there is no alternative DNS name
   */
  static void check(X509Certificate certificate, String host, boolean commonName)
      throws VerifyFailure {
    byte[] address = literal(host);
    if (address != null) {
      if (!hasAddress(certificate, address)) {
        throw new VerifyFailure(
            64, "IP address mismatch, certificate is not valid for '" + host + "'.");
      }
    } else if (!hasName(certificate, host, commonName)) {
      throw new VerifyFailure(
          62, "Hostname mismatch, certificate is not valid for '" + host + "'.");
    }
  }

  private static boolean hasAddress(X509Certificate certificate, byte[] address) {
    for (List<?> name : alternatives(certificate)) {
      if (name.get(0).equals(ADDRESS) && Arrays.equals(literal((String) name.get(1)), address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasName(X509Certificate certificate, String host, boolean commonName) {
    String wanted = ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    boolean any = false;
    for (List<?> name : alternatives(certificate)) {
      if (name.get(0).equals(DNS)) {
        any = true;
        if (matches((String) name.get(1), wanted)) {
          return true;
        }
      }
    }
    String subject = any || !commonName ? null : commonName(certificate);
    return subject != null && matches(subject, wanted);
  }

  static boolean matches(String pattern, String host) {
    String p = pattern.toLowerCase(Locale.ROOT);
    String h = host.toLowerCase(Locale.ROOT);
    if (!p.startsWith("*.")) {
      return p.equals(h);
    }
    int dot = h.indexOf('.');
    String rest = p.substring(1);
    return dot > 0 && rest.indexOf('.', 1) > 0 && rest.equals(h.substring(dot));
  }

  /** The bytes of a numeric address; null for a name. */
  static byte @Nullable [] literal(String host) {
    List<InetSocketAddress> found = new SystemResolver().resolveAtOnce(host, 0);
    return found == null ? null : found.get(0).getAddress().getAddress();
  }

  private static Collection<List<?>> alternatives(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static @Nullable String commonName(X509Certificate certificate) {
    String found = null;
    Der name =
        new Der(certificate.getSubjectX500Principal().getEncoded()).expect(Der.SEQUENCE).inside();
    while (name.hasNext()) {
      Der attributes = name.expect(Der.SET).inside();
      while (attributes.hasNext()) {
        Der attribute = attributes.expect(Der.SEQUENCE).inside();
        boolean isName = attribute.expect(Der.OID).oid().equals("2.5.4.3");
        attribute.next();
        found = isName ? attribute.text() : found;
      }
    }
    return found;
  }

  /** The host as it goes over the wire. */
  static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }
}
