package org.aiolang.types.floats;

import org.jspecify.annotations.Nullable;

/** Reads the text of floats, as {@code float(text)} takes it. */
public final class FloatParser {
  private FloatParser() {}

  /** The value, or null where the text is no float. Text is ASCII. */
  public static @Nullable Double parse(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (start < end && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
      negative = text.charAt(start) == '-';
      start++;
    }
    if (start == end) {
      return null;
    }
    char first = text.charAt(start);
    if (first != '.' && (first < '0' || first > '9')) {
      Double special = special(text, start, end);
      return special == null || !negative ? special : (Double) (-special);
    }
    Double magnitude = number(text, start, end);
    return magnitude == null || !negative ? magnitude : (Double) (-magnitude);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= 9 && c <= 13;
  }

  private static @Nullable Double special(String text, int start, int end) {
    int n = end - start;
    if (n == 3 && text.regionMatches(true, start, "nan", 0, 3)) {
      return Double.NaN;
    }
    if (n == 3 && text.regionMatches(true, start, "inf", 0, 3)
        || n == 8 && text.regionMatches(true, start, "infinity", 0, 8)) {
      return Double.POSITIVE_INFINITY;
    }
    return null;
  }

  private static @Nullable Double number(String text, int start, int end) {
    long mantissa = 0;
    int digits = 0;
    int decimals = 0;
    int seen = 0;
    boolean point = false;
    boolean underscores = false;
    int i = start;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        seen++;
        if (digits > 0 || c != '0') {
          digits++;
        }
        if (digits <= 18) {
          mantissa = mantissa * 10 + (c - '0');
        }
        if (point) {
          decimals++;
        }
      } else if (c == '_') {
        if (!isBetweenDigits(text, i, start, end)) {
          return null;
        }
        underscores = true;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (seen == 0) {
      return null;
    }
    if (i < end) {
      char c = text.charAt(i);
      if (c != 'e' && c != 'E') {
        return null;
      }
      int e = i + 1;
      if (e < end && (text.charAt(e) == '+' || text.charAt(e) == '-')) {
        e++;
      }
      if (e == end) {
        return null;
      }
      for (int j = e; j < end; j++) {
        char x = text.charAt(j);
        if (x == '_') {
          if (!isBetweenDigits(text, j, e, end)) {
            return null;
          }
          underscores = true;
        } else if (x < '0' || x > '9') {
          return null;
        }
      }
    } else if (digits <= 15 && decimals <= 22) {
      return mantissa / ShortestDecimal.ten(decimals);
    }
    String number = text.substring(start, end);
    return Double.valueOf(underscores ? number.replace("_", "") : number);
  }

  private static boolean isBetweenDigits(String text, int i, int start, int end) {
    return i > start && i + 1 < end && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
