package org.aiolang.types.complexes;

import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.FloatObject;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.floats.FloatParser;
import org.aiolang.types.ints.IntText;
import org.aiolang.types.ints.Ints;
import org.jspecify.annotations.Nullable;

/** {@code complex(real, imag)}, and other numbers as complex ones. */
final class ComplexConstructor {
  private ComplexConstructor() {}

  /** A complex, float or int as a complex; null for other values. */
  static @Nullable PyComplex operand(Realm r, Object o) {
    if (o instanceof PyComplex c) {
      return c;
    }
    if (o instanceof Double d) {
      return new PyComplex(d, 0);
    }
    if (o instanceof FloatObject f) {
      return new PyComplex(f.value(), 0);
    }
    Object n = Ints.of(o);
    return n == null ? null : new PyComplex(Convert.doubleValue(r, n), 0);
  }

  static Object equal(Realm r, PyComplex a, Object o) {
    if (o instanceof PyComplex b) {
      return a.real == b.real && a.imag == b.imag;
    }
    Object n =
        o instanceof Double || o instanceof FloatObject ? Convert.doubleValue(r, o) : Ints.of(o);
    if (n == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return a.imag == 0 && Compare.rich(r, Compare.EQ, a.real, n) == Boolean.TRUE;
  }

  static PyComplex create(Realm r, @Nullable Object real, @Nullable Object imag) {
    String text = real == null ? null : Text.asString(real);
    if (text != null) {
      if (imag != null) {
        throw Errors.typeError("complex() can't take second arg if first is a string");
      }
      return parse(IntText.toAscii(text));
    }
    if (imag != null && Text.asString(imag) != null) {
      throw Errors.typeError("complex() second arg can't be a string");
    }
    if (real instanceof PyComplex c && imag == null && c.type() == PyComplex.TYPE) {
      return c;
    }
    PyComplex a = real == null ? new PyComplex(0, 0) : number(r, real, true);
    if (imag == null) {
      return a.type() == PyComplex.TYPE ? a : new PyComplex(a.real, a.imag);
    }
    PyComplex b = number(r, imag, false);
    double re = a.real;
    double im = b.real;
    if (imag instanceof PyComplex) {
      re -= b.imag;
    }
    if (real instanceof PyComplex || a.imag != 0) {
      im += a.imag;
    }
    return new PyComplex(re, im);
  }

  private static PyComplex number(Realm r, Object o, boolean first) {
    PyType type = r.typeOf(o);
    Object method = first && type != PyComplex.TYPE ? type.special(Special.COMPLEX) : null;
    PyComplex c = method == null ? operand(r, o) : null;
    if (c != null) {
      return c;
    }
    if (method != null) {
      Object result = Calls.callMethod0(r, method, o);
      if (result instanceof PyComplex value) {
        if (value.type() != PyComplex.TYPE) {
          Convert.warnOfSubclass(r, "__complex__", "complex", value);
        }
        return value;
      }
      throw Errors.typeError(
          "__complex__ returned non-complex (type " + r.typeOf(result).shown() + ")");
    }
    if (type.special(Special.FLOAT) == null && type.special(Special.INDEX) == null) {
      throw Errors.typeError(
          first
              ? "complex() first argument must be a string or a number, not '" + type.shown() + "'"
              : "complex() second argument must be a number, not '" + type.shown() + "'");
    }
    return new PyComplex(Convert.doubleValue(r, o), 0);
  }

  private static PyException malformed() {
    return Errors.valueError("complex() arg is a malformed string");
  }

  /** Reads {@code 1+2j} and its like, in parentheses or not. */
  private static PyComplex parse(String given) {
    String s = given.strip();
    if (s.startsWith("(") && s.endsWith(")")) {
      s = s.substring(1, s.length() - 1).strip();
    }
    if (s.isEmpty()) {
      throw malformed();
    }
    char last = s.charAt(s.length() - 1);
    if (last != 'j' && last != 'J') {
      return new PyComplex(part(s), 0);
    }
    s = s.substring(0, s.length() - 1);
    int split = -1;
    for (int i = s.length() - 1; i > 0; i--) {
      char c = s.charAt(i);
      char before = s.charAt(i - 1);
      if ((c == '+' || c == '-') && before != 'e' && before != 'E') {
        split = i;
        break;
      }
    }
    double real = split < 0 ? 0 : part(s.substring(0, split));
    return new PyComplex(real, imaginary(split < 0 ? s : s.substring(split)));
  }

  private static double imaginary(String s) {
    return switch (s) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> part(s);
    };
  }

  private static double part(String s) {
    Double d =
        s.isEmpty() || s.charAt(0) <= ' ' || s.charAt(s.length() - 1) <= ' '
            ? null
            : FloatParser.parse(s);
    if (d == null) {
      throw malformed();
    }
    return d;
  }
}
