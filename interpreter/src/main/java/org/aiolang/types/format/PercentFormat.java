package org.aiolang.types.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteText;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.floats.FloatDigits;
import org.aiolang.types.ints.IntText;
import org.aiolang.types.ints.Ints;
import org.jspecify.annotations.Nullable;

/** {@code format % values}, of str and (with the bytes as characters 0 to 255) of bytes. */
public final class PercentFormat {
  private final Realm r;
  private final String format;
  private final boolean bytes;
  private final Object[] tuple;
  private final @Nullable Object mapping;
  private int used;
  private int pos;

  private boolean left;
  private char sign;
  private boolean alternate;
  private boolean zero;
  private int width;
  private int precision;

  private PercentFormat(Realm r, String format, Object values, boolean bytes) {
    this.r = r;
    this.format = format;
    this.bytes = bytes;
    tuple = values instanceof PyTuple t ? t.items() : new Object[] {values};
    boolean isMapping =
        !(values instanceof PyTuple)
            && Text.asString(values) == null
            && !(bytes && (values instanceof PyBytes || values instanceof PyByteArray))
            && r.typeOf(values).special(Special.GETITEM) != null;
    mapping = isMapping ? values : null;
  }

  /** Of a str. */
  public static String format(Realm r, String format, Object values) {
    return new PercentFormat(r, format, values, false).run();
  }

  /** Of bytes, as characters 0 to 255. */
  public static String formatBytes(Realm r, String format, Object values) {
    return new PercentFormat(r, format, values, true).run();
  }

  private String run() {
    StringBuilder out = new StringBuilder(format.length() + 32);
    int end = format.length();
    while (pos < end) {
      int at = format.indexOf('%', pos);
      if (at < 0) {
        out.append(format, pos, end);
        break;
      }
      out.append(format, pos, at);
      pos = at + 1;
      item(out, end);
    }
    if (used < tuple.length && mapping == null) {
      throw Errors.typeError(
          "not all arguments converted during " + (bytes ? "bytes" : "string") + " formatting");
    }
    return out.toString();
  }

  private PyException incomplete() {
    return Errors.valueError("incomplete format");
  }

  private void item(StringBuilder out, int end) {
    left = false;
    sign = 0;
    alternate = false;
    zero = false;
    width = -1;
    precision = -1;
    Object value = null;
    final int start = pos;
    if (pos < end && format.charAt(pos) == '(') {
      value = Items.get(r, mapping(), key(end));
      used = tuple.length;
    }
    flags(end);
    width = number(end, true);
    if (pos < end && format.charAt(pos) == '.') {
      pos++;
      precision = Math.max(0, number(end, false));
    }
    if (pos < end && "hlL".indexOf(format.charAt(pos)) >= 0) {
      pos++;
    }
    if (pos >= end) {
      throw incomplete();
    }
    int at = pos;
    int c = format.codePointAt(pos);
    pos += Character.charCount(c);
    if (c == '%' && at == start) {
      out.append('%');
      return;
    }
    if (value == null) {
      value = next();
    }
    convert(out, c, value, at);
  }

  private Object mapping() {
    if (mapping == null) {
      throw Errors.typeError("format requires a mapping");
    }
    return mapping;
  }

