package org.aiolang.types.str;

import java.util.Locale;

/** Case mappings, by Unicode's full tables. */
final class StrCase {
  private static final int SIGMA = 0x3a3;

  /** Texts up to this length are left to the machine as a whole. */
  private static final int PIECE = 1 << 10;

  private StrCase() {}

  static String lower(String s) {
    if (s.indexOf(SIGMA) >= 0) {
      return lowerWithSigma(s);
    }
    if (s.length() <= PIECE) {
      return s.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(s.length() + 2);
    for (int i = 0, end; i < s.length(); i = end) {
      end = pieceEnd(s, i);
      out.append(s.substring(i, end).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  private static String lowerWithSigma(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      appendLower(out, s, i, c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The machine takes time with the square of a text's length where letters become several. */
  private static int pieceEnd(String s, int from) {
    int end = Math.min(s.length(), from + PIECE);
    return end < s.length() && Character.isLowSurrogate(s.charAt(end)) ? end + 1 : end;
  }

  static String upper(String s) {
    if (s.length() <= PIECE) {
      return s.toUpperCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(s.length() + 2);
    for (int i = 0, end; i < s.length(); i = end) {
      end = pieceEnd(s, i);
      out.append(s.substring(i, end).toUpperCase(Locale.ROOT));
    }
    return out.toString();
  }

  static String capitalize(String s) {
    if (s.isEmpty()) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length() + 2);
    int first = s.codePointAt(0);
    appendTitle(out, first);
    for (int i = Character.charCount(first); i < s.length(); ) {
      int c = s.codePointAt(i);
      appendLower(out, s, i, c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  static String title(String s) {
    StringBuilder out = new StringBuilder(s.length() + 2);
    boolean previous = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (previous) {
        appendLower(out, s, i, c);
      } else {
        appendTitle(out, c);
      }
      previous = isCased(c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  static String swapCase(String s) {
    StringBuilder out = new StringBuilder(s.length() + 2);
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (Character.isUpperCase(c)) {
        appendLower(out, s, i, c);
      } else if (Character.isLowerCase(c)) {
        appendUpper(out, c);
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  static String caseFold(String s) {
    int i = 0;
    while (i < s.length() && s.charAt(i) < 128) {
      i++;
    }
    if (i == s.length()) {
      return lower(s);
    }
    StringBuilder out = new StringBuilder(s.length() + 2);
    for (i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      appendFolded(out, c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void appendFolded(StringBuilder out, int c) {
    if (c < 128) {
      out.append((char) Character.toLowerCase(c));
    } else if (c == 0x131) {
      out.append((char) c);
    } else if (c == 0x1e9e) {
      out.append("ss");
    } else if (c >= 0x13a0 && c <= 0x13fd || c >= 0xab70 && c <= 0xabbf) {
      out.appendCodePoint(Character.toUpperCase(c)); // Cherokee folds to capitals
    } else {
      String upper = Character.toString(c).toUpperCase(Locale.ROOT);
      for (int i = 0; i < upper.length(); ) {
        int u = upper.codePointAt(i);
        appendSimpleLower(out, u);
        i += Character.charCount(u);
      }
    }
  }

  private static void appendUpper(StringBuilder out, int c) {
    if (c < 128) {
      out.append((char) Character.toUpperCase(c));
    } else {
      out.append(Character.toString(c).toUpperCase(Locale.ROOT));
    }
  }

  private static void appendTitle(StringBuilder out, int c) {
    if (c < 128) {
      out.append((char) Character.toUpperCase(c));
      return;
    }
    int title = Character.toTitleCase(c);
    if (Character.isTitleCase(title)) {
      out.appendCodePoint(title);
      return;
    }
    String upper = Character.toString(c).toUpperCase(Locale.ROOT);
    int first = upper.codePointAt(0);
    int size = Character.charCount(first);
    if (upper.length() == size) {
      out.appendCodePoint(title == c && first != c ? first : title);
      return;
    }
    out.appendCodePoint(first);
    for (int i = size; i < upper.length(); i++) {
      char u = upper.charAt(i);
      // An iota below stays below, and U+0149 becomes two capitals.
      out.append(u == 0x399 ? (char) 0x345 : c == 0x149 ? u : Character.toLowerCase(u));
    }
  }

  private static void appendLower(StringBuilder out, String s, int i, int c) {
    if (c == SIGMA) {
      out.append(isFinalSigma(s, i) ? (char) 0x3c2 : (char) 0x3c3);
    } else {
      appendSimpleLower(out, c);
    }
  }

  private static void appendSimpleLower(StringBuilder out, int c) {
    if (c == 0x130) {
      out.append("i\u0307");
    } else {
      out.appendCodePoint(Character.toLowerCase(c));
    }
  }

  /** Whether a capital sigma ends a word: a cased letter before it, none after it. */
  private static boolean isFinalSigma(String s, int at) {
    int i = at;
    boolean before = false;
    while (i > 0) {
      int c = s.codePointBefore(i);
      i -= Character.charCount(c);
      if (!isCaseIgnorable(c)) {
        before = isCased(c);
        break;
      }
    }
    if (!before) {
      return false;
    }
    for (i = at + 1; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (!isCaseIgnorable(c)) {
        return !isCased(c);
      }
    }
    return true;
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isCaseIgnorable(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
      Character.ENCLOSING_MARK,
      Character.FORMAT,
      Character.MODIFIER_LETTER,
      Character.MODIFIER_SYMBOL:
        return true;
      default:
        return c == '\'' || c == '.' || c == ':' || c == 0xb7 || c == 0x2019 || c == 0x2018;
    }
  }
}
