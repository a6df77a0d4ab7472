package org.aiolang.stdlib.random;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Convert;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;

/** Module {@code _random}: what {@code random} has in Java. */
@Module("_random")
final class RandomCore {
  private RandomCore() {}

  @Constant("Random")
  static Object random() {
    return Twister.TYPE;
  }

  /** The int that seeding with bytes seeds with: the bytes, then their SHA-512. */
  @Fn("_seed_of_bytes")
  static Object seedOfBytes(Object data) {
    byte[] given = data instanceof PyByteArray a ? a.toArray() : ((PyBytes) data).data();
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(given);
      byte[] all = new byte[given.length + digest.length];
      System.arraycopy(given, 0, all, 0, given.length);
      System.arraycopy(digest, 0, all, given.length, digest.length);
      return Convert.normalize(new BigInteger(1, all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  /** An int of k bits from the system's source. */
  @Fn("_system_bits")
  static Object systemBits(Realm r, int k) {
    return Convert.normalize(fromSystem(r, k));
  }

  static BigInteger fromSystem(Realm r, int bits) {
    if (r.budget != null) {
      r.budget.integer(r, bits);
    }
    byte[] bytes = new byte[Sizes.check(r, (bits + 7L) / 8)];
    r.world().random(bytes);
    return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
  }
}