  private Object key(int end) {
    int open = 1;
    int start = ++pos;
    while (pos < end && open > 0) {
      char c = format.charAt(pos++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (open > 0) {
      throw Errors.valueError("incomplete format key");
    }
    String key = format.substring(start, pos - 1);
    return bytes ? new PyBytes(key.getBytes(StandardCharsets.ISO_8859_1)) : key;
  }

  private void flags(int end) {
    for (; pos < end; pos++) {
      switch (format.charAt(pos)) {
        case '-':
          left = true;
          break;
        case '+':
          sign = '+';
          break;
        case ' ':
          sign = sign == '+' ? '+' : ' ';
          break;
        case '#':
          alternate = true;
          break;
        case '0':
          zero = true;
          break;
        default:
          return;
      }
    }
  }

  private int number(int end, boolean isWidth) {
    if (pos < end && format.charAt(pos) == '*') {
      pos++;
      Object n = Ints.of(next());
      if (n == null) {
        throw Errors.typeError("* wants int");
      }
      if (!(n instanceof Long l) || !isWidth && l != (int) (long) l) {
        throw Errors.overflowError(
            "Python int too large to convert to C " + (isWidth ? "ssize_t" : "int"));
      }
      if (isWidth && (l > Sizes.MAX || l < -Sizes.MAX)) {
        throw Errors.memoryError();
      }
      int value = (int) (long) l;
      if (value < 0 && isWidth) {
        left = true;
        return -value;
      }
      return value;
    }
    int start = pos;
    long n = 0;
    while (pos < end && format.charAt(pos) >= '0' && format.charAt(pos) <= '9') {
      int digit = format.charAt(pos++) - '0';
      if (n > ((isWidth ? Long.MAX_VALUE : Integer.MAX_VALUE) - digit) / 10) {
        throw Errors.valueError(isWidth ? "width too big" : "precision too big");
      }
      n = n * 10 + digit;
    }
    if (n > Sizes.MAX) {
      throw Errors.memoryError();
    }
    return pos == start ? -1 : (int) n;
  }

  private Object next() {
    if (used == tuple.length) {
      throw Errors.typeError("not enough arguments for format string");
    }
    return tuple[used++];
  }

  private void convert(StringBuilder out, int c, Object value, int at) {
    switch (c) {
      case 's':
        text(out, bytes ? bytesOf(value) : Text.str(r, value));
        break;
      case 'b':
        if (!bytes) {
          throw unsupported(c, at);
        }
        text(out, bytesOf(value));
        break;
      case 'r':
        text(out, bytes ? Text.ascii(r, value) : Text.repr(r, value));
        break;
      case 'a':
        text(out, Text.ascii(r, value));
        break;
      case 'c':
        precision = -1;
        text(out, bytes ? byteOf(value) : characterOf(value));
        break;
      case 'd', 'i', 'u', 'o', 'x', 'X':
        number(out, integer((char) c, value));
        break;
      case 'e', 'E', 'f', 'F', 'g', 'G':
        floating(out, (char) c, value);
        break;
      default:
        throw unsupported(c, at);
    }
  }

  private PyException unsupported(int c, int at) {
    String shown = c > 31 && c < 128 || bytes ? Character.toString(c) : "?";
    return Errors.valueError(
        "unsupported format character '"
            + shown
            + "' (0x"
            + Integer.toHexString(c)
            + ") at index "
            + format.codePointCount(0, at));
  }

  private void text(StringBuilder out, String given) {
    String s = given;
    int length = r.codePoints.length(s);
    if (precision >= 0 && precision < length) {
      s = s.substring(0, r.codePoints.offset(s, precision));
      length = precision;
    }
    int padding = Math.max(0, width - length);
    Sizes.check(r, (long) out.length() + s.length() + padding);
    if (!left) {
      FormatSpec.repeat(out, ' ', padding);
    }
    out.append(s);
    if (left) {
      FormatSpec.repeat(out, ' ', padding);
    }
  }

  private String bytesOf(Object value) {
    String s = ByteText.latin1(value);
    if (s != null) {
      return s;
    }
    Object method = r.typeOf(value).special(Special.BYTES);
    if (method != null && Calls.callMethod0(r, method, value) instanceof PyBytes b) {
      return Objects.requireNonNull(ByteText.latin1(b));
    }
    throw Errors.typeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '"
            + r.typeOf(value).shown()
            + "'");
  }

  private String byteOf(Object value) {
    String s = ByteText.latin1(value);
    if (s != null && s.length() == 1) {
      return s;
    }
    Object n = s == null && Convert.hasIndex(r, value) ? Convert.index(r, value) : null;
    if (n == null) {
      throw Errors.typeError("%c requires an integer in range(256) or a single byte");
    }
    if (n instanceof Long l && l >= 0 && l < 256) {
      return String.valueOf((char) (long) l);
    }
    throw Errors.overflowError("%c arg not in range(256)");
  }

  private String characterOf(Object value) {
    String s = Text.asString(value);
    if (s != null) {
      if (s.isEmpty() || s.codePointCount(0, s.length()) != 1) {
        throw Errors.typeError("%c requires int or char");
      }
      return s;
    }
    if (!Convert.hasIndex(r, value)) {
      throw Errors.typeError("%c requires int or char");
    }
    if (Convert.index(r, value) instanceof Long l && l >= 0 && l <= Character.MAX_CODE_POINT) {
      return Character.toString((int) (long) l);
    }
    throw Errors.overflowError("%c arg not in range(0x110000)");
  }

  /**
   * The digits, with sign and (after {@code #}) prefix, of at least as many digits as the precision
   * says.
   */
  private String integer(char c, Object value) {
    Object n = intOf(c, value);
    boolean negative = n instanceof Long l ? l < 0 : ((BigInteger) n).signum() < 0;
    String digits =
        switch (c) {
          case 'o' -> NumberFormat.radix(r, n, 8);
          case 'x' -> NumberFormat.radix(r, n, 16);
          case 'X' -> NumberFormat.upper(NumberFormat.radix(r, n, 16));
          default -> IntText.decimal(r, n);
        };
    if (negative) {
      digits = digits.substring(1);
    }
    if (precision > digits.length()) {
      Sizes.check(r, precision);
      digits = "0".repeat(precision - digits.length()).concat(digits);
    }
    String prefix = !alternate ? "" : c == 'o' ? "0o" : c == 'x' ? "0x" : c == 'X' ? "0X" : "";
    return (negative ? "-" : "") + prefix + digits;
  }

  private Object intOf(char c, Object value) {
    Object n = Ints.of(value);
    if (n != null) {
      return n;
    }
    boolean decimal = c == 'd' || c == 'i' || c == 'u';
    try {
      if (!decimal) {
        if (Convert.hasIndex(r, value)) {
          return Convert.index(r, value);
        }
      } else {
        Object method = r.typeOf(value).special(Special.INT);
        if (method == null && Convert.hasIndex(r, value)) {
          return Convert.index(r, value);
        }
        if (method != null) {
          Object converted = Ints.of(Calls.callMethod0(r, method, value));
          if (converted != null) {
            return converted;
          }
        }
      }
    } catch (PyException e) {
      if (!e.is(Exceptions.TYPE_ERROR)) {
        throw e;
      }
    }
    throw Errors.typeError(
        "%"
            + c
            + " format: "
            + (decimal ? "a real number" : "an integer")
            + " is required, not "
            + r.typeOf(value).shown());
  }

  private void floating(StringBuilder out, char c, Object value) {
    double d = Convert.doubleValue(r, value);
    String s = FloatDigits.format(d, c, precision < 0 ? 6 : precision, alternate, false);
    number(out, s);
  }

  private void number(StringBuilder out, String s) {
    String shownSign = s.charAt(0) == '-' ? "-" : sign != 0 ? String.valueOf(sign) : "";
    int start = s.charAt(0) == '-' ? 1 : 0;
    int prefix =
        start + 1 < s.length() && s.charAt(start) == '0' && "xXo".indexOf(s.charAt(start + 1)) >= 0
            ? 2
            : 0;
    int padding = Math.max(0, width - shownSign.length() - (s.length() - start));
    Sizes.check(r, (long) out.length() + s.length() + padding);
    if (!left && !zero) {
      FormatSpec.repeat(out, ' ', padding);
    }
    out.append(shownSign).append(s, start, start + prefix);
    if (!left && zero) {
      FormatSpec.repeat(out, '0', padding);
    }
    out.append(s, start + prefix, s.length());
    if (left) {
      FormatSpec.repeat(out, ' ', padding);
    }
  }
}
