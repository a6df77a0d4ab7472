package org.aiolang.types.str;

import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;

/** Padding to a width. */
public final class StrPad {
  private StrPad() {}

  /** The fill argument of {@code ljust} and its like. */
  static int fill(Realm r, Object fill) {
    String s = Text.asString(fill);
    if (s == null) {
      throw Errors.typeError(
          "The fill character must be a unicode character, not " + r.typeOf(fill).shown());
    }
    if (s.isEmpty() || s.codePointCount(0, s.length()) != 1) {
      throw Errors.typeError("The fill character must be exactly one character long");
    }
    return s.codePointAt(0);
  }

  static String left(Realm r, String s, long width, Object fill) {
    int c = fill(r, fill);
    long padding = width - r.codePoints.length(s);
    return padding <= 0 ? s : pad(r, s, 0, padding, c);
  }

  static String right(Realm r, String s, long width, Object fill) {
    int c = fill(r, fill);
    long padding = width - r.codePoints.length(s);
    return padding <= 0 ? s : pad(r, s, padding, 0, c);
  }

  static String center(Realm r, String s, long width, Object fill) {
    int c = fill(r, fill);
    long padding = width - r.codePoints.length(s);
    if (padding <= 0) {
      return s;
    }
    long left = padding / 2 + (padding & width & 1);
    return pad(r, s, left, padding - left, c);
  }

  private static String pad(Realm r, String s, long left, long right, int c) {
    int size = Character.charCount(c);
    StringBuilder out = new StringBuilder(Sizes.check(r, s.length() + size * (left + right)));
    repeat(out, c, left);
    out.append(s);
    repeat(out, c, right);
    return out.toString();
  }

  private static void repeat(StringBuilder out, int c, long times) {
    for (long i = 0; i < times; i++) {
      out.appendCodePoint(c);
    }
  }

  /** {@code s.zfill(width)}. */
  public static String zeros(Realm r, String s, long width) {
    long padding = width - r.codePoints.length(s);
    if (padding <= 0) {
      return s;
    }
    StringBuilder out = new StringBuilder(Sizes.check(r, s.length() + padding));
    int sign = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
    out.append(s, 0, sign);
    repeat(out, '0', padding);
    return out.append(s, sign, s.length()).toString();
  }

  /** {@code s.expandtabs(tabsize)}. */
  public static String expandTabs(Realm r, String s, long tabsize) {
    StringBuilder out = new StringBuilder(s.length() + 16);
    long column = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\t') {
        if (tabsize > 0) {
          long n = tabsize - column % tabsize;
          Sizes.check(r, out.length() + n);
          repeat(out, ' ', n);
          column += n;
        }
      } else {
        out.append(c);
        if (c == '\n' || c == '\r') {
          column = 0;
        } else if (!Character.isLowSurrogate(c)) {
          column++;
        }
      }
    }
    return out.toString();
  }
}
