package org.aiolang.types.floats;

import java.math.BigInteger;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.FloatObject;
import org.aiolang.object.IntObject;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteText;
import org.aiolang.types.ints.IntText;

/** The value of floats and instances of their subclasses, and {@code float(x)}. */
final class Floats {
  private Floats() {}

  static double self(Realm r, Object self, String method) {
    if (self instanceof Double d) {
      return d;
    }
    if (self instanceof FloatObject f) {
      return f.value();
    }
    throw Errors.typeError(
        method.startsWith("__")
            ? "descriptor '"
                + method
                + "' requires a 'float' object but received a '"
                + r.typeOf(self).shown()
                + "'"
            : "descriptor '"
                + method
                + "' for 'float' objects doesn't apply to a '"
                + r.typeOf(self).shown()
                + "' object");
  }

  /** Whether a value is a float or int. */
  static boolean isNumber(Object o) {
    return o instanceof Double
        || o instanceof Long
        || o instanceof BigInteger
        || o instanceof Boolean
        || o instanceof FloatObject
        || o instanceof IntObject;
  }

  /** A number as a double; OverflowError for an int that is too large. */
  static double number(Realm r, Object o) {
    if (o instanceof Boolean b) {
      return b ? 1.0 : 0.0;
    }
    return Convert.doubleValue(r, o instanceof IntObject i ? i.value() : o);
  }

  /** A number without its subclass. */
  static Object plain(Object o) {
    return o instanceof IntObject i ? i.value() : o instanceof FloatObject f ? f.value() : o;
  }

  /** {@code float(x)}. */
  static Double convert(Realm r, Object x) {
    if (x instanceof Double d) {
      return d;
    }
    if (isNumber(x) && !(x instanceof PyObject)) {
      return number(r, x);
    }
    PyType type = r.typeOf(x);
    Object method = type.special(Special.FLOAT);
    if (method == null) {
      return type.special(Special.INDEX) == null
          ? parsed(r, x, type)
          : Convert.doubleValue(r, Convert.index(r, x));
    }
    Object d = Calls.callMethod0(r, method, x);
    if (d instanceof Double result) {
      return result;
    }
    if (d instanceof FloatObject f) {
      Convert.warnOfSubclass(r, type.shown() + ".__float__", "float", d);
      return f.value();
    }
    throw Errors.typeError(
        type.name() + ".__float__ returned non-float (type " + r.typeOf(d).shown() + ")");
  }

  /** The float that a str or bytes says. */
  private static Double parsed(Realm r, Object x, PyType type) {
    String text = Text.asString(x);
    text = text == null ? ByteText.latin1(x) : IntText.toAscii(text);
    if (text == null) {
      throw notReal(type);
    }
    Double d = FloatParser.parse(text);
    if (d == null) {
      throw Errors.valueError("could not convert string to float: " + Text.repr(r, x));
    }
    return d;
  }

  private static PyException notReal(PyType type) {
    return Errors.typeError(
        "float() argument must be a string or a real number, not '" + type.shown() + "'");
  }
}
