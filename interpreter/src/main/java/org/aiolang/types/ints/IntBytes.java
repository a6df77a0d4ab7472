package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
  private IntBytes() {}

  static byte[] toBytes(Realm r, Object value, long length, Object order, boolean signed) {
    boolean little = isLittle(r, order, "to_bytes");
    if (length < 0) {
      throw Errors.valueError("length argument must be non-negative");
    }
    BigInteger n = Numbers.big(value);
    if (n.signum() < 0 && !signed) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    long bits = signed ? n.bitLength() + 1L : n.bitLength();
    if (bits > 8 * length && !(length == 0 && n.signum() == 0)) {
      throw Errors.overflowError("int too big to convert");
    }
    byte[] result = new byte[Sizes.check(r, length)];
    byte[] two = n.toByteArray();
    byte fill = (byte) (n.signum() < 0 ? -1 : 0);
    for (int i = 0; i < result.length; i++) {
      byte b = i < two.length ? two[two.length - 1 - i] : fill;
      result[little ? i : result.length - 1 - i] = b;
    }
    return result;
  }

  static Object fromBytes(Realm r, Object source, Object order, boolean signed) {
    boolean little = isLittle(r, order, "from_bytes");
    byte[] bytes = ByteSource.ofObject(r, source);
    if (r.budget != null) {
      r.budget.integer(r, 8L * bytes.length);
    }
    byte[] big = bytes;
    if (little) {
      big = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        big[i] = bytes[bytes.length - 1 - i];
      }
    }
    if (big.length == 0) {
      return 0L;
    }
    return Numbers.normalize(signed ? new BigInteger(big) : new BigInteger(1, big));
  }

  private static boolean isLittle(Realm r, Object order, String method) {
    String s = Text.asString(order);
    if (s == null) {
      throw Errors.typeError(
          method + "() argument 'byteorder' must be str, not " + Convert.shownType(r, order));
    }
    switch (s) {
      case "little":
        return true;
      case "big":
        return false;
      default:
        throw Errors.valueError("byteorder must be either 'little' or 'big'");
    }
  }
}
