package org.aiolang.net.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Asks our verifier when the JDK wants to know whether a peer is trusted. */
final class PeerTrust extends X509ExtendedTrustManager {
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  private final TlsEngines owner;

  PeerTrust(TlsEngines owner) {
    this.owner = owner;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    owner.verify(chain, CLIENT, null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    owner.verify(chain, SERVER, engine.getPeerHost());
  }

  /** The names that a server asks its clients' certificates to come from. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return owner.acceptedIssuers();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    owner.verify(chain, CLIENT, null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("no host to check");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    owner.verify(chain, CLIENT, null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    throw new CertificateException("no host to check");
  }
}
