package org.aiolang.object;

import java.math.BigInteger;

/**
 * {@code is} and {@code id}: numbers and strings, whose Java objects come and go, are identical
 * when equal.
 */
public final class Identity {
  private Identity() {}

  public static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof PyObject || b instanceof PyObject) {
      return false;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return !x.isNaN() && x.equals(y);
    }
    return a.getClass() == b.getClass() && a.equals(b);
  }

  /** {@code id(o)}. */
  public static long id(Object o) {
    if (o instanceof Long
        || o instanceof Double
        || o instanceof String
        || o instanceof BigInteger) {
      return 0x7e00_0000_0000L + (o.hashCode() & 0xFFFF_FFFFL) * 16;
    }
    return 0x7f00_0000_0000L + (System.identityHashCode(o) & 0xFFFF_FFFFL);
  }
}
