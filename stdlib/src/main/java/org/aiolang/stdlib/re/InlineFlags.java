package org.aiolang.stdlib.re;

/** Reads {@code (?aiLmsux-imsx:} from after the question mark on. */
final class InlineFlags {
  private final PatternText in;

  InlineFlags(PatternText in) {
    this.in = in;
  }

  /** The flags for the whole pattern: one number; or those to add and those to take away. */
  int[] read(int first) {
    int add = 0;
    int c = first;
    while (c != '-' && c != ':' && c != ')') {
      add |= flag(c, add);
      c = next("missing -, : or )");
      if (c != '-' && c != ':' && c != ')') {
        check(c, "missing -, : or )");
      }
    }
    if (c == ')') {
      return new int[] {add};
    }
    int remove = 0;
    if (c == '-') {
      c = next("missing flag");
      check(c, "missing flag");
      while (c != ':') {
        int flag = Flags.ofLetter(c);
        if ((flag & Flags.TYPES) != 0) {
          throw in.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
        }
        remove |= flag;
        c = next("missing :");
        if (c != ':') {
          check(c, "missing :");
        }
      }
    }
    if ((add & remove) != 0) {
      throw in.error("bad inline flags: flag turned on and off", 1);
    }
    return new int[] {add, remove};
  }

  private int flag(int c, int before) {
    if (in.isText && c == 'L') {
      throw in.error("bad inline flags: cannot use 'L' flag with a str pattern", 0);
    }
    if (!in.isText && c == 'u') {
      throw in.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
    }
    int flag = Flags.ofLetter(c);
    if ((flag & Flags.TYPES) != 0 && ((before | flag) & Flags.TYPES) != flag) {
      throw in.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
    }
    return flag;
  }

  private int next(String missing) {
    int c = in.get();
    if (c == PatternText.END) {
      throw in.error(missing, 0);
    }
    return c;
  }

  private void check(int c, String missing) {
    if (Flags.ofLetter(c) == 0) {
      throw in.error(Character.isLetter(c) ? "unknown flag" : missing, c == '\\' ? 2 : 1);
    }
  }
}
