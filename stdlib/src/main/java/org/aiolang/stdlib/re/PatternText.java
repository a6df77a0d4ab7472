package org.aiolang.stdlib.re;

import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.types.str.StrRepr;

/** The text of a pattern or template, read a character or an escape at a time. */
final class PatternText {
  static final int END = -1;

  private final Realm r;
  private final Object source;
  private final int[] text;
  final boolean isText;
  private int index;

  /** The next character; {@code \\} for an escape, whose character is {@link #escaped}. */
  int next;

  /** The character after a backslash, where {@link #next} is one. */
  int escaped;

  PatternText(Realm r, Object source, String text, boolean isText) {
    this.r = r;
    this.source = source;
    this.text = text.codePoints().toArray();
    this.isText = isText;
    advance();
  }

  private void advance() {
    escaped = END;
    if (index >= text.length) {
      next = END;
      return;
    }
    next = text[index++];
    if (next == '\\') {
      if (index >= text.length) {
        throw at("bad escape (end of pattern)", text.length - 1);
      }
      escaped = text[index++];
    }
  }

  /** Takes the next character; its escape, if it is one, is in {@link #taken}. */
  int get() {
    int c = next;
    taken = escaped;
    advance();
    return c;
  }

  /** The escaped character of what {@link #get} gave. */
  int taken;

  boolean match(int c) {
    if (next != c || c == '\\') {
      return false;
    }
    advance();
    return true;
  }

  int tell() {
    return index - (next == END ? 0 : next == '\\' ? 2 : 1);
  }

  void seek(int at) {
    index = at;
    advance();
  }

  /** Up to {@code most} characters that are digits of the base. */
  String digits(int most, int base) {
    StringBuilder out = new StringBuilder();
    while (out.length() < most && isDigit(next, base)) {
      out.append((char) get());
    }
    return out.toString();
  }

  static boolean isDigit(int c, int base) {
    return c < 128 && Character.digit(c, base) >= 0;
  }

  String until(char terminator, String name) {
    StringBuilder out = new StringBuilder();
    while (true) {
      int c = get();
      if (c == END) {
        if (out.isEmpty()) {
          throw error("missing " + name, 0);
        }
        throw error(
            "missing " + terminator + ", unterminated name", out.codePointCount(0, out.length()));
      }
      if (c == terminator) {
        if (out.isEmpty()) {
          throw error("missing " + name, 1);
        }
        return out.toString();
      }
      out.appendCodePoint(c);
      if (c == '\\') {
        out.appendCodePoint(taken);
      }
    }
  }

  void checkGroupName(String name, int offset) {
    int length = name.codePointCount(0, name.length());
    boolean ascii = name.codePoints().allMatch(c -> c < 128);
    if (!isText && !ascii) {
      throw error("bad character in group name " + StrRepr.ascii(name), length + offset);
    }
    if (!isIdentifier(name)) {
      throw error("bad character in group name " + StrRepr.repr(name), length + offset);
    }
  }

  private static boolean isIdentifier(String s) {
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (c != '_'
          && !(i == 0
              ? Character.isUnicodeIdentifierStart(c)
              : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !s.isEmpty();
  }

  static boolean isNumber(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!isDigit(s.charAt(i), 10)) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  /** An error some characters before the next one. */
  PyException error(String message, int offset) {
    return at(message, tell() - offset);
  }

  /** An error at a position. */
  PyException at(String message, int position) {
    String shown = isText ? message : StrRepr.escapeNonAscii(message);
    return PatternErrors.at(r, shown, source, position);
  }
}
