package org.aiolang.types.format;

import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** Puts sign, prefix, grouped digits, fraction and padding of a number together. */
final class NumberLayout {
  private NumberLayout() {}

  /**
   * The text of a number.
   *
   * @param prefix such as {@code 0x}
   * @param digits of the integer part; empty for inf and nan, which are in {@code rest}
   * @param rest what follows: point, fraction, exponent, percent sign
   */
  static String of(
      Realm r, FormatSpec f, boolean negative, String prefix, String digits, String rest) {
    char sign = negative ? '-' : f.sign == '+' || f.sign == ' ' ? f.sign : 0;
    int fixed = (sign != 0 ? 1 : 0) + prefix.length() + rest.length();
    int wanted = f.fill == '0' && f.align == '=' ? f.width - fixed : 0;
    String grouped = f.separator == 0 || digits.isEmpty() ? digits : group(r, f, digits, wanted);
    int padding = f.width - fixed - grouped.length();
    if (padding <= 0) {
      if (sign == 0 && prefix.isEmpty()) {
        return rest.isEmpty() ? grouped : grouped.concat(rest);
      }
      padding = 0;
    }
    int left =
        switch (f.align) {
          case '>' -> padding;
          case '^' -> padding / 2;
          default -> 0;
        };
    int inside = f.align == '=' ? padding : 0;
    StringBuilder out =
        new StringBuilder(Sizes.check(r, (long) fixed + grouped.length() + padding));
    FormatSpec.repeat(out, f.fill, left);
    if (sign != 0) {
      out.append(sign);
    }
    out.append(prefix);
    FormatSpec.repeat(out, f.fill, inside);
    out.append(grouped).append(rest);
    FormatSpec.repeat(out, f.fill, padding - left - inside);
    return out.toString();
  }

  /** Inserts separators, and zeros in front up to a width. */
  private static String group(Realm r, FormatSpec f, String digits, int minimum) {
    int remaining = digits.length();
    int wanted = minimum;
    Sizes.check(r, Math.max(wanted, 2L * remaining));
    StringBuilder reversed = new StringBuilder(Math.max(wanted, remaining * 4 / 3) + 4);
    while (true) {
      int size = Math.min(f.group, Math.max(Math.max(remaining, wanted), 1));
      for (int i = 0; i < size; i++) {
        reversed.append(remaining > 0 ? digits.charAt(--remaining) : '0');
      }
      wanted -= size;
      if (remaining <= 0 && wanted <= 0) {
        return reversed.reverse().toString();
      }
      wanted--;
      reversed.append(f.separator);
    }
  }
}
