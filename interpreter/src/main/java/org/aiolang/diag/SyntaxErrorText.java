package org.aiolang.diag;

import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The lines of a SyntaxError: file and line, the source line with carets, the message. */
final class SyntaxErrorText {
  private final Realm r;
  private final PyBaseException error;

  private final Palette palette;

  SyntaxErrorText(Realm r, PyBaseException error, Palette palette) {
    this.palette = palette;
    this.r = r;
    this.error = error;
  }

  void write(StringBuilder out, String type) {
    Object file = ExceptionText.attribute(r, error, "filename");
    Object line = ExceptionText.attribute(r, error, "lineno");
    String suffix = "";
    if (line != null) {
      String name = file == null ? "<string>" : Text.str(r, file);
      out.append("  File ").append(palette.name("\"" + name + "\""));
      out.append(", line ").append(palette.name(Text.str(r, line))).append('\n');
    } else if (file != null) {
      suffix = " (" + Text.str(r, file) + ")";
    }
    if (ExceptionText.attribute(r, error, "text") instanceof String text) {
      excerpt(out, text, line);
    }
    Object message = ExceptionText.attribute(r, error, "msg");
    String shown = message == null ? "" : Text.str(r, message);
    out.append(palette.type(type)).append(": ");
    out.append(palette.name(shown.isEmpty() ? "<no detail available>" : shown));
    out.append(suffix).append('\n');
  }

  private void excerpt(StringBuilder out, String text, @Nullable Object line) {
    String rtext = trimEnd(text);
    int spaces = 0;
    while (spaces < rtext.length() && " \n\f".indexOf(rtext.charAt(spaces)) >= 0) {
      spaces++;
    }
    String ltext = rtext.substring(spaces);
    if (!(ExceptionText.attribute(r, error, "offset") instanceof Long from)) {
      out.append("    ").append(ltext).append('\n');
      return;
    }
    int length = text.codePointCount(0, text.length());
    int shown = rtext.codePointCount(0, rtext.length());
    long offset = from;
    long end = shown + 1;
    Object endLine = ExceptionText.attribute(r, error, "end_lineno");
    if (line == null ? endLine == null : line.equals(endLine)) {
      Object endOffset = ExceptionText.attribute(r, error, "end_offset");
      end = endOffset instanceof Long l && l != 0 ? l : offset;
    }
    if (length > 0 && offset > length) {
      offset = shown + 1;
    }
    if (length > 0 && end > length) {
      end = shown + 1;
    }
    if (offset >= end || end < 0) {
      end = offset + 1;
    }
    long column = offset - 1 - spaces;
    if (column < 0) {
      out.append("    ").append(ltext).append('\n');
      return;
    }
    StringBuilder blanks = new StringBuilder("    ");
    int i = 0;
    for (long n = 0; n < column && i < ltext.length(); n++) {
      int c = ltext.codePointAt(i);
      blanks.append(Character.isWhitespace(c) ? (char) c : ' ');
      i += Character.charCount(c);
    }
    int width = (int) (end - offset);
    int left = ltext.codePointCount(i, ltext.length());
    int to = ltext.offsetByCodePoints(i, Math.min(width, left));
    out.append("    ").append(ltext, 0, i).append(palette.anchor(ltext.substring(i, to)));
    out.append(ltext, to, ltext.length()).append('\n');
    out.append(blanks).append(palette.anchor("^".repeat(width))).append('\n');
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }
}
