package org.aiolang.types.format;

import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/**
 * A parsed format specification: {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 */
public final class FormatSpec {
  int fill = ' ';

  /** One of {@code < > = ^}. */
  char align;

  /** Whether the specification names the alignment. */
  boolean aligned;

  /** One of {@code + -}, space, or 0 for none. */
  char sign;

  boolean noNegativeZero;
  boolean alternate;

  /** -1 where there is none. */
  int width = -1;

  /** {@code ,} or {@code _}, or 0 for none. */
  char separator;

  /** Digits in a group. */
  int group = 3;

  /** -1 where there is none. */
  int precision = -1;

  /**
   * The presentation type, a code point; the default of the type where the specification has none.
   */
  int type;

  private int position;

  private FormatSpec(char defaultType, char defaultAlign) {
    type = defaultType;
    align = defaultAlign;
  }

  /**
   * Parses. {@code typeName} is for messages; {@code defaultType} may be 0.
   *
   * <p>ValueError for what is no specification; whether the parts make sense together is the
   * formatter's affair.
   */
  static FormatSpec parse(String spec, String typeName, char defaultType, char defaultAlign) {
    FormatSpec f = new FormatSpec(defaultType, defaultAlign);
    int end = spec.length();
    int pos = f.parseFill(spec, end);
    if (pos < end
        && (spec.charAt(pos) == '+' || spec.charAt(pos) == '-' || spec.charAt(pos) == ' ')) {
      f.sign = spec.charAt(pos++);
    }
    if (pos < end && spec.charAt(pos) == 'z') {
      f.noNegativeZero = true;
      pos++;
    }
    if (pos < end && spec.charAt(pos) == '#') {
      f.alternate = true;
      pos++;
    }
    if (!f.filled && pos < end && spec.charAt(pos) == '0') {
      f.fill = '0';
      if (!f.aligned && defaultAlign == '>') {
        f.align = '=';
      }
      pos++;
    }
    f.position = pos;
    f.width = f.number(spec, end);
    pos = f.parseSeparator(spec, f.position, end);
    if (pos < end && spec.charAt(pos) == '.') {
      f.position = pos + 1;
      f.precision = f.number(spec, end);
      if (f.precision < 0) {
        throw Errors.valueError("Format specifier missing precision");
      }
      pos = f.position;
    }
    f.parseType(spec, pos, end, typeName);
    return f;
  }

  private boolean filled;

  private int parseFill(String spec, int end) {
    if (end == 0) {
      return 0;
    }
    int first = spec.codePointAt(0);
    int size = Character.charCount(first);
    if (end > size && isAlign(spec.charAt(size))) {
      fill = first;
      align = spec.charAt(size);
      filled = true;
      aligned = true;
      return size + 1;
    }
    if (isAlign(spec.charAt(0))) {
      align = spec.charAt(0);
      aligned = true;
      return 1;
    }
    return 0;
  }

  private static boolean isAlign(char c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  /** The decimal number at the position, or -1. */
  private int number(String spec, int end) {
    int pos = position;
    long n = 0;
    while (pos < end) {
      char c = spec.charAt(pos);
      int digit = c < 128 ? c - '0' : Character.digit(c, 10);
      if (digit < 0 || digit > 9) {
        break;
      }
      if (n > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.valueError("Too many decimal digits in format string");
      }
      n = n * 10 + digit;
      pos++;
    }
    if (pos == position) {
      return -1;
    }
    position = pos;
    return (int) Math.min(n, Integer.MAX_VALUE);
  }

  private int parseSeparator(String spec, int start, int end) {
    int pos = start;
    if (pos < end && spec.charAt(pos) == ',') {
      separator = ',';
      pos++;
    }
    if (pos < end && spec.charAt(pos) == '_') {
      if (separator != 0) {
        throw Errors.valueError("Cannot specify both ',' and '_'.");
      }
      separator = '_';
      pos++;
    }
    if (pos < end && spec.charAt(pos) == ',' && separator == '_') {
      throw Errors.valueError("Cannot specify both ',' and '_'.");
    }
    return pos;
  }

  private void parseType(String spec, int pos, int end, String typeName) {
    if (pos < end) {
      int c = spec.codePointAt(pos);
      if (pos + Character.charCount(c) < end) {
        throw Errors.valueError(
            "Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
      }
      type = c;
    }
    if (separator == 0) {
      return;
    }
    switch (type) {
      case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
        break;
      case 'b', 'o', 'x', 'X':
        if (separator == '_') {
          group = 4;
          break;
        }
        throw badSeparator();
      default:
        throw badSeparator();
    }
  }

  private PyException badSeparator() {
    return Errors.valueError("Cannot specify '" + separator + "' with " + shownType() + ".");
  }

  private String shownType() {
    return type > 32 && type < 128
        ? "'" + (char) type + "'"
        : "'\\x" + Integer.toHexString(type) + "'";
  }

  PyException unknownType(String typeName) {
    return Errors.valueError(
        "Unknown format code " + shownType() + " for object of type '" + typeName + "'");
  }

  /** Pads text of a known number of code points to the width; {@code =} does as {@code >}. */
  String pad(Realm r, String text, int codePoints) {
    if (width <= codePoints) {
      return text;
    }
    int total = width - codePoints;
    int left = align == '<' ? 0 : align == '^' ? total / 2 : total;
    StringBuilder out = new StringBuilder(Sizes.check(r, (long) text.length() + total));
    repeat(out, fill, left);
    out.append(text);
    repeat(out, fill, total - left);
    return out.toString();
  }

  static void repeat(StringBuilder out, int codePoint, int times) {
    if (codePoint < 0x10000) {
      for (int i = 0; i < times; i++) {
        out.append((char) codePoint);
      }
    } else {
      for (int i = 0; i < times; i++) {
        out.appendCodePoint(codePoint);
      }
    }
  }
}
