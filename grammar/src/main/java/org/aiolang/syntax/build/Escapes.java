package org.aiolang.syntax.build;

import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.antlr.Warnings;

/** Decodes the text between quotes: escapes, and line ends, which are always a newline. */
final class Escapes {
  private final String text;
  private final int tokenStart;
  private final int tokenEnd;
  private final Tok warnAt;
  private final Warnings warnings;
  private boolean warned;

  /** A decoder for one token, to which errors point; warnings have a place of their own. */
  Escapes(String text, int tokenStart, int tokenEnd, Tok warnAt, Warnings warnings) {
    this.text = text;
    this.tokenStart = tokenStart;
    this.tokenEnd = tokenEnd;
    this.warnAt = warnAt;
    this.warnings = warnings;
  }

  /** The value of the chars of a str literal. */
  String text(int from, int to, boolean raw) {
    if (isPlain(from, to, raw)) {
      return text.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c == '\r') {
        out.append('\n');
        i += i < to && text.charAt(i) == '\n' ? 1 : 0;
      } else if (c == '\\' && !raw && i < to) {
        i = escape(i, from, to, out);
      } else {
        out.append(c);
        if (c == '\\' && !raw && to < text.length()) {
          warn("invalid escape sequence '\\" + text.charAt(to) + "'");
        }
      }
    }
    return out.toString();
  }

  /** CPython warns of the first bad escape of a token. */
  private void warn(String message) {
    if (!warned) {
      warned = true;
      warnings.add(message, warnAt.start, warnAt.end);
    }
  }

  private boolean isPlain(int from, int to, boolean raw) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\' && !raw || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Decodes what follows a backslash; gives the offset after it. */
  private int escape(int at, int from, int to, StringBuilder out) {
    char c = text.charAt(at);
    int next = at + 1;
    switch (c) {
      case 'x':
        return hex(at, 2, "truncated \\xXX escape", from, to, out);
      case 'u':
        return hex(at, 4, "truncated \\uXXXX escape", from, to, out);
      case 'U':
        return hex(at, 8, "truncated \\UXXXXXXXX escape", from, to, out);
      case 'N':
        return named(at, from, to, out);
      default:
        return simple(c, next, to, out);
    }
  }

  /** The escapes that str and bytes share; an unknown one stands for itself. */
  private int simple(char c, int next, int to, StringBuilder out) {
    switch (c) {
      case '\n':
        return next;
      case '\r':
        return next < to && text.charAt(next) == '\n' ? next + 1 : next;
      case '\\':
      case '\'':
      case '"':
        out.append(c);
        return next;
      case 'b':
        out.append('\b');
        return next;
      case 'f':
        out.append('\f');
        return next;
      case 't':
        out.append('\t');
        return next;
      case 'n':
        out.append('\n');
        return next;
      case 'r':
        out.append('\r');
        return next;
      case 'v':
        out.append('\u000B');
        return next;
      case 'a':
        out.append('\u0007');
        return next;
      default:
        if (c < '0' || c > '7') {
          out.append('\\').append(c);
          if (c < 128) {
            warn("invalid escape sequence '\\" + c + "'");
          }
          return next;
        }
        int value = c - '0';
        int i = next;
        while (i < to && i < next + 2 && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
          value = value * 8 + text.charAt(i++) - '0';
        }
        if (value > 0xFF) {
          warn("invalid octal escape sequence '\\" + text.substring(next - 1, i) + "'");
        }
        out.append((char) value);
        return i;
    }
  }

  private int hex(int at, int digits, String truncated, int from, int to, StringBuilder out) {
    int i = at + 1;
    int end = i + digits;
    long value = 0;
    while (i < end) {
      int digit = i < to && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw undecodable(truncated, at - 1, i - 1, from);
      }
      value = value * 16 + digit;
      i++;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw undecodable("illegal Unicode character", at - 1, i - 1, from);
    }
    out.appendCodePoint((int) value);
    return i;
  }

  private int named(int at, int from, int to, StringBuilder out) {
    int open = at + 1;
    int close = text.indexOf('}', open);
    if (open >= to || text.charAt(open) != '{' || close < 0 || close >= to || close == open + 1) {
      int last = open < to && text.charAt(open) == '{' ? (close == open + 1 ? close : to - 1) : at;
      throw undecodable("malformed \\N character escape", at - 1, last, from);
    }
    String name = text.substring(open + 1, close);
    try {
      out.appendCodePoint(Character.codePointOf(name));
    } catch (IllegalArgumentException e) {
      throw undecodable("unknown Unicode character name", at - 1, close, from);
    }
    return close + 1;
  }

  /** Positions in the message count the bytes that CPython decodes: its chars of the literal. */
  private Rejected undecodable(String reason, int first, int last, int from) {
    int start = escapedOffset(from, first);
    int end = escapedOffset(from, last);
    String where = start == end ? "position " + start : "position " + start + "-" + end;
    return Rejected.because(
        "(unicode error) 'unicodeescape' codec can't decode bytes in " + where + ": " + reason,
        tokenStart,
        tokenEnd);
  }

  /** CPython rewrites each char that is not ASCII as {@code \UXXXXXXXX} before it decodes. */
  private int escapedOffset(int from, int to) {
    int offset = 0;
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      offset += c < 128 ? 1 : 10;
      i += Character.charCount(c);
    }
    return offset;
  }

  /** The value of the chars of a bytes literal, one char a byte. */
  String bytes(int from, int to, boolean raw) {
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c >= 128) {
        throw Rejected.because(
            "bytes can only contain ASCII literal characters", tokenStart, tokenEnd);
      }
      if (c == '\r') {
        out.append('\n');
        i += i < to && text.charAt(i) == '\n' ? 1 : 0;
      } else if (c == '\\' && !raw) {
        char escaped = text.charAt(i);
        if (escaped == 'x') {
          i = byteHex(i, from, to, out);
        } else if (escaped < 128) {
          i = simple(escaped, i + 1, to, out);
        } else {
          out.append(c);
        }
      } else {
        out.append(c);
      }
    }
    for (int k = 0; k < out.length(); k++) {
      out.setCharAt(k, (char) (out.charAt(k) & 0xFF));
    }
    return out.toString();
  }

  private int byteHex(int at, int from, int to, StringBuilder out) {
    int high = at + 1 < to ? digit(text.charAt(at + 1)) : -1;
    int low = at + 2 < to ? digit(text.charAt(at + 2)) : -1;
    if (high < 0 || low < 0) {
      throw Rejected.because(
          "(value error) invalid \\x escape at position " + (at - 1 - from), tokenStart, tokenEnd);
    }
    out.append((char) (high * 16 + low));
    return at + 3;
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
