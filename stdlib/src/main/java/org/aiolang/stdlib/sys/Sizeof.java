package org.aiolang.stdlib.sys;

import java.math.BigInteger;
import org.aiolang.object.Items;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;

/**
 * {@code sys.getsizeof}: what CPython 3.13 on a 64-bit machine would take for the commonest types.
 */
final class Sizeof {
  private Sizeof() {}

  static long of(Realm r, Object o) {
    if (o instanceof Boolean || o instanceof Long || o instanceof BigInteger) {
      BigInteger n = Numbers.big(o).abs();
      return 24 + 4L * Math.max(1, (n.bitLength() + 29) / 30);
    }
    if (o instanceof Double) {
      return 24;
    }
    if (o instanceof String s) {
      return text(s);
    }
    if (o instanceof PyBytes b) {
      return 33 + b.size();
    }
    if (o instanceof PyTuple t) {
      return 40 + 8L * t.size();
    }
    if (o instanceof PyList l) {
      return 56 + 8L * l.size();
    }
    if (o instanceof PyDict) {
      return Items.length(r, o) == 0 ? 64 : 184;
    }
    return o == PyNone.NONE ? 16 : 48;
  }

  private static long text(String s) {
    int widest = 0;
    for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
      widest = Math.max(widest, s.codePointAt(i));
    }
    long n = s.codePointCount(0, s.length());
    if (widest < 128) {
      return 41 + n;
    }
    return widest < 256 ? 57 + n : widest < 65536 ? 58 + 2 * n : 60 + 4 * n;
  }
}
