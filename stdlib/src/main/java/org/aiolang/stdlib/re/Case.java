package org.aiolang.stdlib.re;

/** Case without regard: which characters match each other under IGNORECASE. */
final class Case {
  /** The lower-case letters that share an upper-case form. */
  private static final String[] SAME_UPPER = {
    "i\u0131",
    "s\u017f",
    "\u00b5\u03bc",
    "\u0345\u03b9\u1fbe",
    "\u0390\u1fd3",
    "\u03b0\u1fe3",
    "\u03b2\u03d0",
    "\u03b5\u03f5",
    "\u03b8\u03d1",
    "\u03ba\u03f0",
    "\u03c0\u03d6",
    "\u03c1\u03f1",
    "\u03c2\u03c3",
    "\u03c6\u03d5",
    "\u0432\u1c80",
    "\u0434\u1c81",
    "\u043e\u1c82",
    "\u0441\u1c83",
    "\u0442\u1c84\u1c85",
    "\u044a\u1c86",
    "\u0463\u1c87",
    "\u1c88\ua64b",
    "\u1e61\u1e9b",
    "\ufb05\ufb06"
  };

  private Case() {}

  static int lower(int c, boolean unicode) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return unicode ? Character.toLowerCase(c) : c;
  }

  /**
   * The lower-case letters that match a lower-case one besides itself, itself among them; or "".
   */
  static String partners(int lower, boolean unicode) {
    if (unicode && (lower >= 128 || lower == 'i' || lower == 's')) {
      for (String group : SAME_UPPER) {
        if (group.indexOf(lower) >= 0) {
          return group;
        }
      }
    }
    return "";
  }

  /** Whether other characters may match this one. */
  static boolean isCased(int c, boolean unicode) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
    return unicode && !Character.isIdeographic(c);
  }
}
