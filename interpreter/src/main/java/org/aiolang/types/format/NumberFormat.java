package org.aiolang.types.format;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.floats.FloatDigits;
import org.aiolang.types.ints.IntText;

/** {@code int.__format__} and {@code float.__format__}. */
public final class NumberFormat {
  private NumberFormat() {}

  /** Formats an int; {@code value} is the Long or BigInteger of {@code self}. */
  public static String ofInt(Realm r, Object self, Object value, String spec) {
    if (spec.isEmpty()) {
      return self == value ? IntText.decimal(r, value) : Text.str(r, self);
    }
    String typeName = r.typeOf(self).shown();
    FormatSpec f = FormatSpec.parse(spec, typeName, 'd', '>');
    switch (f.type) {
      case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
        return integer(r, value, f);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%':
        return floating(r, Convert.doubleValue(r, value), f);
      default:
        throw f.unknownType(typeName);
    }
  }

  private static String integer(Realm r, Object value, FormatSpec f) {
    if (f.precision != -1) {
      throw Errors.valueError("Precision not allowed in integer format specifier");
    }
    if (f.noNegativeZero) {
      throw Errors.valueError("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (f.type == 'c') {
      return character(r, value, f);
    }
    boolean negative = value instanceof Long l ? l < 0 : ((BigInteger) value).signum() < 0;
    String prefix = "";
    String digits;
    switch (f.type) {
      case 'b':
        digits = radix(r, value, 2);
        prefix = "0b";
        break;
      case 'o':
        digits = radix(r, value, 8);
        prefix = "0o";
        break;
      case 'x':
        digits = radix(r, value, 16);
        prefix = "0x";
        break;
      case 'X':
        digits = upper(radix(r, value, 16));
        prefix = "0X";
        break;
      default:
        digits = IntText.decimal(r, value);
        break;
    }
    return NumberLayout.of(
        r, f, negative, f.alternate ? prefix : "", negative ? digits.substring(1) : digits, "");
  }

  private static String character(Realm r, Object value, FormatSpec f) {
    if (f.sign != 0) {
      throw Errors.valueError("Sign not allowed with integer format specifier 'c'");
    }
    if (f.alternate) {
      throw Errors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!(value instanceof Long c)) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw Errors.overflowError("%c arg not in range(0x110000)");
    }
    String text = Character.toString((int) (long) c);
    if (f.align == '=') {
      f.align = '>';
    }
    return f.pad(r, text, 1);
  }

  /**
   * With a minus sign for negative ints, as for positive ones otherwise; the base is a power of
   * two.
   */
  public static String radix(Realm r, Object value, int base) {
    if (value instanceof Long l) {
      return Long.toString(l, base);
    }
    BigInteger big = Numbers.big(value);
    Sizes.check(r, big.bitLength() / Integer.numberOfTrailingZeros(base));
    return big.toString(base);
  }

  /** ASCII letters in upper case. */
  static String upper(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      out.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
    }
    return out.toString();
  }

  /** Formats a float. */
  public static String ofFloat(Realm r, Object self, double value, String spec) {
    if (spec.isEmpty()) {
      return self instanceof Double ? FloatDigits.repr(value) : Text.str(r, self);
    }
    String typeName = r.typeOf(self).shown();
    FormatSpec f = FormatSpec.parse(spec, typeName, (char) 0, '>');
    switch (f.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
        return floating(r, value, f);
      default:
        throw f.unknownType(typeName);
    }
  }

  private static String floating(Realm r, double value, FormatSpec f) {
    if (f.precision != Integer.MAX_VALUE) {
      Sizes.check(r, f.precision);
    }
    String text = floatText(value, f);
    boolean negative = text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    int point = start;
    while (point < text.length() && text.charAt(point) >= '0' && text.charAt(point) <= '9') {
      point++;
    }
    return NumberLayout.of(r, f, negative, "", text.substring(start, point), text.substring(point));
  }

  /** The digits of a float as type, precision, {@code #} and {@code z} of a specification ask. */
  static String floatText(double given, FormatSpec f) {
    double value = given;
    char code = f.type == 'n' ? 'g' : (char) f.type;
    int precision = f.precision;
    if (precision == Integer.MAX_VALUE) {
      throw Errors.valueError("precision too big");
    }
    boolean pointZero = false;
    String percent = "";
    if (code == 0) {
      code = precision < 0 ? 'r' : 'g';
      pointZero = true;
    } else if (code == '%') {
      code = 'f';
      value *= 100;
      percent = "%";
    }
    if (precision < 0) {
      precision = 6;
    }
    String text = FloatDigits.format(value, code, precision, f.alternate, pointZero);
    if (f.noNegativeZero && text.charAt(0) == '-' && isZero(text)) {
      text = text.substring(1);
    }
    return percent.isEmpty() ? text : text.concat(percent);
  }

  /** Whether the digits of a negative number are all zeros. */
  static boolean isZero(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
