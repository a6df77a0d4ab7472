package org.aiolang.diag;

import java.util.List;
import java.util.TreeSet;
import org.aiolang.object.Positions;
import org.aiolang.syntax.Source;

/**
 * The source lines of one position with carets under it: {@code ^} under the range, or {@code ~}
 * with {@code ^} under its anchors. No carets where the range is all there is on its lines. The
 * rules are those of {@code traceback.StackSummary.format_frame_summary}; offsets here are in
 * chars, columns in terminal cells.
 */
final class Excerpt {
  private final List<String> lines;
  private final int start;
  private final int end;
  private final int anchorLine;
  private final int anchorStart;
  private final int anchorEndLine;
  private final int anchorEnd;
  private final StringBuilder out = new StringBuilder();
  private final Palette palette;

  private Excerpt(Positions positions, int at, Palette palette) {
    this.palette = palette;
    Source source = positions.source();
    int from = positions.start(at);
    int to = positions.end(at);
    int first = source.line(from);
    int last = Math.max(first, source.line(to));
    if (last > first && source.column(to) == 0) {
      to = Math.max(from, to - 1);
      last = source.line(to);
    }
    String original = source.lineText(first).stripTrailing();
    StringBuilder block = new StringBuilder();
    for (int i = first; i <= last; i++) {
      block.append(source.lineText(i).stripTrailing()).append('\n');
    }
    lines = Indents.lines(Indents.dedent(block.toString()));
    int dedent = lines.isEmpty() ? 0 : original.length() - lines.get(0).length();
    start = Math.max(0, source.column(from) - dedent);
    end = Math.max(0, source.column(to) - dedent);
    int a = positions.anchorStart(at);
    int b = positions.anchorEnd(at);
    anchorLine = a < 0 ? -1 : source.line(a) - first;
    anchorStart = a < 0 ? -1 : Math.max(0, source.column(a) - dedent);
    anchorEndLine = a < 0 ? -1 : source.line(b) - first;
    anchorEnd = a < 0 ? -1 : Math.max(0, source.column(b) - dedent);
  }

  /** The lines, indented by four; empty where the position's line is blank. */
  static String of(Positions positions, int at, Palette palette) {
    Excerpt e = new Excerpt(positions, at, palette);
    return e.lines.isEmpty() || String.join("", e.lines).isBlank() ? "" : e.text();
  }

  private String text() {
    TreeSet<Integer> significant = new TreeSet<>();
    significant.add(0);
    significant.add(lines.size() - 1);
    if (anchorLine >= 0) {
      for (int d = -1; d <= 1; d++) {
        significant.add(anchorLine + d);
        significant.add(anchorEndLine + d);
      }
      significant.remove(-1);
      significant.remove(lines.size());
    }
    boolean carets = showCarets();
    int previous = -1;
    for (int line : significant) {
      int skipped = line - previous - 1;
      if (skipped == 1 && previous >= 0) {
        add(line - 1, carets);
      } else if (skipped > 1) {
        out.append("...<").append(skipped).append(" lines>...\n");
      }
      add(line, carets);
      previous = line;
    }
    return Indents.indent(Indents.dedent(out.toString()), "    ");
  }

  private void add(int i, boolean carets) {
    String line = lines.get(i);
    String marks = carets ? marks(i, line) : "";
    if (!carets) {
      out.append(line).append('\n');
    } else if (palette == Palette.PLAIN) {
      out.append(line).append('\n').append(marks).append('\n');
    } else {
      out.append(painted(line, marks)).append('\n').append(painted(marks, marks)).append('\n');
    }
  }

  /** A text in the colours of the marks beneath it, mark for character. */
  private String painted(String text, String marks) {
    StringBuilder all = new StringBuilder();
    int at = 0;
    for (int from = 0; from < marks.length() && at < text.length(); ) {
      int to = from;
      while (to < marks.length() && marks.charAt(to) == marks.charAt(from)) {
        to++;
      }
      int rest = text.codePointCount(at, text.length());
      int end = text.offsetByCodePoints(at, Math.min(to - from, rest));
      String part = text.substring(at, end);
      switch (marks.charAt(from)) {
        case '^' -> all.append(palette.anchor(part));
        case '~' -> all.append(palette.range(part));
        default -> all.append(part);
      }
      at = end;
      from = to;
    }
    return all.append(text, at, text.length()).toString();
  }

  /** What stands beneath a line. */
  private String marks(int i, String line) {
    StringBuilder marks = new StringBuilder();
    int blanks = line.length() - line.stripLeading().length();
    int from = i == 0 ? Width.of(line, start) : 0;
    int to = i == lines.size() - 1 ? Width.of(line, end) : Width.of(line, line.length());
    int markFrom = anchorLine == i ? Width.of(line, anchorStart) : 0;
    int markTo = anchorEndLine == i ? Width.of(line, anchorEnd) : Integer.MAX_VALUE;
    boolean anchored = anchorLine >= 0;
    for (int column = 0; column < to; column++) {
      if (column < blanks || column < from) {
        marks.append(' ');
      } else if (!anchored) {
        marks.append('^');
      } else {
        boolean marked =
            i >= anchorLine && i <= anchorEndLine && column >= markFrom && column < markTo;
        marks.append(marked ? '^' : '~');
      }
    }
    return marks.toString();
  }

  private boolean showCarets() {
    if (isPlainCall()) {
      return false;
    }
    String last = lines.get(lines.size() - 1);
    return anchorLine >= 0
        || !lines.get(0).substring(0, Math.min(start, lines.get(0).length())).isBlank()
        || !last.substring(Math.min(end, last.length())).isBlank();
  }

  /**
   * Whether the statement is {@code return name(…)} or {@code name = name(…)} and the range is the
   * call.
   */
  private boolean isPlainCall() {
    if (anchorLine != 0 || anchorStart <= start) {
      return false;
    }
    String first = lines.get(0);
    String last = lines.get(lines.size() - 1);
    if (last.isEmpty() || end > last.length() || last.charAt(end - 1) != ')') {
      return false;
    }
    String rest = last.substring(end).strip();
    String before = first.substring(0, Math.min(start, first.length())).strip();
    if (before.endsWith("=")) {
      before = before.substring(0, before.length() - 1).strip();
      if (!isName(before)) {
        return false;
      }
    } else if (!before.equals("return")) {
      return false;
    }
    return isName(first.substring(start, anchorStart).strip())
        && (rest.isEmpty() || rest.startsWith("#") || rest.startsWith(";"));
  }

  private static boolean isName(String s) {
    if (s.isEmpty()
        || !Character.isUnicodeIdentifierStart(s.codePointAt(0)) && s.charAt(0) != '_') {
      return false;
    }
    for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
      if (!Character.isUnicodeIdentifierPart(s.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }
}
