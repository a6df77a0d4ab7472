package org.aiolang.syntax.build;

import java.math.BigInteger;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Literal;

/** The values of number tokens, whose spelling the token source has checked. */
final class NumberLiterals {
  /** Numbers of fewer digits are converted in no time, whatever the limit. */
  private static final int CHECKED_FROM = 640;

  private NumberLiterals() {}

  /** A Long, BigInteger, Double or {@link Literal.Imaginary}. */
  static Object value(String text, Tok token, int maxDigits) {
    int start = token.start;
    int end = token.end;
    if (end - start <= 18) {
      long value = 0;
      int i = start;
      while (i < end) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        value = value * 10 + digit;
        i++;
      }
      if (i == end) {
        return value;
      }
    }
    String digits = text.substring(start, end);
    if (digits.indexOf('_') >= 0) {
      digits = digits.replace("_", "");
    }
    return general(digits, token, maxDigits);
  }

  private static Object general(String digits, Tok token, int maxDigits) {
    int length = digits.length();
    char second = length > 1 ? (char) (digits.charAt(1) | 0x20) : '0';
    if (digits.charAt(0) == '0' && (second == 'x' || second == 'o' || second == 'b')) {
      int radix = second == 'x' ? 16 : second == 'o' ? 8 : 2;
      return integer(digits.substring(2), radix);
    }
    char last = digits.charAt(length - 1);
    if (last == 'j' || last == 'J') {
      return new Literal.Imaginary(Double.parseDouble(digits.substring(0, length - 1)));
    }
    for (int i = 0; i < length; i++) {
      char c = digits.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return Double.parseDouble(digits);
      }
    }
    if (maxDigits > 0 && length > Math.max(maxDigits, CHECKED_FROM)) {
      throw Rejected.because(
          "Exceeds the limit ("
              + maxDigits
              + " digits) for integer string conversion: value has "
              + length
              + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider"
              + " hexadecimal for huge integer literals to avoid decimal conversion limits.",
          token.start,
          token.end);
    }
    return integer(digits, 10);
  }

  private static Object integer(String digits, int radix) {
    BigInteger value = new BigInteger(digits, radix);
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
