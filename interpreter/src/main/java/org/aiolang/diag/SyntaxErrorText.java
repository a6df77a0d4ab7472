package org.aiolang.diag;

import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The lines of a SyntaxError: file and line, the source line with carets, the message. */
final class SyntaxErrorText {
  private final Realm r;
  private final PyBaseException error;

  SyntaxErrorText(Realm r, PyBaseException error) {
    this.r = r;
    this.error = error;
  }

  void write(StringBuilder out, String type) {
    Object file = ExceptionText.attribute(r, error, "filename");
    Object line = ExceptionText.attribute(r, error, "lineno");
    String suffix = "";
    if (line != null) {
      out.append("  File \"").append(file == null ? "<string>" : Text.str(r, file));
      out.append("\", line ").append(Text.str(r, line)).append('\n');
    } else if (file != null) {
      suffix = " (" + Text.str(r, file) + ")";
    }
    if (ExceptionText.attribute(r, error, "text") instanceof String text) {
      excerpt(out, text, line);
    }
    Object message = ExceptionText.attribute(r, error, "msg");
    String shown = message == null ? "" : Text.str(r, message);
    out.append(type).append(": ");
    out.append(shown.isEmpty() ? "<no detail available>" : shown).append(suffix).append('\n');
  }

  private void excerpt(StringBuilder out, String text, @Nullable Object line) {
    String rtext = trimEnd(text);
    int spaces = 0;
    while (spaces < rtext.length() && " \n\f".indexOf(rtext.charAt(spaces)) >= 0) {
      spaces++;
    }
    String ltext = rtext.substring(spaces);
    out.append("    ").append(ltext).append('\n');
    if (!(ExceptionText.attribute(r, error, "offset") instanceof Long from)) {
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
      return;
    }
    out.append("    ");
    int i = 0;
    for (long n = 0; n < column && i < ltext.length(); n++) {
      int c = ltext.codePointAt(i);
      out.append(Character.isWhitespace(c) ? (char) c : ' ');
      i += Character.charCount(c);
    }
    out.append("^".repeat((int) (end - offset))).append('\n');
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }
}
