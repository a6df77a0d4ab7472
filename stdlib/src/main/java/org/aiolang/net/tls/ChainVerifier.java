package org.aiolang.net.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is a peer's chain of certificates good? Builds it up to a trusted one, then asks in OpenSSL's
 * order (extensions, host, dates and signatures), so that the first thing wrong is the one that
 * OpenSSL names; last, the JDK's PKIX validation (RFC 5280) must agree: it looks at name
 * constraints, critical extensions and weak algorithms as well. Revocation is not looked at, as in
 * CPython's default.
 *
 * @param partial whether a trusted certificate ends the chain without being an authority of its own
 *     ({@code X509_V_FLAG_PARTIAL_CHAIN})
 * @param strict whether authorities must identify their keys ({@code X509_V_FLAG_X509_STRICT})
 * @param host the name to check, or null
 */
record ChainVerifier(
    Trust trust, boolean partial, boolean strict, boolean commonName, @Nullable String host) {
  private static final int MOST = 20;
  private static final String ANY_PURPOSE = "2.5.29.37.0";
  private static final int CERT_SIGN = 5;

  /**
   * Checks what a peer sent, its own certificate first.
   *
   * @param purpose the extended key usage that it needs: 1.3.6.1.5.5.7.3.1 of a server, .2 of a
   *     client
   */
  void check(X509Certificate[] sent, String purpose) throws VerifyFailure {
    List<X509Certificate> chain = build(sent);
    checkExtensions(chain, purpose);
    if (host != null) {
      HostNames.check(chain.get(0), host, commonName);
    }
    checkDatesAndSignatures(chain);
    validate(chain);
  }

  /** From the peer's own certificate to a trusted one. */
  private List<X509Certificate> build(X509Certificate[] sent) throws VerifyFailure {
    List<X509Certificate> chain = new ArrayList<>();
    X509Certificate last = sent[0];
    chain.add(last);
    boolean trusted = trust.contains(last);
    int untrusted = trusted ? 0 : 1;
    while (!(trusted && (partial || isSelfSigned(last)))) {
      if (chain.size() > MOST) {
        throw new VerifyFailure(22, "certificate chain too long");
      }
      if (isSelfSigned(last)) {
        throw chain.size() == 1
            ? new VerifyFailure(18, "self-signed certificate")
            : new VerifyFailure(19, "self-signed certificate in certificate chain");
      }
      X509Certificate issuer = issuer(last, trust.named(last.getIssuerX500Principal()), chain);
      if (issuer != null) {
        trusted = true;
      } else {
        issuer = trusted ? null : issuer(last, List.of(sent), chain);
        if (issuer == null) {
          throw untrusted == chain.size()
              ? new VerifyFailure(20, "unable to get local issuer certificate")
              : new VerifyFailure(2, "unable to get issuer certificate");
        }
        trusted = trust.contains(issuer);
        untrusted += trusted ? 0 : 1;
      }
      chain.add(issuer);
      last = issuer;
    }
    return chain;
  }

  private static @Nullable X509Certificate issuer(
      X509Certificate of, List<X509Certificate> candidates, List<X509Certificate> chain) {
    X509Certificate found = null;
    for (X509Certificate candidate : candidates) {
      if (candidate.getSubjectX500Principal().equals(of.getIssuerX500Principal())
          && !chain.contains(candidate)
          && isSignedBy(of, candidate)) {
        if (isCurrent(candidate)) {
          return candidate;
        }
        found = candidate;
      }
    }
    return found;
  }

  private static boolean isCurrent(X509Certificate certificate) {
    Date now = new Date();
    return !now.before(certificate.getNotBefore()) && !now.after(certificate.getNotAfter());
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && isSignedBy(certificate, certificate);
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException no) {
      return false;
    }
  }

  private void checkExtensions(List<X509Certificate> chain, String purpose) throws VerifyFailure {
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate certificate = chain.get(i);
      if (i > 0) {
        checkAuthority(certificate, i);
      }
      if (!serves(certificate, purpose)) {
        throw new VerifyFailure(26, "unsuitable certificate purpose");
      }
      if (strict && i + 1 < chain.size() && certificate.getExtensionValue("2.5.29.35") == null) {
        throw new VerifyFailure(92, "Missing Authority Key Identifier");
      }
      if (strict && i > 0 && certificate.getExtensionValue("2.5.29.14") == null) {
        throw new VerifyFailure(91, "Missing Subject Key Identifier");
      }
    }
  }

  private void checkAuthority(X509Certificate certificate, int depth) throws VerifyFailure {
    boolean oldRoot = certificate.getVersion() < 3 && isSelfSigned(certificate);
    if (certificate.getBasicConstraints() < 0 && !(oldRoot && !strict)) {
      throw new VerifyFailure(79, "invalid CA certificate");
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[CERT_SIGN]) {
      throw new VerifyFailure(79, "invalid CA certificate");
    }
    if (certificate.getBasicConstraints() < depth - 1 && !oldRoot) {
      throw new VerifyFailure(25, "path length constraint exceeded");
    }
  }

  private static boolean serves(X509Certificate certificate, String purpose) {
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      return uses == null || uses.contains(purpose) || uses.contains(ANY_PURPOSE);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static void checkDatesAndSignatures(List<X509Certificate> chain) throws VerifyFailure {
    Date now = new Date();
    for (int i = chain.size() - 1; i >= 0; i--) {
      X509Certificate certificate = chain.get(i);
      if (now.before(certificate.getNotBefore())) {
        throw new VerifyFailure(9, "certificate is not yet valid");
      }
      if (now.after(certificate.getNotAfter())) {
        throw new VerifyFailure(10, "certificate has expired");
      }
    }
  }

  private static void validate(List<X509Certificate> chain) throws VerifyFailure {
    int last = chain.size() - 1;
    if (last == 0) {
      return; // trusted by name: there is no path
    }
    try {
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new TrustAnchor(chain.get(last), null)));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, last)),
              parameters);
    } catch (CertPathValidatorException e) {
      throw failure(e);
    } catch (GeneralSecurityException e) {
      throw new VerifyFailure(1, "unspecified certificate verification error");
    }
  }

  private static VerifyFailure failure(CertPathValidatorException e) {
    Object reason = e.getReason();
    VerifyFailure failure =
        reason == PKIXReason.PATH_TOO_LONG
            ? new VerifyFailure(25, "path length constraint exceeded")
            : reason == PKIXReason.INVALID_NAME
                ? new VerifyFailure(47, "permitted subtree violation")
                : reason == PKIXReason.UNRECOGNIZED_CRIT_EXT
                    ? new VerifyFailure(34, "unhandled critical extension")
                    : reason == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED
                        ? new VerifyFailure(68, "CA signature digest algorithm too weak")
                        : reason == CertPathValidatorException.BasicReason.INVALID_SIGNATURE
                            ? new VerifyFailure(7, "certificate signature failure")
                            : new VerifyFailure(1, "unspecified certificate verification error");
    failure.initCause(e);
    return failure;
  }
}
