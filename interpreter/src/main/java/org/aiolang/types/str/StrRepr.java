package org.aiolang.types.str;

import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** {@code repr} and {@code ascii} of strings. */
public final class StrRepr {
  private static final String HEX = "0123456789abcdef";

  private StrRepr() {}

  public static String repr(String s) {
    return quoted(s, false);
  }

  /** The same for a script: what it makes is charged before. */
  static String repr(Realm r, String s) {
    if (r.budget != null) {
      Sizes.check(r, length(s));
    }
    return quoted(s, false);
  }

  /** How long the repr is, without the quotes; they are not escaped either. */
  private static long length(String s) {
    long length = s.length();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\\' || c == '\n' || c == '\t' || c == '\r') {
        length++;
      } else if (c < ' ' || c >= 127) {
        int codePoint = s.codePointAt(i);
        int chars = Character.charCount(codePoint);
        if (!Chars.isPrintable(codePoint)) {
          length += (codePoint < 256 ? 4 : codePoint < 0x10000 ? 6 : 10) - chars;
        }
        i += chars - 1;
      }
    }
    return length;
  }

  /** {@code ascii(s)} of a str. */
  public static String ascii(String s) {
    return quoted(s, true);
  }

  /** Text that is a repr already, with characters past ASCII escaped. */
  public static String escapeNonAscii(String repr) {
    int n = repr.length();
    int i = 0;
    while (i < n && repr.charAt(i) < 128) {
      i++;
    }
    if (i == n) {
      return repr;
    }
    StringBuilder out = new StringBuilder(n + 16);
    for (i = 0; i < n; ) {
      int c = repr.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128) {
        out.append((char) c);
      } else {
        escape(out, c);
      }
    }
    return out.toString();
  }

  private static String quoted(String s, boolean ascii) {
    boolean single = s.indexOf('\'') >= 0;
    char quote = single && s.indexOf('"') < 0 ? '"' : '\'';
    int n = s.length();
    StringBuilder out = new StringBuilder(n + 2);
    out.append(quote);
    int plain = 0;
    while (plain < n && isPlain(s.charAt(plain), quote)) {
      plain++;
    }
    out.append(s, 0, plain);
    for (int i = plain; i < n; i++) {
      char c = s.charAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '\r') {
        out.append("\\r");
      } else {
        int codePoint = s.codePointAt(i);
        if (!ascii && Chars.isPrintable(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          escape(out, codePoint);
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return out.append(quote).toString();
  }

  private static boolean isPlain(char c, char quote) {
    return c >= ' ' && c < 127 && c != quote && c != '\\';
  }

  /** Appends {@code \xhh}, {@code \u005Cuhhhh} or {@code \U00hhhhhh}. */
  public static void escape(StringBuilder out, int c) {
    int digits;
    if (c < 256) {
      out.append("\\x");
      digits = 2;
    } else if (c < 0x10000) {
      out.append("\\u");
      digits = 4;
    } else {
      out.append("\\U");
      digits = 8;
    }
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
