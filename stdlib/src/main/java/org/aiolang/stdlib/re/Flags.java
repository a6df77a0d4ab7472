package org.aiolang.stdlib.re;

/** The bits of {@code re.RegexFlag}. */
final class Flags {
  static final int IGNORECASE = 2;
  static final int LOCALE = 4;
  static final int MULTILINE = 8;
  static final int DOTALL = 16;
  static final int UNICODE = 32;
  static final int VERBOSE = 64;
  static final int DEBUG = 128;
  static final int ASCII = 256;

  /** Those of which a pattern has one. */
  static final int TYPES = LOCALE | UNICODE | ASCII;

  private Flags() {}

  /** The flag of an inline letter, or 0. */
  static int ofLetter(int c) {
    return switch (c) {
      case 'i' -> IGNORECASE;
      case 'L' -> LOCALE;
      case 'm' -> MULTILINE;
      case 's' -> DOTALL;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      case 'u' -> UNICODE;
      default -> 0;
    };
  }
}
