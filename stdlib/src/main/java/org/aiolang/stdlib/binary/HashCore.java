package org.aiolang.stdlib.binary;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** Module {@code _hashes}: what {@code hashlib} stands on. */
@Module("_hashes")
final class HashCore {
  private HashCore() {}

  /** The algorithm of Java that is meant by a name of {@code hashlib}. */
  static String algorithm(String name) {
    return switch (name) {
      case "md5" -> "MD5";
      case "sha1" -> "SHA-1";
      case "sha224" -> "SHA-224";
      case "sha256" -> "SHA-256";
      case "sha384" -> "SHA-384";
      case "sha512" -> "SHA-512";
      case "sha512_224" -> "SHA-512/224";
      case "sha512_256" -> "SHA-512/256";
      case "sha3_224" -> "SHA3-224";
      case "sha3_256" -> "SHA3-256";
      case "sha3_384" -> "SHA3-384";
      case "sha3_512" -> "SHA3-512";
      default -> throw Errors.valueError("unsupported hash type " + name);
    };
  }

  static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(algorithm(name));
    } catch (NoSuchAlgorithmException e) {
      throw Errors.valueError("unsupported hash type " + name);
    }
  }

  /** A hash of that name. */
  @Fn("new")
  static Object create(String name) {
    return new PyHash(name, digest(name));
  }

  /** A BLAKE2 hash, "blake2b" or "blake2s"; the sizes of all are checked. */
  @Fn
  static Object blake2(Realm r, String name, int size, Object key, Object salt, Object person) {
    byte[] k = ByteSource.of(r, key);
    byte[] s = ByteSource.of(r, salt);
    byte[] p = ByteSource.of(r, person);
    return new PyHash(
        name, name.equals("blake2b") ? new Blake2b(size, k, s, p) : new Blake2s(size, k, s, p));
  }

  /** PBKDF2 with HMAC. */
  @Fn("pbkdf2_hmac")
  static Object pbkdf2(
      Realm r, String name, Object password, Object salt, long iterations, int length) {
    if (iterations < 1) {
      throw Errors.valueError("iteration value must be greater than 0.");
    }
    if (length < 1) {
      throw Errors.valueError("key length must be greater than 0.");
    }
    try {
      Mac mac = Mac.getInstance("Hmac" + algorithm(name).replace("SHA-", "SHA"));
      byte[] key = ByteSource.of(r, password);
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "RAW"));
      byte[] out = new byte[Sizes.check(r, length)];
      int size = mac.getMacLength();
      for (int block = 1, at = 0; at < length; block++, at += size) {
        mac.update(ByteSource.of(r, salt));
        byte[] u =
            mac.doFinal(
                new byte[] {
                  (byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block
                });
        byte[] t = u.clone();
        for (long i = 1; i < iterations; i++) {
          u = mac.doFinal(u);
          for (int k = 0; k < t.length; k++) {
            t[k] ^= u[k];
          }
          r.safepoint();
        }
        System.arraycopy(t, 0, out, at, Math.min(size, length - at));
      }
      return new PyBytes(out);
    } catch (GeneralSecurityException e) {
      throw Errors.valueError("unsupported hash type " + name);
    }
  }

  /** Whether two texts are equal, in a time that does not tell where they differ. */
  @Fn("compare_digest")
  static boolean compare(Realm r, Object a, Object b) {
    String x = org.aiolang.object.Text.asString(a);
    String y = org.aiolang.object.Text.asString(b);
    if (x != null && y != null) {
      if (!isAscii(x) || !isAscii(y)) {
        throw Errors.typeError("comparing strings with non-ASCII characters is not supported");
      }
      return MessageDigest.isEqual(
          x.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          y.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    byte[] p = ByteSource.orNull(a);
    byte[] q = ByteSource.orNull(b);
    if (p == null || q == null) {
      throw x == null && y == null
          ? Errors.typeError(
              "unsupported operand types(s) or combination of types: '"
                  + r.typeOf(a).shown()
                  + "' and '"
                  + r.typeOf(b).shown()
                  + "'")
          : Errors.typeError(
              "a bytes-like object is required, not '" + r.typeOf(p == null ? a : b).shown() + "'");
    }
    return MessageDigest.isEqual(p, q);
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
