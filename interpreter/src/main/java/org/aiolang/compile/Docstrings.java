package org.aiolang.compile;

/** Docstrings lose their indentation when compiled, as in CPython 3.13. */
final class Docstrings {
  private Docstrings() {}

  static String clean(String doc) {
    String[] lines = doc.split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = expand(lines[i]);
      int indent = indent(lines[i]);
      if (i > 0 && indent < lines[i].length()) {
        margin = Math.min(margin, indent);
      }
    }
    StringBuilder out = new StringBuilder(lines[0].substring(indent(lines[0])));
    for (int i = 1; i < lines.length; i++) {
      out.append('\n');
      if (margin < lines[i].length()) {
        out.append(lines[i], margin, lines[i].length());
      }
    }
    return out.toString();
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static String expand(String line) {
    if (line.indexOf('\t') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        do {
          out.append(' ');
        } while (out.length() % 8 != 0);
      } else {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }
}
