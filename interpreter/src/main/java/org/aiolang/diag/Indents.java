package org.aiolang.diag;

import java.util.ArrayList;
import java.util.List;

/** Python's {@code textwrap.dedent} and {@code indent}. */
final class Indents {
  private Indents() {}

  /** The lines of a text, without their newlines. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = text.indexOf('\n', i);
      lines.add(text.substring(i, end < 0 ? text.length() : end));
      i = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  /** Takes away the white space that all lines begin with; lines of white space become empty. */
  static String dedent(String text) {
    List<String> lines = lines(text);
    String margin = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        lines.set(i, "");
        continue;
      }
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      margin = margin == null ? indent : common(margin, indent);
    }
    int cut = margin == null ? 0 : margin.length();
    StringBuilder out = new StringBuilder(text.length());
    for (String line : lines) {
      out.append(line, Math.min(cut, line.length()), line.length()).append('\n');
    }
    return out.toString();
  }

  /** Puts a prefix before every line. */
  static String indent(String text, String prefix) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    for (String line : lines(text)) {
      out.append(prefix).append(line).append('\n');
    }
    return out.toString();
  }

  private static String common(String a, String b) {
    int n = Math.min(a.length(), b.length());
    int i = 0;
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.substring(0, i);
  }
}
