package org.aiolang.stdlib.ssl;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What this Java trusts by itself, for machines whose system has no bundle where OpenSSL looks. */
final class JavaTrust {
  private JavaTrust() {}

  static Collection<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x) {
          found.addAll(List.of(x.getAcceptedIssuers()));
        }
      }
    } catch (GeneralSecurityException unreadable) {
      return List.of(); // nothing is trusted then, and verification says so
    }
    return found;
  }
}
