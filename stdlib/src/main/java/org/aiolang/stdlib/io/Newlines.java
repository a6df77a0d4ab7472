package org.aiolang.stdlib.io;

import org.jspecify.annotations.Nullable;

/** The {@code newline} argument of text files: how lines end, when reading and when writing. */
final class Newlines {
  private final @Nullable String mode;
  private boolean sawCr;
  private boolean sawLf;
  private boolean sawCrLf;

  Newlines(@Nullable String mode) {
    this.mode = mode;
  }

  /** Whether it is one that {@code open} takes. */
  static boolean isValid(@Nullable String mode) {
    return mode == null
        || mode.isEmpty()
        || mode.equals("\n")
        || mode.equals("\r")
        || mode.equals("\r\n");
  }

  /** Whether {@code \r} and {@code \r\n} become {@code \n} when read. */
  boolean translates() {
    return mode == null;
  }

  /** Whether a {@code \r} at the end of a chunk needs the next char to be understood. */
  boolean holdsCr() {
    return mode == null || mode.isEmpty();
  }

  /** Every line end as {@code \n}; notes which there were. */
  String translate(String text) {
    if (text.indexOf('\r') < 0) {
      sawLf |= text.indexOf('\n') >= 0;
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
          sawCrLf = true;
        } else {
          sawCr = true;
        }
        out.append('\n');
      } else {
        sawLf |= c == '\n';
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What is written for a text. */
  String forWriting(String text) {
    return mode == null || mode.isEmpty() || mode.equals("\n") ? text : text.replace("\n", mode);
  }

  /** The index after the first line end at or after {@code from}, or -1 where there is none yet. */
  int lineEnd(CharSequence text, int from, int limit) {
    if (mode == null || mode.equals("\n")) {
      for (int i = from; i < limit; i++) {
        if (text.charAt(i) == '\n') {
          return i + 1;
        }
      }
      return -1;
    }
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      boolean lfNext = c == '\r' && i + 1 < limit && text.charAt(i + 1) == '\n';
      if (mode.equals("\r\n")) {
        if (lfNext) {
          return i + 2;
        }
      } else if (c == '\r') {
        return lfNext && mode.isEmpty() ? i + 2 : i + 1;
      } else if (c == '\n' && mode.isEmpty()) {
        return i + 1;
      }
    }
    return -1;
  }

  /** {@code f.newlines}: null, one line end, or several joined by a comma. */
  @Nullable String[] seen() {
    return new String[] {sawCr ? "\r" : null, sawLf ? "\n" : null, sawCrLf ? "\r\n" : null};
  }
}
