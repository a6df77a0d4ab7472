package org.aiolang.net.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Our identities as the JDK asks for them: by the kind of key. A name is an index in the list. */
final class IdentityKeys extends X509ExtendedKeyManager {
  private final List<Identity> identities;

  IdentityKeys(List<Identity> identities) {
    this.identities = List.copyOf(identities);
  }

  private @Nullable String find(String kind) {
    for (int i = 0; i < identities.size(); i++) {
      String mine = identities.get(i).kind();
      if (mine.equals(kind)
          || mine.equals("EdDSA") && kind.startsWith("Ed")
          || kind.equals("EC_" + mine)) {
        return Integer.toString(i);
      }
    }
    return null;
  }

  /** The issuers that a server would like do not bind us: OpenSSL sends what it has as well. */
  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    for (String kind : kinds) {
      String found = find(kind);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return find(kind);
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return chooseEngineClientAlias(kinds, issuers, null);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return find(kind);
  }

  @Override
  public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
    String found = find(kind);
    return found == null ? null : new String[] {found};
  }

  @Override
  public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
    return getClientAliases(kind, issuers);
  }

  @Override
  public X509Certificate[] getCertificateChain(String name) {
    return identities.get(Integer.parseInt(name)).chain().toArray(new X509Certificate[0]);
  }

  @Override
  public PrivateKey getPrivateKey(String name) {
    return identities.get(Integer.parseInt(name)).key();
  }
}
