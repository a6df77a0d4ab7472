package org.aiolang.exec;

import org.jspecify.annotations.Nullable;

/**
 * A str that a local grows by {@code +=}: what the slot holds instead of the string, so that a loop
 * of appends is not quadratic. Nothing but the slot refers to it; whoever reads the variable gets
 * the string.
 */
public final class TextBuffer {
  private final StringBuilder chars;
  private @Nullable String text;

  public TextBuffer(String first, String second) {
    chars = new StringBuilder(Math.max(64, (first.length() + second.length()) * 2));
    chars.append(first).append(second);
  }

  public void append(String s) {
    chars.append(s);
    text = null;
  }

  public int length() {
    return chars.length();
  }

  /** The string of the first chars: what it was when it was that long. */
  public String prefix(int length) {
    return length == chars.length() ? text() : chars.substring(0, length);
  }

  /** The string now; kept until the next append. */
  public String text() {
    String s = text;
    if (s == null) {
      s = chars.toString();
      text = s;
    }
    return s;
  }
}
