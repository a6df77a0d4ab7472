package org.aiolang.net.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side proves itself with: a private key, and the chain of certificates from its own up.
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {
  /** The kind of key, as TLS's key exchanges name it: RSA, EC, EdDSA, RSASSA-PSS. */
  String kind() {
    return key.getAlgorithm();
  }

  /** Whether the certificate's public key is the one of our private key. */
  boolean matches() throws GeneralSecurityException {
    PublicKey open = chain.get(0).getPublicKey();
    String algorithm = signature();
    if (algorithm == null) {
      return true;
    }
    byte[] probe = {1, 2, 3};
    Signature signing = Signature.getInstance(algorithm);
    signing.initSign(key);
    signing.update(probe);
    byte[] signed = signing.sign();
    Signature verifying = Signature.getInstance(algorithm);
    verifying.initVerify(open);
    verifying.update(probe);
    try {
      return verifying.verify(signed);
    } catch (GeneralSecurityException wrongLength) {
      return false;
    }
  }

  /** Whether key and certificate are of one kind at all. */
  boolean sameKind() {
    String mine = kind().equals("RSASSA-PSS") ? "RSA" : kind();
    String theirs = chain.get(0).getPublicKey().getAlgorithm();
    return mine.equals(theirs) || theirs.equals("RSASSA-PSS") && mine.equals("RSA");
  }

  private @Nullable String signature() {
    return switch (kind()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      case "EdDSA" -> "EdDSA";
      default -> null;
    };
  }
}
