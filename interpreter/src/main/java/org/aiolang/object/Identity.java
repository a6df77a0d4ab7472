package org.aiolang.object;

/** {@code is}: numbers and strings, whose Java objects come and go, are identical when equal. */
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

  /** What stands for the address of an object: of two living objects hardly ever the same. */
  public static long address(Object o) {
    return 0x7f00_0000_0000L + (System.identityHashCode(o) & 0xFFFF_FFFFL);
  }
}
