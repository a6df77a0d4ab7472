package org.aiolang.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Rich comparison. */
public final class Compare {
  public static final int LT = 0;
  public static final int LE = 1;
  public static final int EQ = 2;
  public static final int NE = 3;
  public static final int GT = 4;
  public static final int GE = 5;

  private static final String[] SYMBOLS = {"<", "<=", "==", "!=", ">", ">="};
  private static final int[] SWAPPED = {GT, GE, EQ, NE, LT, LE};

  private Compare() {}

  /** {@code a is b or a == b}, as containers compare. */
  public static boolean equal(Realm r, Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof String s) {
      if (b instanceof String t) {
        return s.equals(t);
      }
    } else if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return Truth.of(r, rich(r, EQ, a, b));
  }

  /** {@code a == b} as a boolean; a NaN is not equal to itself. */
  public static boolean equalValues(Realm r, Object a, Object b) {
    return a == b && !(a instanceof PyObject)
        ? !(a instanceof Double d && d.isNaN())
        : equalSlow(r, a, b);
  }

  private static boolean equalSlow(Realm r, Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return s.equals(t);
    }
    return Truth.of(r, rich(r, EQ, a, b));
  }

  /** {@code a op b}. */
  public static Object rich(Realm r, int op, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return longs(op, x, y);
    }
    if (a instanceof String x && b instanceof String y) {
      return op == EQ ? x.equals(y) : op == NE ? !x.equals(y) : sign(op, codePointOrder(x, y));
    }
    if (isNumber(a) && isNumber(b)) {
      return numbers(op, a, b);
    }
    PyType ta = r.typeOf(a);
    PyType tb = r.typeOf(b);
    boolean swapped = false;
    if (ta != tb && tb.isSubtype(ta)) {
      Object method = tb.special(SPECIAL[SWAPPED[op]]);
      if (method != null) {
        swapped = true;
        Object result = attempt(r, method, b, a);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      }
    }
    Object method = ta.special(SPECIAL[op]);
    if (method != null) {
      Object result = attempt(r, method, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (!swapped) {
      method = tb.special(SPECIAL[SWAPPED[op]]);
      if (method != null) {
        Object result = attempt(r, method, b, a);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      }
    }
    if (op == EQ) {
      return a == b;
    }
    if (op == NE) {
      return a != b;
    }
    throw Errors.typeError(
        "'"
            + SYMBOLS[op]
            + "' not supported between instances of '"
            + ta.shown()
            + "' and '"
            + tb.shown()
            + "'");
  }

  private static final int[] SPECIAL = {
    Special.LT, Special.LE, Special.EQ, Special.NE, Special.GT, Special.GE
  };

  private static Object attempt(Realm r, Object method, Object self, Object other) {
    if (method instanceof NativeFunction) {
      return Calls.callMethod1(r, method, self, other);
    }
    r.enter(" in comparison");
    try {
      if (method instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
        return f.call2(r, self, other);
      }
      Object bound = bindOrNull(r, method, self);
      return bound == null ? PyNotImplemented.NOT_IMPLEMENTED : Calls.call1(r, bound, other);
    } finally {
      r.leave();
    }
  }

  /** The method bound to its object; null where its descriptor fails, which counts as none. */
  private static @Nullable Object bindOrNull(Realm r, Object method, Object self) {
    try {
      return Attributes.bind(r, method, self, r.typeOf(self));
    } catch (PyException e) {
      return null;
    }
  }

  private static boolean isNumber(@Nullable Object o) {
    return o instanceof Long
        || o instanceof Double
        || o instanceof Boolean
        || o instanceof BigInteger;
  }

  public static boolean longs(int op, long x, long y) {
    return switch (op) {
      case LT -> x < y;
      case LE -> x <= y;
      case EQ -> x == y;
      case NE -> x != y;
      case GT -> x > y;
      default -> x >= y;
    };
  }

  public static boolean doubles(int op, double x, double y) {
    return switch (op) {
      case LT -> x < y;
      case LE -> x <= y;
      case EQ -> x == y;
      case NE -> x != y;
      case GT -> x > y;
      default -> x >= y;
    };
  }

  /** The truth of {@code order op 0}. */
  public static boolean sign(int op, int order) {
    return longs(op, order, 0);
  }

  private static boolean numbers(int op, Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return doubles(op, x, y);
    }
    if (a instanceof Double x) {
      return Double.isNaN(x) ? op == NE : sign(op, -orderIntDouble(b, x));
    }
    if (b instanceof Double y) {
      return Double.isNaN(y) ? op == NE : sign(op, orderIntDouble(a, y));
    }
    Object x = Numbers.asInt(a);
    Object y = Numbers.asInt(b);
    if (x instanceof Long m && y instanceof Long n) {
      return longs(op, m, n);
    }
    return sign(op, Numbers.big(x).compareTo(Numbers.big(y)));
  }

  /** Compares exactly, without rounding the int. */
  private static int orderIntDouble(Object i, double d) {
    Object n = Numbers.asInt(i);
    if (Double.isInfinite(d)) {
      return d > 0 ? -1 : 1;
    }
    if (n instanceof Long l && Math.abs(l) <= 1L << 53) {
      return Double.compare((double) l, d == 0 ? 0.0 : d);
    }
    return new BigDecimal(Numbers.big(n)).compareTo(new BigDecimal(d));
  }

  /**
   * The order of str: by code point, which differs from UTF-16's where surrogates meet U+E000 and
   * above.
   */
  public static int codePointOrder(String x, String y) {
    int n = Math.min(x.length(), y.length());
    for (int i = 0; i < n; i++) {
      char c = x.charAt(i);
      char d = y.charAt(i);
      if (c != d) {
        return c < Character.MIN_SURROGATE || d < Character.MIN_SURROGATE ? c - d : order(x, y, i);
      }
    }
    return x.length() - y.length();
  }

  /** The order of two strings whose first different chars are at an index. */
  private static int order(String x, String y, int i) {
    if (i > 0) {
      int before = Integer.compare(x.codePointAt(i - 1), y.codePointAt(i - 1));
      if (before != 0) {
        return before; // one has a pair there, the other half of one
      }
    }
    return Integer.compare(x.codePointAt(i), y.codePointAt(i));
  }
}
