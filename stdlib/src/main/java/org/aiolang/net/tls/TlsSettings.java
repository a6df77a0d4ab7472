package org.aiolang.net.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What one side asks of TLS and proves itself with; Python's {@code ssl.SSLContext}. It may be
 * changed at any time; a connection goes by what held when it began. Bytes of files are given to
 * it: it opens none.
 */
public final class TlsSettings {
  /** Whether a certificate is asked of the peer. A client's peer always sends one. */
  public enum Verify {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private final List<Identity> identities = new ArrayList<>();
  private final Trust trust = new Trust();
  private Verify verify = Verify.NONE;
  private boolean checkHost;
  private boolean commonName = true;
  private boolean partial;
  private boolean strict;
  private List<String> alpn = List.of();
  private List<String> protocols = List.of("TLSv1.3", "TLSv1.2");
  private List<String> suites = List.of();
  private boolean serverOrder = true;
  private @Nullable TlsEngines engines;

  /** Whether and how the peer's certificate is verified. */
  public void verify(Verify mode, boolean partialChain, boolean strictChain) {
    verify = mode;
    partial = partialChain;
    strict = strictChain;
    engines = null;
  }

  /**
   * Whether a server's certificate must be one of the host that was asked for.
   *
   * @param subjectToo whether the subject's common name counts where there is no alternative name
   */
  public void checkHost(boolean check, boolean subjectToo) {
    checkHost = check;
    commonName = subjectToo;
    engines = null;
  }

  /** Protocols of the application to agree on (RFC 7301), the best first. */
  public void alpn(List<String> names) {
    alpn = List.copyOf(names);
    engines = null;
  }

  /** The versions that may be spoken: TLSv1.2, TLSv1.3. */
  public void protocols(List<String> names) {
    protocols = List.copyOf(names);
    engines = null;
  }

  /** Whether a server goes by its own order of cipher suites. */
  public void serverOrder(boolean own) {
    serverOrder = own;
    engines = null;
  }

  /**
   * Chooses cipher suites in OpenSSL's language; false, and no change, if that leaves none of TLS
   * 1.2.
   */
  public boolean ciphers(String text) {
    List<String> chosen = CipherSuites.choose(text, supported());
    if (chosen.isEmpty() || CipherSuites.isOfTls13(chosen.get(chosen.size() - 1))) {
      return false;
    }
    suites = chosen;
    engines = null;
    return true;
  }

  /** The cipher suites in use, under the JDK's names. */
  public List<String> ciphers() {
    return suites.isEmpty() ? CipherSuites.choose(CipherSuites.DEFAULT, supported()) : suites;
  }

  private static String[] supported() {
    try {
      return SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes a certificate with those that lead up to it, and its private key.
   *
   * @param certificates the own one first, from {@link #chain}
   * @param keys the PEM file of the key
   * @param password asked for when the key is encrypted
   * @throws TlsException if there is no key in it, or they do not belong together
   */
  public void identity(List<X509Certificate> certificates, byte[] keys, Supplier<char[]> password)
      throws TlsException {
    PrivateKey key = null;
    try {
      for (Pem block : Pem.blocks(keys)) {
        if (block.isKey()) {
          key = PrivateKeys.of(block, password);
          break;
        }
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      TlsException failure = pem();
      failure.initCause(e);
      throw failure;
    }
    if (key == null) {
      throw pem();
    }
    Identity identity = new Identity(key, certificates);
    try {
      if (!identity.sameKind()) {
        throw TlsException.of("NO_CERTIFICATE_ASSIGNED");
      }
      if (!identity.matches()) {
        throw TlsException.of("X509", "KEY_VALUES_MISMATCH", "key values mismatch");
      }
    } catch (GeneralSecurityException e) {
      throw TlsException.of("X509", "UNKNOWN_KEY_TYPE", "unknown key type");
    }
    identities.removeIf(other -> other.kind().equals(identity.kind()));
    identities.add(identity);
    engines = null;
  }

  /**
   * The certificates of a PEM file.
   *
   * @throws TlsException if there is none
   */
  public static List<X509Certificate> chain(byte[] file) throws TlsException {
    List<X509Certificate> found = certificates(file);
    if (found.isEmpty()) {
      throw pem();
    }
    return found;
  }

  private static TlsException pem() {
    return TlsException.of("SSL", "", "PEM lib");
  }

  private static List<X509Certificate> certificates(byte[] file) throws TlsException {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Pem block : Pem.blocks(file)) {
        if (block.isCertificate()) {
          found.add(certificate(block.bytes()));
        }
      }
    } catch (CertificateException | IllegalArgumentException e) {
      TlsException failure = pem();
      failure.initCause(e);
      throw failure;
    }
    return found;
  }

  private static X509Certificate certificate(byte[] der) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
  }

  /**
   * Trusts the certificates of a PEM file.
   *
   * @return how many they are
   * @throws TlsException if a block is malformed
   */
  public int trustPem(byte[] file) throws TlsException {
    List<X509Certificate> found = certificates(file);
    for (X509Certificate certificate : found) {
      trust.add(certificate);
    }
    engines = null;
    return found.size();
  }

  /**
   * Trusts certificates in DER, one after the other.
   *
   * @return how many they are
   * @throws TlsException if one is malformed
   */
  public int trustDer(byte[] bytes) throws TlsException {
    int count = 0;
    try {
      Der all = new Der(bytes);
      while (all.hasNext()) {
        all.next();
        trust.add(certificate(all.element()));
        count++;
      }
    } catch (CertificateException | IllegalArgumentException e) {
      throw TlsException.of("ASN1", "NOT_ENOUGH_DATA", "not enough data");
    }
    engines = null;
    return count;
  }

  /** Trusts certificates that are read when a chain is first verified, on any thread. */
  public void trustLater(Supplier<Collection<X509Certificate>> source) {
    trust.addSource(source);
    engines = null;
  }

  /** All trusted certificates; reads what was left for later. */
  public List<X509Certificate> trusted() {
    return trust.all();
  }

  /** Whether a certificate and its key were given. */
  public boolean hasIdentity() {
    return !identities.isEmpty();
  }

  /** What makes connections by these settings as they are now. */
  public TlsEngines engines() {
    TlsEngines present = engines;
    if (present == null) {
      present =
          new TlsEngines(
              identities,
              trust.copy(),
              verify,
              new ChainRules(partial, strict, checkHost, commonName),
              new Agreement(alpn, protocols, suites.isEmpty() ? ciphers() : suites, serverOrder));
      engines = present;
    }
    return present;
  }

  /** How chains are verified. */
  record ChainRules(boolean partial, boolean strict, boolean checkHost, boolean commonName) {}

  /** What is offered to the peer, or taken. */
  record Agreement(
      List<String> alpn, List<String> protocols, List<String> suites, boolean serverOrder) {}
}
