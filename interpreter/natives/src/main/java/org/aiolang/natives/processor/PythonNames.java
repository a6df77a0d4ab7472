package org.aiolang.natives.processor;

/** Turns Java names into Python names. */
final class PythonNames {
  private PythonNames() {}

  /**
   * {@code __add__} stays, {@code int_} is {@code int}, {@code relTol} is {@code rel_tol}, {@code
   * MAX_SIZE} stays.
   */
  static String of(String javaName) {
    if (javaName.startsWith("__") && javaName.endsWith("__")) {
      return javaName;
    }
    int end = javaName.length();
    if (end > 1 && javaName.endsWith("_")) {
      end--;
    }
    boolean hasLower = false;
    for (int i = 0; i < end; i++) {
      hasLower |= Character.isLowerCase(javaName.charAt(i));
    }
    if (!hasLower) {
      return javaName.substring(0, end);
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = javaName.charAt(i);
      if (Character.isUpperCase(c)) {
        if (i > 0 && startsWord(javaName, i, end)) {
          name.append('_');
        }
        c = Character.toLowerCase(c);
      }
      name.append(c);
    }
    return name.toString();
  }

  /** The capital at {@code i} follows a small letter or digit, or ends a run of capitals. */
  private static boolean startsWord(String name, int i, int end) {
    char before = name.charAt(i - 1);
    if (Character.isLowerCase(before) || Character.isDigit(before)) {
      return true;
    }
    return Character.isUpperCase(before)
        && i + 1 < end
        && Character.isLowerCase(name.charAt(i + 1));
  }

  static boolean isIdentifier(String name) {
    if (name.isEmpty() || !isStart(name.codePointAt(0))) {
      return false;
    }
    return name.codePoints().allMatch(c -> isStart(c) || Character.isUnicodeIdentifierPart(c));
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }
}
