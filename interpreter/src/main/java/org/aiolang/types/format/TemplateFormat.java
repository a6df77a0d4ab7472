package org.aiolang.types.format;

import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code str.format} and {@code str.format_map}. */
public final class TemplateFormat {
  private static final int UNDECIDED = 0;
  private static final int AUTOMATIC = 1;
  private static final int MANUAL = 2;

  private final Realm r;
  private final Object @Nullable [] args;
  private final @Nullable Object mapping;
  private int numbering = UNDECIDED;
  private int next;

  private TemplateFormat(Realm r, Object @Nullable [] args, @Nullable Object mapping) {
    this.r = r;
    this.args = args;
    this.mapping = mapping;
  }

  /** Fills a template. Null args means that positional fields are refused. */
  public static String format(
      Realm r, String template, Object @Nullable [] args, @Nullable Object mapping) {
    if (template.indexOf('{') < 0 && template.indexOf('}') < 0) {
      return template;
    }
    return new TemplateFormat(r, args, mapping).fill(template, 2);
  }

  private String fill(String s, int depth) {
    if (depth <= 0) {
      throw Errors.valueError("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder(s.length() + 16);
    int end = s.length();
    int pos = 0;
    while (pos < end) {
      int start = pos;
      while (pos < end && s.charAt(pos) != '{' && s.charAt(pos) != '}') {
        pos++;
      }
      out.append(s, start, pos);
      if (pos == end) {
        break;
      }
      char c = s.charAt(pos++);
      if (pos < end && s.charAt(pos) == c) {
        out.append(c);
        pos++;
      } else if (c == '}') {
        throw Errors.valueError("Single '}' encountered in format string");
      } else if (pos == end) {
        throw Errors.valueError("Single '{' encountered in format string");
      } else {
        pos = field(s, pos, end, out, depth);
      }
    }
    return out.toString();
  }

  /** Renders the field that begins at a position; gives the position after it. */
  private int field(String s, int start, int end, StringBuilder out, int depth) {
    int pos = nameEnd(s, start, end);
    char c = pos < end ? s.charAt(pos) : 0;
    String name = s.substring(start, pos);
    int conversion = 0;
    String spec = "";
    if (c == 0) {
      throw Errors.valueError("expected '}' before end of string");
    }
    pos++;
    boolean closed = c == '}';
    if (c == '!') {
      if (pos >= end) {
        throw Errors.valueError("end of string while looking for conversion specifier");
      }
      conversion = s.codePointAt(pos);
      pos += Character.charCount(conversion);
      if (pos < end) {
        c = s.charAt(pos++);
        closed = c == '}';
        if (!closed && c != ':') {
          throw Errors.valueError("expected ':' after conversion specifier");
        }
      }
    }
    if (!closed) {
      int specStart = pos;
      int open = 1;
      boolean nested = false;
      for (; pos < end; pos++) {
        char d = s.charAt(pos);
        if (d == '{') {
          nested = true;
          open++;
        } else if (d == '}' && --open == 0) {
          break;
        }
      }
      if (pos >= end) {
        throw Errors.valueError("unmatched '{' in format spec");
      }
      spec = s.substring(specStart, pos++);
      if (nested) {
        Object value = value(name);
        append(out, render(value, conversion, fill(spec, depth - 1)));
        return pos;
      }
    }
    append(out, render(value(name), conversion, spec));
    return pos;
  }

  private void append(StringBuilder out, String text) {
    Sizes.check(r, (long) out.length() + text.length());
    out.append(text);
  }

  private static int nameEnd(String s, int start, int end) {
    int pos = start;
    while (pos < end) {
      char c = s.charAt(pos);
      if (c == '{') {
        throw Errors.valueError("unexpected '{' in field name");
      }
      if (c == '[') {
        while (pos < end && s.charAt(pos) != ']') {
          pos++;
        }
        continue;
      }
      if (c == '}' || c == ':' || c == '!') {
        return pos;
      }
      pos++;
    }
    return end;
  }

  private String render(Object given, int conversion, String spec) {
    Object value = given;
    switch (conversion) {
      case 0:
        break;
      case 's':
        value = Text.str(r, value);
        break;
      case 'r':
        value = Text.repr(r, value);
        break;
      case 'a':
        value = Text.ascii(r, value);
        break;
      default:
        throw Errors.valueError(
            "Unknown conversion specifier "
                + (conversion > 32 && conversion < 127
                    ? Character.toString(conversion)
                    : "\\x" + Integer.toHexString(conversion)));
    }
    return Text.format(r, value, spec);
  }

  /** What a field name such as {@code 0.name[key]} stands for. */
  private Object value(String name) {
    int end = name.length();
    int pos = 0;
    while (pos < end && name.charAt(pos) != '.' && name.charAt(pos) != '[') {
      pos++;
    }
    Object value = first(name.substring(0, pos));
    while (pos < end) {
      char c = name.charAt(pos++);
      int start = pos;
      if (c == '.') {
        while (pos < end && name.charAt(pos) != '.' && name.charAt(pos) != '[') {
          pos++;
        }
        value = Attributes.get(r, value, part(name, start, pos));
      } else if (c == '[') {
        while (pos < end && name.charAt(pos) != ']') {
          pos++;
        }
        if (pos == end) {
          throw Errors.valueError("Missing ']' in format string");
        }
        String key = part(name, start, pos++);
        long index = number(key);
        value = Items.get(r, value, index < 0 ? key : (Object) index);
      } else {
        throw Errors.valueError("Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return value;
  }

  private static String part(String name, int start, int end) {
    if (start == end) {
      throw Errors.valueError("Empty attribute in format string");
    }
    return name.substring(start, end);
  }

  private Object first(String name) {
    long index = number(name);
    if (name.isEmpty() || index >= 0) {
      int kind = name.isEmpty() ? AUTOMATIC : MANUAL;
      if (numbering == UNDECIDED) {
        numbering = kind;
      } else if (numbering != kind) {
        throw Errors.valueError(
            kind == AUTOMATIC
                ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
      }
      if (kind == AUTOMATIC) {
        index = next++;
      }
      if (args == null) {
        throw Errors.valueError("Format string contains positional fields");
      }
      if (index >= args.length) {
        throw Errors.indexError(
            "Replacement index " + index + " out of range for positional args tuple");
      }
      return args[(int) index];
    }
    if (mapping == null) {
      throw Errors.keyError(name);
    }
    if (mapping instanceof PyDict d && d.type() == PyDict.TYPE) {
      Object value = d.getStr(name);
      if (value == null) {
        throw Errors.keyError(name);
      }
      return value;
    }
    return Items.get(r, mapping, name);
  }

  /** A decimal index, or -1 where the text is none. */
  private static long number(String text) {
    long n = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      if (n > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.valueError("Too many decimal digits in format string");
      }
      n = n * 10 + digit;
    }
    return text.isEmpty() ? -1 : n;
  }
}
