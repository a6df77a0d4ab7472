package org.aiolang.net.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Private keys out of PEM blocks: PKCS#8 plain and encrypted (RFC 5958), PKCS#1 (RFC 8017) and SEC
 * 1 (RFC 5915). The encrypted form of RFC 1421, whose key is an MD5 sum, is refused.
 */
final class PrivateKeys {
  private static final byte[] ZERO = {Der.INTEGER, 1, 0};
  private static final byte[] RSA = {
    0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };
  private static final byte[] EC_OID = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private PrivateKeys() {}

  /**
   * The key of a block.
   *
   * @param password asked for when the block is encrypted
   * @throws GeneralSecurityException if it is no key, of an unknown kind, or the password is wrong
   */
  static PrivateKey of(Pem block, Supplier<char[]> password) throws GeneralSecurityException {
    try {
      return switch (block.label()) {
        case "PRIVATE KEY" -> decode(block.bytes());
        case "RSA PRIVATE KEY" -> decode(pkcs8(block, RSA));
        case "EC PRIVATE KEY" -> decode(pkcs8(block, Der.wrap(Der.SEQUENCE, EC_OID, curve(block))));
        case "ENCRYPTED PRIVATE KEY" -> decode(decrypt(block.bytes(), password.get()));
        default -> throw new GeneralSecurityException("unsupported key: " + block.label());
      };
    } catch (IllegalArgumentException malformed) {
      throw new GeneralSecurityException(malformed);
    }
  }

  private static byte[] pkcs8(Pem block, byte[] algorithm) throws GeneralSecurityException {
    if (block.encrypted()) {
      throw new GeneralSecurityException("unsupported encryption of a key");
    }
    return Der.wrap(Der.SEQUENCE, ZERO, algorithm, Der.wrap(Der.OCTET_STRING, block.bytes()));
  }

  /** The parameters of an EC key, which PKCS#8 has elsewhere than SEC 1. */
  private static byte[] curve(Pem block) {
    Der key = new Der(block.bytes()).expect(Der.SEQUENCE).inside();
    while (key.hasNext()) {
      if (key.next() == 0xa0) {
        return key.content();
      }
    }
    throw new IllegalArgumentException("no curve");
  }

  private static PrivateKey decode(byte[] pkcs8) throws GeneralSecurityException {
    Der info =
        new Der(pkcs8).expect(Der.SEQUENCE).inside().expect(Der.INTEGER).expect(Der.SEQUENCE);
    String oid = info.inside().expect(Der.OID).oid();
    String algorithm =
        switch (oid) {
          case "1.2.840.113549.1.1.1" -> "RSA";
          case "1.2.840.113549.1.1.10" -> "RSASSA-PSS";
          case "1.2.840.10045.2.1" -> "EC";
          case "1.3.101.112", "1.3.101.113" -> "EdDSA";
          default -> throw new GeneralSecurityException("unsupported key: " + oid);
        };
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static byte[] decrypt(byte[] encrypted, char[] password) throws GeneralSecurityException {
    EncryptedPrivateKeyInfo info;
    try {
      info = new EncryptedPrivateKeyInfo(encrypted);
    } catch (java.io.IOException e) {
      throw new GeneralSecurityException(e);
    }
    // The JDK names PBES2 by its parts only in the parameters' text.
    String algorithm =
        info.getAlgName().startsWith("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
            ? info.getAlgParameters().toString()
            : info.getAlgName();
    PBEKeySpec spec = new PBEKeySpec(password);
    try {
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
          info.getAlgParameters());
      return info.getKeySpec(cipher).getEncoded();
    } finally {
      spec.clearPassword();
      Arrays.fill(password, '\0');
    }
  }
}
