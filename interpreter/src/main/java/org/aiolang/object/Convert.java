package org.aiolang.object;

import java.math.BigInteger;
import java.util.Locale;
import org.aiolang.diag.Warnings;

/** Conversions of arguments of builtins, with CPython's errors. */
public final class Convert {
  private Convert() {}

  /** {@code operator.index(o)}: a Long or BigInteger. */
  public static Object index(Realm r, Object o) {
    if (o instanceof Long || o instanceof BigInteger) {
      return o;
    }
    if (o instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (o instanceof IntObject i) {
      return i.value();
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.INDEX);
    if (method == null) {
      throw Errors.typeError("'" + type.shown() + "' object cannot be interpreted as an integer");
    }
    Object n = Calls.callMethod0(r, method, o);
    if (n instanceof Long || n instanceof BigInteger) {
      return n;
    }
    if (n instanceof Boolean || n instanceof IntObject) {
      warnOfSubclass(r, "__index__", "int", n);
      return index(r, n);
    }
    throw Errors.typeError("__index__ returned non-int (type " + r.typeOf(n).shown() + ")");
  }

  /** Whether {@link #index} would accept it. */
  public static boolean hasIndex(Realm r, Object o) {
    return o instanceof Long
        || o instanceof BigInteger
        || o instanceof Boolean
        || o instanceof IntObject
        || r.typeOf(o).special(Special.INDEX) != null;
  }

  public static long longValue(Realm r, Object o) {
    if (o instanceof Long l) {
      return l;
    }
    if (index(r, o) instanceof Long l) {
      return l;
    }
    throw Errors.overflowError("Python int too large to convert to C ssize_t");
  }

  public static int intValue(Realm r, Object o) {
    Object n = o instanceof Long ? o : index(r, o);
    long l = n instanceof Long x ? x : Long.MAX_VALUE;
    if (l != (int) l) {
      throw Errors.overflowError("Python int too large to convert to C int");
    }
    return (int) l;
  }

  /** An index or count: values past a long are clamped, as slices do. */
  public static long clampedIndex(Realm r, Object o) {
    Object n = index(r, o);
    return n instanceof Long l
        ? l
        : ((BigInteger) n).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  public static BigInteger bigInteger(Realm r, Object o) {
    return Numbers.big(index(r, o));
  }

  public static Object normalize(BigInteger b) {
    return Numbers.normalize(b);
  }

  public static double doubleValue(Realm r, Object o) {
    if (o instanceof Double d) {
      return d;
    }
    if (o instanceof Long l) {
      return l;
    }
    if (o instanceof FloatObject f) {
      return f.value();
    }
    if (o instanceof BigInteger b) {
      double d = b.doubleValue();
      if (Double.isInfinite(d)) {
        throw Errors.overflowError("int too large to convert to float");
      }
      return d;
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.FLOAT);
    if (method != null) {
      Object d = Calls.callMethod0(r, method, o);
      if (d instanceof Double x) {
        return x;
      }
      if (d instanceof FloatObject f) {
        warnOfSubclass(r, type.shown() + ".__float__", "float", d);
        return f.value();
      }
      throw Errors.typeError(
          type.name() + ".__float__ returned non-float (type " + r.typeOf(d).shown() + ")");
    }
    if (hasIndex(r, o)) {
      return doubleValue(r, index(r, o));
    }
    throw Errors.typeError("must be real number, not " + type.shown());
  }

  /** What a conversion gave is an instance of a strict subclass of the type it is to give. */
  public static void warnOfSubclass(Realm r, String method, String wanted, Object given) {
    Warnings.warn(
        r,
        Exceptions.DEPRECATION_WARNING,
        method
            + " returned non-"
            + wanted
            + " (type "
            + r.typeOf(given).shown()
            + ").  The ability to return an instance of a strict subclass of "
            + wanted
            + " is deprecated, and may be removed in a future version of Python.",
        1);
  }

  public static boolean truth(Realm r, Object o) {
    return Truth.of(r, o);
  }

  /** A str argument. */
  public static String str(Realm r, Object o, String function, int argument) {
    String s = Text.asString(o);
    if (s == null) {
      throw bad(r, function, argument > 0 ? " " + argument : "", "str", o);
    }
    return s;
  }

  /** A str argument that may be given by name. */
  public static String str(Realm r, Object o, String function, String parameter) {
    String s = Text.asString(o);
    if (s == null) {
      throw bad(r, function, " '" + parameter + "'", "str", o);
    }
    return s;
  }

  /** The error for an argument of the wrong type. */
  private static PyException bad(
      Realm r, String function, String argument, String wanted, Object given) {
    return Errors.typeError(
        function
            + "() argument"
            + argument
            + " must be "
            + wanted
            + ", not "
            + shownType(r, given));
  }

  /** What is said of an index, or a count, that is beyond any size. */
  public static String misfit(Realm r, Object index) {
    return "cannot fit '" + r.typeOf(index).shown() + "' into an index-sized integer";
  }

  /** How CPython's argument clinic names the type of a wrong argument. */
  public static String shownType(Realm r, Object o) {
    return o == PyNone.NONE ? "None" : r.typeOf(o).shown();
  }

  /** Fails for an argument of the wrong class. */
  public static Object cast(Realm r, Object o, Class<?> wanted, String function, int argument) {
    throw bad(r, function, argument > 0 ? " " + argument : "", pythonName(wanted), o);
  }

  /** Fails for a method called on the wrong class. */
  public static Object selfCast(
      Realm r, Object self, Class<?> wanted, String owner, String method) {
    if (Special.isSlot(method)) {
      throw Errors.typeError(
          "descriptor '"
              + method
              + "' requires a '"
              + owner
              + "' object but received a '"
              + r.typeOf(self).shown()
              + "'");
    }
    throw Errors.typeError(
        "descriptor '"
            + method
            + "' for '"
            + owner
            + "' objects doesn't apply to a '"
            + r.typeOf(self).shown()
            + "' object");
  }

  public static String selfStr(Realm r, Object self, String method) {
    String s = Text.asString(self);
    if (s == null) {
      selfCast(r, self, String.class, "str", method);
      throw new AssertionError();
    }
    return s;
  }

  private static String pythonName(Class<?> c) {
    String name = c.getSimpleName();
    return name.startsWith("Py") ? name.substring(2).toLowerCase(Locale.ROOT) : name;
  }
}
