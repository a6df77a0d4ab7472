package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** {@code str}, {@code repr} and {@code format} of any value. */
public final class Text {
  private Text() {}

  /** {@code str(o)} as a Java string. */
  public static String str(Realm r, Object o) {
    if (o instanceof String s) {
      return s;
    }
    if (o instanceof Long) {
      return o.toString();
    }
    Object method = r.typeOf(o).special(Special.STR);
    if (method == null) {
      return repr(r, o);
    }
    return checked(r, guarded(r, method, o), "__str__");
  }

  /** {@code str(o)} as {@code __str__} gave it, which may be of a subclass of str. */
  public static Object strObject(Realm r, Object o) {
    if (o instanceof String || o instanceof Long) {
      return o.toString();
    }
    Object method = r.typeOf(o).special(Special.STR);
    if (method == null) {
      return reprObject(r, o);
    }
    Object text = guarded(r, method, o);
    checked(r, text, "__str__");
    return text;
  }

  /** {@code repr(o)} as {@code __repr__} gave it, which may be of a subclass of str. */
  public static Object reprObject(Realm r, Object o) {
    Object method = o instanceof Long ? null : r.typeOf(o).special(Special.REPR);
    if (method == null) {
      return repr(r, o);
    }
    Object text = guarded(r, method, o);
    checked(r, text, "__repr__");
    return text;
  }

  /** {@code repr(o)} as a Java string. */
  public static String repr(Realm r, Object o) {
    if (o instanceof Long) {
      return o.toString();
    }
    Object method = r.typeOf(o).special(Special.REPR);
    if (method == null) {
      return defaultRepr(r, o);
    }
    return checked(r, guarded(r, method, o), "__repr__");
  }

  /** {@code ascii(o)}: the repr with other characters escaped. */
  public static String ascii(Realm r, Object o) {
    return escaped(r, repr(r, o));
  }

  /** A repr with the characters that are not ASCII escaped. */
  public static String escaped(Realm r, String s) {
    StringBuilder out = null;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < 128) {
        if (out != null) {
          out.append(c);
        }
        continue;
      }
      if (out == null) {
        out = new StringBuilder().append(s, 0, i);
      }
      Sizes.check(r, out.length());
      int point = s.codePointAt(i);
      String hex = Integer.toHexString(point);
      if (point > 0xFFFF) {
        i++;
        out.append("\\U").append("00000000", 0, 8 - hex.length()).append(hex);
      } else if (point > 0xFF) {
        out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
      } else {
        out.append("\\x").append(hex);
      }
    }
    return out == null ? s : out.toString();
  }

  private static Object guarded(Realm r, Object method, Object o) {
    r.enter(" while getting the repr of an object");
    try {
      return Calls.callMethod0(r, method, o);
    } finally {
      r.leave();
    }
  }

  /** {@code <module.Class object at 0x…>}. */
  public static String defaultRepr(Realm r, Object o) {
    return "<" + r.typeOf(o).fullName() + " object at " + address(o) + ">";
  }

  /** What stands for the address of an object in reprs, as {@code hex(id(o))} gives it. */
  public static String address(Object o) {
    return "0x" + Long.toHexString(Identity.address(o));
  }

  /** {@code format(o, spec)} as a Java string. */
  public static String format(Realm r, Object o, String spec) {
    Object text = formatObject(r, o, spec);
    return text instanceof String s ? s : ((StrObject) text).value();
  }

  /** The same as {@code __format__} gave it, which may be of a subclass of str. */
  public static Object formatObject(Realm r, Object o, String spec) {
    if (spec.isEmpty() && (o instanceof String || o instanceof Long)) {
      return o.toString();
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.FORMAT);
    if (method == null) {
      throw Errors.typeError("Type " + type.shown() + " doesn't define __format__");
    }
    Object text = Calls.callMethod1(r, method, o, spec);
    if (asString(text) == null) {
      throw Errors.typeError("__format__ must return a str, not " + r.typeOf(text).shown());
    }
    return text;
  }

  /** The Java string of a str, or of an instance of a subclass; null for other values. */
  public static @Nullable String asString(Object o) {
    return o instanceof String s ? s : o instanceof StrObject s ? s.value() : null;
  }

  private static String checked(Realm r, Object text, String method) {
    String s = asString(text);
    if (s == null) {
      throw Errors.typeError(method + " returned non-string (type " + r.typeOf(text).shown() + ")");
    }
    return s;
  }
}
