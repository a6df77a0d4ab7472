package org.aiolang.builtins;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Operators;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.format.NumberFormat;

/** Builtin functions on numbers and characters. */
@Module("builtins")
final class NumberFunctions {
  private NumberFunctions() {}

  /** Return the absolute value of the argument. */
  @Fn
  static Object abs(Realm r, Object x) {
    if (x instanceof Long l && l != Long.MIN_VALUE) {
      return l < 0 ? (Long) (-l) : l;
    }
    if (x instanceof Double d) {
      return Math.abs(d);
    }
    Object method = r.typeOf(x).special(Special.ABS);
    if (method == null) {
      throw Errors.typeError("bad operand type for abs(): '" + r.typeOf(x).shown() + "'");
    }
    return Calls.callMethod0(r, method, x);
  }

  /** Return the binary representation of an integer. */
  @Fn
  static String bin(Realm r, Object number) {
    return based(r, Convert.index(r, number), 2, "0b");
  }

  /** Return the octal representation of an integer. */
  @Fn
  static String oct(Realm r, Object number) {
    return based(r, Convert.index(r, number), 8, "0o");
  }

  /** Return the hexadecimal representation of an integer. */
  @Fn
  static String hex(Realm r, Object number) {
    return based(r, Convert.index(r, number), 16, "0x");
  }

  private static String based(Realm r, Object n, int radix, String prefix) {
    String digits = NumberFormat.radix(r, n, radix);
    return digits.startsWith("-") ? "-" + prefix + digits.substring(1) : prefix + digits;
  }

  /** Return a Unicode string of one character with ordinal i; 0 &lt;= i &lt;= 0x10ffff. */
  @Fn
  static String chr(Realm r, Object i) {
    long c = Convert.clampedIndex(r, i);
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw Errors.valueError("chr() arg not in range(0x110000)");
    }
    return Character.toString((int) c);
  }

  /** Return the Unicode code point for a one-character string. */
  @Fn
  static long ord(Realm r, Object c) {
    String s = Text.asString(c);
    if (s != null) {
      int n = s.codePointCount(0, s.length());
      if (n == 1) {
        return s.codePointAt(0);
      }
      throw notOne(n);
    }
    PyType type = r.typeOf(c).layout();
    if (type.name().equals("bytes") || type.name().equals("bytearray")) {
      long n = Items.length(r, c);
      if (n == 1) {
        return Convert.longValue(r, Items.get(r, c, 0L));
      }
      throw notOne(n);
    }
    throw Errors.typeError(
        "ord() expected string of length 1, but " + r.typeOf(c).shown() + " found");
  }

  private static RuntimeException notOne(long n) {
    return Errors.typeError("ord() expected a character, but string of length " + n + " found");
  }

  /** Return the tuple (x//y, x%y). Invariant: div*y + mod == x. */
  @Fn
  static Object divmod(Realm r, Object x, Object y) {
    return Operators.binary(r, Operators.DIVMOD, x, y);
  }

  /**
   * Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.
   *
   * <p>Some types, such as ints, are able to use a more efficient algorithm when invoked using the
   * three argument form.
   */
  @Fn
  static Object pow(Realm r, @Kw Object base, @Kw Object exp, @Kw @Default("None") Object mod) {
    return Operators.pow(r, base, exp, mod);
  }

  /**
   * Round a number to a given precision in decimal digits.
   *
   * <p>The return value is an integer if ndigits is omitted or None. Otherwise the return value has
   * the same type as the number. ndigits may be negative.
   */
  @Fn
  static Object round(Realm r, @Kw Object number, @Kw @Default("None") Object ndigits) {
    Object method = r.typeOf(number).special(Special.ROUND);
    if (method == null) {
      throw Errors.typeError(
          "type " + r.typeOf(number).shown() + " doesn't define __round__ method");
    }
    return ndigits == PyNone.NONE
        ? Calls.callMethod0(r, method, number)
        : Calls.callMethod1(r, method, number, ndigits);
  }
}
