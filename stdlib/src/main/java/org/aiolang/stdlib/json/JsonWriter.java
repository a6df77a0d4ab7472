package org.aiolang.stdlib.json;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.FloatObject;
import org.aiolang.object.IntObject;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.floats.FloatDigits;
import org.aiolang.types.ints.IntText;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Writes one value as JSON, as {@code json.JSONEncoder} does. */
final class JsonWriter {
  /** Chars of a string beyond which its escapes are counted before it is written. */
  private static final int EXACT = 1 << 12;

  private final Realm r;
  private final Object fallback;
  private final boolean checkCircular;
  private final boolean ascii;
  private final @Nullable String indent;
  private final String keySeparator;
  private final String itemSeparator;
  private final boolean sortKeys;
  private final boolean skipKeys;
  private final boolean allowNan;
  private final StringBuilder out = new StringBuilder();
  private int level;

  /** The containers being written, innermost last. */
  private Object[] open = new Object[16];

  private int openCount;

  JsonWriter(
      Realm r,
      Object fallback,
      boolean checkCircular,
      boolean ascii,
      @Nullable String indent,
      String keySeparator,
      String itemSeparator,
      boolean sortKeys,
      boolean skipKeys,
      boolean allowNan) {
    this.r = r;
    this.fallback = fallback;
    this.checkCircular = checkCircular;
    this.ascii = ascii;
    this.indent = indent;
    this.keySeparator = keySeparator;
    this.itemSeparator = itemSeparator;
    this.sortKeys = sortKeys;
    this.skipKeys = skipKeys;
    this.allowNan = allowNan;
  }

  String write(Object value, int startLevel) {
    level = startLevel;
    value(value);
    return out.toString();
  }

  private void value(Object o) {
    if (o instanceof String s) {
      quote(s);
    } else if (o instanceof Long) {
      out.append(((Long) o).longValue());
    } else if (o == PyNone.NONE) {
      out.append("null");
    } else if (o instanceof Boolean b) {
      out.append(b ? "true" : "false");
    } else if (o instanceof Double d) {
      number(d);
    } else if (o instanceof PyDict || o instanceof PyList || o instanceof PyTuple) {
      container(o);
    } else {
      rare(o);
    }
  }

  private void rare(Object o) {
    String s = Text.asString(o);
    if (s != null) {
      quote(s);
    } else if (o instanceof BigInteger || o instanceof IntObject) {
      out.append(integer(o));
    } else if (o instanceof FloatObject f) {
      number(f.value());
    } else {
      enter(o);
      r.enter(" while encoding a JSON object");
      try {
        value(Calls.call1(r, fallback, o));
      } finally {
        r.leave();
      }
      leave();
    }
  }

  private String integer(Object o) {
    return IntText.decimal(r, o instanceof IntObject i ? i.value() : o);
  }

  private void number(double d) {
    out.append(numberText(d));
  }

  private String numberText(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      String text = Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
      if (!allowNan) {
        throw Errors.valueError(
            "Out of range float values are not JSON compliant: " + FloatDigits.repr(d));
      }
      return text;
    }
    return FloatDigits.repr(d);
  }

  private void enter(Object o) {
    if (!checkCircular) {
      return;
    }
    for (int i = 0; i < openCount; i++) {
      if (open[i] == o) {
        throw Errors.valueError("Circular reference detected");
      }
    }
    if (openCount == open.length) {
      open = Arrays.copyOf(open, openCount * 2);
    }
    open[openCount++] = o;
  }

  private void leave() {
    if (checkCircular) {
      openCount--;
    }
  }

  private void container(Object o) {
    enter(o);
    r.enter(" while encoding a JSON object");
    try {
      if (o instanceof PyDict dict) {
        dict(dict);
      } else {
        list(o instanceof PyTuple t ? t.items() : Iteration.toArray(r, o));
      }
    } finally {
      r.leave();
    }
    leave();
  }

  private void list(Object[] items) {
    if (items.length == 0) {
      out.append("[]");
      return;
    }
    out.append('[');
    level++;
    for (int i = 0; i < items.length; i++) {
      separate(i == 0);
      value(items[i]);
      r.safepoint();
    }
    level--;
    close(']');
  }

  private void separate(boolean first) {
    if (!first) {
      room(itemSeparator.length());
      out.append(itemSeparator);
    }
    if (indent != null) {
      newline();
    }
  }

  private void newline() {
    out.append('\n');
    if (level > 0 && indent != null) {
      room((long) level * indent.length());
    }
    for (int i = 0; i < level; i++) {
      out.append(indent);
    }
  }

  private void close(char end) {
    if (indent != null) {
      newline();
    }
    out.append(end);
  }

  private void dict(PyDict dict) {
    if (dict.size() == 0) {
      out.append("{}");
      return;
    }
    out.append('{');
    level++;
    boolean first = true;
    if (dict.type() == PyDict.TYPE && !sortKeys) {
      for (int i = dict.first(); i < dict.limit(); i++) {
        Object key = dict.keyAt(i);
        if (key != null) {
          first = member(key, dict.valueAt(i), first);
          r.safepoint();
        }
      }
    } else {
      PyList items = PyList.from(r, Calls.invoke(r, dict, "items"));
      if (sortKeys) {
        Calls.invoke(r, items, "sort");
      }
      PyIterator it = Iteration.of(r, items);
      for (Object item = it.next(r); item != null; item = it.next(r)) {
        if (!(item instanceof PyTuple pair) || pair.size() != 2) {
          throw Errors.valueError("items must return 2-tuples");
        }
        first = member(pair.get(0), pair.get(1), first);
      }
    }
    level--;
    close('}');
  }

  private boolean member(Object key, Object value, boolean first) {
    String name = key instanceof String s ? s : name(key);
    if (name == null) {
      return first;
    }
    separate(first);
    quote(name);
    room(keySeparator.length());
    out.append(keySeparator);
    value(value);
    return false;
  }

  private @Nullable String name(Object key) {
    if (key instanceof Double d) {
      return numberText(d);
    }
    if (key instanceof FloatObject f) {
      return numberText(f.value());
    }
    if (key instanceof Boolean b) {
      return b ? "true" : "false";
    }
    if (key == PyNone.NONE) {
      return "null";
    }
    if (key instanceof Long || key instanceof BigInteger || key instanceof IntObject) {
      return integer(key);
    }
    String s = Text.asString(key);
    if (s == null && !skipKeys) {
      throw Errors.typeError(
          "keys must be str, int, float, bool or None, not " + r.typeOf(key).shown());
    }
    return s;
  }

  private void quote(String s) {
    room(quotedLength(r, s, ascii));
    quote(s, ascii, out);
  }

  /** So much more is about to be written. */
  private void room(long chars) {
    Sizes.check(r, out.length() + chars);
  }

  /** The least that a string takes; exactly that where it is long enough to matter to a limit. */
  static long quotedLength(Realm r, String s, boolean ascii) {
    long length = s.length() + 2L;
    if (r.budget != null && length > EXACT) {
      for (int i = 0; i < s.length(); i++) {
        char c = s.charAt(i);
        if (c < ' ' || c == '"' || c == '\\' || c >= 127 && ascii) {
          length += c == '"' || c == '\\' || c >= '\b' && c <= '\r' && c != 11 ? 1 : 5;
        }
      }
    }
    return length;
  }

  /** Appends a JSON string. */
  static void quote(String s, boolean ascii, StringBuilder out) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && (c < 127 || !ascii)) {
        continue;
      }
      out.append(s, plain, i);
      plain = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          out.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
          }
        }
      }
    }
    out.append(s, plain, s.length()).append('"');
  }
}
