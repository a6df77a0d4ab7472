package org.aiolang.syntax.build;

import java.math.BigInteger;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Literal;

/** The values of number tokens, whose spelling the token source has checked. */
final class NumberLiterals {
  /** CPython's default limit on decimal digits, which guards against quadratic conversion. */
  private static final int MAX_DIGITS = 4300;

  private NumberLiterals() {}

  /** A Long, BigInteger, Double or {@link Literal.Imaginary}. */
  static Object value(String text, Tok token) {
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
    return general(digits, token);
  }

  private static Object general(String digits, Tok token) {
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
    if (length > MAX_DIGITS) {
      throw Rejected.because(
          "Exceeds the limit ("
              + MAX_DIGITS
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
