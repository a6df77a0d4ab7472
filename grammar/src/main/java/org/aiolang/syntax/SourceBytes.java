package org.aiolang.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a program: UTF-8, or what a coding comment in its first two lines says (PEP
 * 263). A failure is a {@link SyntaxError} with a start of -1: it has no place in a text, because
 * there is no text.
 */
public final class SourceBytes {
  private SourceBytes() {}

  /**
   * Decodes a program.
   *
   * @param name the file name shown in tracebacks and in the message
   * @throws SyntaxError where the bytes are not in their encoding, or that is unknown
   */
  public static Source decode(String name, byte[] bytes) throws SyntaxError {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = mark ? 3 : 0;
    String declared = declaration(bytes, from);
    if (declared == null || isUtf8(declared)) {
      return new Source(name, utf8(name, bytes, from));
    }
    if (mark) {
      throw error(name, "encoding problem: " + shown(declared) + " with BOM");
    }
    return new Source(name, other(name, bytes, declared));
  }

  private static String utf8(String name, byte[] bytes, int from) throws SyntaxError {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    // The replacement character may be the program's own; only then does a slower look pay.
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return text;
    }
    int bad = in.position();
    int line = 1;
    for (int i = from; i < bad; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        line++;
      }
    }
    throw error(
        name,
        "Non-UTF-8 code starting with '\\x"
            + Integer.toHexString(bytes[bad] & 0xFF)
            + "' in file "
            + name
            + " on line "
            + line
            + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
  }

  private static String other(String name, byte[] bytes, String declared) throws SyntaxError {
    Charset charset;
    try {
      charset = Charset.forName(shown(declared));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw error(name, "encoding problem: " + declared);
    }
    CharBuffer out =
        CharBuffer.allocate((int) (bytes.length * charset.newDecoder().maxCharsPerByte()) + 1);
    if (charset.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError()) {
      throw error(name, "encoding problem: " + declared);
    }
    return out.flip().toString();
  }

  /** The encoding that a comment in line 1, or 2 when 1 holds no code, declares. */
  private static @Nullable String declaration(byte[] bytes, int from) {
    int i = from;
    for (int line = 1; line <= 2; line++) {
      while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\f')) {
        i++;
      }
      if (i < bytes.length && bytes[i] == '#') {
        int end = i;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
          end++;
        }
        String found = inComment(new String(bytes, i, end - i, StandardCharsets.ISO_8859_1));
        if (found != null) {
          return found;
        }
        i = end;
      }
      if (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
        return null;
      }
      i += i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n' ? 2 : 1;
    }
    return null;
  }

  private static @Nullable String inComment(String comment) {
    for (int at = comment.indexOf("coding"); at >= 0; at = comment.indexOf("coding", at + 1)) {
      int i = at + 6;
      if (i < comment.length() && (comment.charAt(i) == ':' || comment.charAt(i) == '=')) {
        i++;
        while (i < comment.length() && (comment.charAt(i) == ' ' || comment.charAt(i) == '\t')) {
          i++;
        }
        int start = i;
        while (i < comment.length() && isNameChar(comment.charAt(i))) {
          i++;
        }
        if (i > start) {
          return comment.substring(start, i);
        }
      }
    }
    return null;
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.';
  }

  private static boolean isUtf8(String declared) {
    String s = shown(declared);
    return s.equals("utf-8") || s.startsWith("utf-8-") || s.equals("utf8");
  }

  /** The name as CPython shows it: lower case, dashes, Latin-1 by its number. */
  private static String shown(String declared) {
    StringBuilder b = new StringBuilder(declared.length());
    for (int i = 0; i < declared.length(); i++) {
      char c = declared.charAt(i);
      b.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    String s = b.toString();
    boolean latin1 = s.equals("latin-1") || s.equals("iso-8859-1") || s.equals("iso-latin-1");
    return latin1 ? "iso-8859-1" : s;
  }

  private static SyntaxError error(String name, String message) {
    return new SyntaxError(new Source(name, ""), SyntaxError.Kind.SYNTAX, message, -1, -1, false);
  }
}
