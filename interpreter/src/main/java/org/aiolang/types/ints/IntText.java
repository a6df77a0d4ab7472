package org.aiolang.types.ints;

import java.math.BigInteger;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** Conversion between ints and digits, with the limit on decimal digits that CPython has. */
public final class IntText {
  /** {@code sys.get_int_max_str_digits()} of an interpreter that nobody changed. */
  public static final int DEFAULT_MAX_DIGITS = 4300;

  /** No limit applies to so few digits, however small it is set. */
  private static final int THRESHOLD = 640;

  /** {@code sys.get_int_max_str_digits()}; kept in the realm where it was changed. */
  private static final class MaxDigits {
    /** 0 for no limit. */
    int value;
  }

  private IntText() {}

  public static int maxDigits(Realm r) {
    MaxDigits max = r.part(MaxDigits.class);
    return max == null ? DEFAULT_MAX_DIGITS : max.value;
  }

  /** Sets the limit, 0 for none; ValueError for one under 640. */
  public static void setMaxDigits(Realm r, int digits) {
    if (digits != 0 && digits < THRESHOLD) {
      throw Errors.valueError("maxdigits must be 0 or larger than " + THRESHOLD);
    }
    MaxDigits max = r.part(MaxDigits.class);
    if (max == null) {
      max = new MaxDigits();
      r.setPart(MaxDigits.class, max);
    }
    max.value = digits;
  }

  /** The decimal digits; ValueError where there are too many. */
  public static String decimal(Realm r, Object value) {
    if (value instanceof Long) {
      return value.toString();
    }
    BigInteger b = (BigInteger) value;
    int bits = b.bitLength();
    if (bits > THRESHOLD * 3) {
      int max = maxDigits(r);
      if (max > 0 && (bits - 1) * 0.30102999566398114 + 1 > max) {
        String digits = bits / 4 < max ? b.toString() : null;
        if (digits == null || digits.length() - (b.signum() < 0 ? 1 : 0) > max) {
          throw Errors.valueError(
              "Exceeds the limit ("
                  + max
                  + " digits) for integer string conversion; use sys.set_int_max_str_digits() to"
                  + " increase the limit");
        }
        return digits;
      }
      Sizes.check(r, (long) (bits * 0.30102999566398114));
    }
    return b.toString();
  }

  /**
   * What {@code int(text, base)} gives; null where the text is no int. Text is ASCII: a caller has
   * turned other digits and spaces.
   */
  static @Nullable Object parse(Realm r, String text, int givenBase) {
    int base = givenBase;
    int i = 0;
    int end = text.length();
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    while (end > i && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      negative = text.charAt(i) == '-';
      i++;
    }
    boolean zeroOnly = false;
    int prefix = i + 1 < end && text.charAt(i) == '0' ? prefixBase(text.charAt(i + 1)) : 0;
    if (prefix != 0 && (base == 0 || base == prefix)) {
      base = prefix;
      i += 2;
      if (i < end && text.charAt(i) == '_') {
        i++;
      }
    } else if (base == 0) {
      base = 10;
      zeroOnly = i < end && text.charAt(i) == '0';
    }
    int digits = countDigits(text, i, end, base);
    if (digits <= 0) {
      return null;
    }
    if (digits > THRESHOLD && (base & base - 1) != 0) {
      int max = maxDigits(r);
      if (max > 0 && digits > max) {
        throw Errors.valueError(
            "Exceeds the limit ("
                + max
                + " digits) for integer string conversion: value has "
                + digits
                + " digits; use sys.set_int_max_str_digits() to increase the limit");
      }
    }
    if (r.budget != null && digits > THRESHOLD) {
      r.budget.integer(r, (long) (digits * (Math.log(base) / Math.log(2))));
    }
    Object value = number(text, i, end, base, digits, negative);
    return zeroOnly && !value.equals(0L) ? null : value;
  }

  private static Object number(
      String text, int start, int end, int base, int digits, boolean negative) {
    if (digits <= 12) {
      long v = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c != '_') {
          v = v * base + Character.digit(c, base);
        }
      }
      return negative ? -v : v;
    }
    if ((base & base - 1) == 0) {
      BigInteger bits = ofBits(text, start, end, Integer.numberOfTrailingZeros(base), digits);
      return Numbers.normalize(negative ? bits.negate() : bits);
    }
    StringBuilder plain = new StringBuilder(digits + 1);
    if (negative) {
      plain.append('-');
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '_') {
        plain.append(c);
      }
    }
    return Numbers.normalize(new BigInteger(plain.toString(), base));
  }

  /** Digits of so many bits each, in linear time: the machine takes the square of it. */
  private static BigInteger ofBits(String text, int start, int end, int width, int digits) {
    byte[] big = new byte[(int) (((long) digits * width + 7) / 8)];
    long held = 0;
    int bits = 0;
    int at = big.length;
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (c == '_') {
        continue;
      }
      held |= (long) Character.digit(c, 1 << width) << bits;
      bits += width;
      if (bits >= 8) {
        big[--at] = (byte) held;
        held >>>= 8;
        bits -= 8;
      }
    }
    if (bits > 0) {
      big[--at] = (byte) held;
    }
    return new BigInteger(1, big);
  }

  private static int prefixBase(char c) {
    return switch (c) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  /**
   * The number of digits, with single underscores between them only; -1 where something else is
   * there.
   */
  private static int countDigits(String text, int start, int end, int base) {
    int digits = 0;
    boolean wasDigit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        if (!wasDigit) {
          return -1;
        }
        wasDigit = false;
      } else if (c < 128 && Character.digit(c, base) >= 0) {
        digits++;
        wasDigit = true;
      } else {
        return -1;
      }
    }
    return wasDigit ? digits : -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= 9 && c <= 13;
  }

  /**
   * Turns Unicode's decimal digits and spaces into ASCII ones, and other characters past ASCII into
   * {@code ?}.
   */
  public static String toAscii(String s) {
    int n = s.length();
    int i = 0;
    while (i < n && s.charAt(i) < 127) {
      i++;
    }
    if (i == n) {
      return s;
    }
    StringBuilder out = new StringBuilder(n);
    for (i = 0; i < n; ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (c < 127) {
        out.append((char) c);
      } else if (Character.isSpaceChar(c) || c == 0x85) {
        out.append(' ');
      } else {
        int digit =
            Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        out.append(digit < 0 ? '?' : (char) ('0' + digit));
      }
    }
    return out.toString();
  }
}
