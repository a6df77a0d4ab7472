package org.aiolang.types.str;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.ints.Ints;
import org.jspecify.annotations.Nullable;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslate {
  private StrTranslate() {}

  static String translate(Realm r, String s, Object table) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      Object to = lookup(r, table, c);
      if (to == null) {
        out.appendCodePoint(c);
      } else if (to instanceof String t) {
        Sizes.check(r, (long) out.length() + t.length());
        out.append(t);
      } else if (to != PyNone.NONE) {
        append(r, out, to);
      }
    }
    return out.toString();
  }

  private static void append(Realm r, StringBuilder out, Object to) {
    Object n = Ints.of(to);
    if (n != null) {
      if (!(n instanceof Long l) || l < 0 || l > Character.MAX_CODE_POINT) {
        throw Errors.valueError("character mapping must be in range(0x110000)");
      }
      out.appendCodePoint((int) (long) l);
      return;
    }
    String t = Text.asString(to);
    if (t == null) {
      throw Errors.typeError("character mapping must return integer, None or str");
    }
    Sizes.check(r, (long) out.length() + t.length());
    out.append(t);
  }

  private static @Nullable Object lookup(Realm r, Object table, int c) {
    Long key = (long) c;
    if (table instanceof PyDict d && d.type() == PyDict.TYPE) {
      return d.get(r, key);
    }
    try {
      return Items.get(r, table, key);
    } catch (PyException e) {
      if (e.is(Exceptions.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static PyDict make(Realm r, Object x, @Nullable Object y, @Nullable Object z) {
    PyDict table = new PyDict();
    if (y == null) {
      if (!(x instanceof PyDict from)) {
        throw Errors.typeError("if you give only one argument to maketrans it must be a dict");
      }
      for (int i = 0; i < from.limit(); i++) {
        Object key = from.keyAt(i);
        if (key != null) {
          table.put(r, key(key), from.valueAt(i));
        }
      }
      return table;
    }
    String keys = Text.asString(x);
    if (keys == null) {
      throw Errors.typeError(
          "first maketrans argument must be a string if there is a second argument");
    }
    String values = Convert.str(r, y, "maketrans", 2);
    if (r.codePoints.length(keys) != r.codePoints.length(values)) {
      throw Errors.valueError("the first two maketrans arguments must have equal length");
    }
    int j = 0;
    for (int i = 0; i < keys.length(); ) {
      int from = keys.codePointAt(i);
      int to = values.codePointAt(j);
      table.put(r, (long) from, (long) to);
      i += Character.charCount(from);
      j += Character.charCount(to);
    }
    if (z != null) {
      String gone = Convert.str(r, z, "maketrans", 3);
      for (int i = 0; i < gone.length(); ) {
        int c = gone.codePointAt(i);
        table.put(r, (long) c, PyNone.NONE);
        i += Character.charCount(c);
      }
    }
    return table;
  }

  private static Object key(Object key) {
    String s = Text.asString(key);
    if (s != null) {
      if (s.isEmpty() || s.codePointCount(0, s.length()) != 1) {
        throw Errors.valueError("string keys in translate table must be of length 1");
      }
      return (long) s.codePointAt(0);
    }
    if (Ints.of(key) == null) {
      throw Errors.typeError("keys in translate table must be strings or integers");
    }
    return key;
  }
}
