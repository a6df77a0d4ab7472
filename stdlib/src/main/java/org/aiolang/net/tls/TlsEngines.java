package org.aiolang.net.tls;

import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Settings at one moment, and the JDK's context that makes engines by them. Any thread may use it.
 */
public final class TlsEngines {
  private final Trust trust;
  private final TlsSettings.Verify verify;
  private final TlsSettings.ChainRules rules;
  private final TlsSettings.Agreement agreement;
  private final SSLContext context;

  TlsEngines(
      List<Identity> identities,
      Trust trust,
      TlsSettings.Verify verify,
      TlsSettings.ChainRules rules,
      TlsSettings.Agreement agreement) {
    this.trust = trust;
    this.verify = verify;
    this.rules = rules;
    this.agreement = agreement;
    try {
      context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new IdentityKeys(identities)},
          new TrustManager[] {new PeerTrust(this)},
          null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The client's side of a connection.
   *
   * @param host whom it talks to: goes out as the server's name, and is what its certificate is
   *     checked against
   * @throws TlsException if the settings leave nothing to offer
   */
  public TlsSession client(@Nullable String host, TlsBuffers buffers) throws TlsException {
    // No port: the JDK then resumes no earlier session, as CPython does unless told to.
    SSLEngine engine = host == null ? context.createSSLEngine() : context.createSSLEngine(host, -1);
    engine.setUseClientMode(true);
    SSLParameters parameters = parameters();
    if (host != null && HostNames.literal(host) == null) {
      try {
        parameters.setServerNames(List.of(new SNIHostName(IDN.toASCII(host))));
      } catch (IllegalArgumentException notAName) {
        parameters.setServerNames(List.of());
      }
    } else {
      parameters.setServerNames(List.of());
    }
    return session(engine, parameters, buffers);
  }

  /**
   * The server's side of a connection.
   *
   * @throws TlsException if the settings leave nothing to offer
   */
  public TlsSession server(TlsBuffers buffers) throws TlsException {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    SSLParameters parameters = parameters();
    parameters.setUseCipherSuitesOrder(agreement.serverOrder());
    switch (verify) {
      case NONE -> {}
      case OPTIONAL -> parameters.setWantClientAuth(true);
      case REQUIRED -> parameters.setNeedClientAuth(true);
    }
    return session(engine, parameters, buffers);
  }

  private SSLParameters parameters() throws TlsException {
    if (agreement.protocols().isEmpty()) {
      throw TlsException.of("NO_PROTOCOLS_AVAILABLE");
    }
    return new SSLParameters(
        agreement.suites().toArray(new String[0]), agreement.protocols().toArray(new String[0]));
  }

  private TlsSession session(SSLEngine engine, SSLParameters parameters, TlsBuffers buffers) {
    List<String> names = agreement.alpn();
    engine.setSSLParameters(parameters);
    if (!names.isEmpty()) {
      if (engine.getUseClientMode()) {
        parameters.setApplicationProtocols(names.toArray(new String[0]));
        engine.setSSLParameters(parameters);
      } else {
        // Without a name in common a server goes on without, as OpenSSL's callback of CPython does.
        engine.setHandshakeApplicationProtocolSelector((e, offered) -> choose(names, offered));
      }
    }
    return new TlsSession(engine, buffers);
  }

  private static String choose(List<String> ours, List<String> offered) {
    for (String name : ours) {
      if (offered.contains(name)) {
        return name;
      }
    }
    return "";
  }

  void verify(X509Certificate[] chain, String purpose, @Nullable String host) throws VerifyFailure {
    if (verify == TlsSettings.Verify.NONE) {
      return;
    }
    new ChainVerifier(
            trust,
            rules.partial(),
            rules.strict(),
            rules.commonName(),
            rules.checkHost() ? host : null)
        .check(chain, purpose);
  }

  /**
   * A client learns them from a server that asks for its certificate; without verifying there are
   * none.
   */
  X509Certificate[] acceptedIssuers() {
    return verify == TlsSettings.Verify.NONE
        ? new X509Certificate[0]
        : trust.loaded().toArray(new X509Certificate[0]);
  }
}
