package org.aiolang.stdlib.binary;

import java.io.ByteArrayOutputStream;

/** The quoted-printable encoding of MIME. Source: RFC 2045, section 6.7, and CPython's choices. */
final class QuotedPrintable {
  private static final String HEX = "0123456789ABCDEF";

  /** Chars of a line, without its end. */
  private static final int MOST = 76;

  private QuotedPrintable() {}

  /** The bytes that the text stands for; what is no escape stays. In headers _ is a space. */
  static byte[] decode(byte[] text, boolean header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    int i = 0;
    while (i < text.length) {
      int c = text[i++];
      if (c == '_' && header) {
        out.write(' ');
      } else if (c != '=') {
        out.write(c);
      } else if (i >= text.length) {
        return out.toByteArray();
      } else if (text[i] == '\n' || text[i] == '\r') {
        while (i < text.length && text[i] != '\n') {
          i++;
        }
        i++;
      } else if (text[i] == '=') {
        out.write('='); // what broken programs write for one
        i++;
      } else if (i + 1 < text.length && isHex(text[i]) && isHex(text[i + 1])) {
        out.write(Character.digit(text[i], 16) << 4 | Character.digit(text[i + 1], 16));
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  private static boolean isHex(byte c) {
    return Character.digit(c, 16) >= 0;
  }

  /**
   * The text of the bytes.
   *
   * @param tabs whether tabs and spaces are escaped, too
   * @param lines whether line ends are line ends
   */
  static byte[] encode(byte[] data, boolean tabs, boolean lines, boolean header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + data.length / 8 + 16);
    boolean crlf = endsLinesWithCr(data);
    int column = 0;
    int last = 0;
    int i = 0;
    while (i < data.length) {
      int c = data[i] & 0xff;
      if (isEscaped(data, i, column, tabs, lines, header)) {
        if (column + 3 >= MOST) {
          soft(out, crlf);
          column = 0;
        }
        escape(out, c);
        column += 3;
        last = 0;
        i++;
        continue;
      }
      boolean lineEnd =
          lines && (c == '\n' || c == '\r' && i + 1 < data.length && data[i + 1] == '\n');
      if (lineEnd) {
        column = 0;
        if (last == ' ' || last == '\t') {
          out = withLastEscaped(out, last);
        }
        if (crlf) {
          out.write('\r');
        }
        out.write('\n');
        i += c == '\r' ? 2 : 1;
        last = '\n';
        continue;
      }
      if (i + 1 < data.length && data[i + 1] != '\n' && column + 1 >= MOST) {
        soft(out, crlf);
        column = 0;
      }
      last = c == ' ' && header ? '_' : c;
      out.write(last);
      column++;
      i++;
    }
    return out.toByteArray();
  }

  private static boolean isEscaped(
      byte[] data, int i, int column, boolean tabs, boolean lines, boolean header) {
    int c = data[i] & 0xff;
    boolean atEnd = i + 1 == data.length;
    if (c > 126 || c == '=' || header && c == '_') {
      return true;
    }
    if (c == '.' && column == 0) {
      return atEnd || data[i + 1] == '\n' || data[i + 1] == '\r' || data[i + 1] == 0;
    }
    if (c == '\r' || c == '\n') {
      return !lines;
    }
    if (c == ' ' || c == '\t') {
      return atEnd || tabs;
    }
    return c < 33;
  }

  private static void soft(ByteArrayOutputStream out, boolean crlf) {
    out.write('=');
    if (crlf) {
      out.write('\r');
    }
    out.write('\n');
  }

  private static void escape(ByteArrayOutputStream out, int c) {
    out.write('=');
    out.write(HEX.charAt(c >> 4));
    out.write(HEX.charAt(c & 15));
  }

  /** A space at the end of a line would be lost. */
  private static ByteArrayOutputStream withLastEscaped(ByteArrayOutputStream out, int last) {
    byte[] written = out.toByteArray();
    ByteArrayOutputStream again = new ByteArrayOutputStream(written.length + 64);
    again.write(written, 0, written.length - 1);
    escape(again, last);
    return again;
  }

  private static boolean endsLinesWithCr(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '\n') {
        return i > 0 && data[i - 1] == '\r';
      }
    }
    return false;
  }
}
