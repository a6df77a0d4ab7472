package org.aiolang.stdlib.re;

import org.aiolang.object.Realm;
import org.aiolang.types.str.StrRepr;
import org.jspecify.annotations.Nullable;

/** The escapes that mean the same inside and outside of a set. */
final class Escapes {
  private Escapes() {}

  static @Nullable Category category(int c) {
    return switch (c) {
      case 'd' -> Category.DIGIT;
      case 'D' -> Category.NOT_DIGIT;
      case 's' -> Category.SPACE;
      case 'S' -> Category.NOT_SPACE;
      case 'w' -> Category.WORD;
      case 'W' -> Category.NOT_WORD;
      default -> null;
    };
  }

  /** The character of an escape of one letter, or -1. */
  static int plain(int c) {
    return switch (c) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      default -> -1;
    };
  }

  /** The character of an escape by code or by name, or -1 where it is none. */
  static int code(Realm r, PatternText in, int c) {
    if (c == 'x') {
      return hex(in, c, 2);
    }
    if (!in.isText) {
      return -1;
    }
    return switch (c) {
      case 'u' -> hex(in, c, 4);
      case 'U' -> hex(in, c, 8);
      case 'N' -> named(in);
      default -> -1;
    };
  }

  private static int hex(PatternText in, int c, int digits) {
    String text = in.digits(digits, 16);
    String escape = "\\" + (char) c + text;
    if (text.length() != digits) {
      throw in.error("incomplete escape " + escape, escape.length());
    }
    long code = Long.parseLong(text, 16);
    if (code > Character.MAX_CODE_POINT) {
      throw in.error("bad escape " + escape, escape.length());
    }
    return (int) code;
  }

  private static int named(PatternText in) {
    if (!in.match('{')) {
      throw in.error("missing {", 0);
    }
    String name = in.until('}', "character name");
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      throw in.error(
          "undefined character name " + StrRepr.repr(name),
          name.codePointCount(0, name.length()) + 4);
    }
  }
}
